"""Somebody with a browser window of a certain width, a language, and scripts or none."""
from axe_playwright_python.sync_playwright import Axe

DESK, PHONE = 1280, 390
# 200 % zoom of a desk's window is half as many pixels of twice the size.
ZOOMED = 640


class Visitor:
    def __init__(self, browser, site, role=None, width=DESK, language="zh", scripts=True):
        self.site, self.language = site, language
        self.context = browser.new_context(
            viewport={"width": width, "height": 844}, locale={"zh": "zh-CN", "en": "en-GB"}[language],
            java_script_enabled=scripts, base_url=site)
        self.page = self.context.new_page()
        self.complaints = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self.listen)
        if role:
            self.sign_in(role)

    def listen(self, message):
        # A page that tells of a mistake has a status of its own, which the browser finds worth a line.
        if message.type == "error" and "status of" not in message.text:
            self.complaints.append(message.text)

    def sign_in(self, role):
        self.page.goto("/sign-in")
        self.page.locator(f"button[value='{role}@demo']").click()
        self.page.wait_for_url(lambda url: "/sign-in" not in url)

    def go(self, path):
        return self.page.goto(path)

    def close(self):
        self.context.close()

    def overflow(self):
        """How many pixels the page is wider than the window."""
        return self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def cut_off(self):
        """Texts that are wider than what they stand in, and cannot be scrolled to."""
        return self.page.evaluate("""() => [...document.querySelectorAll('main *, header *')].filter(e =>
            e.offsetParent && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 &&
            getComputedStyle(e).overflowX === 'hidden' && getComputedStyle(e).display !== 'inline' &&
            !e.closest('.visually-hidden')).map(e => e.outerHTML.slice(0, 120))""")

    def violations(self):
        """What axe finds, in words."""
        found = Axe().run(self.page, options={"runOnly": [
            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).response["violations"]
        return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]

    def withdraw(self):
        """Takes back what was begun on the match's page that is shown: the demonstration is as it was."""
        self.page.wait_for_url("**/matches/*")
        button = self.page.locator("form:has(input[value=withdrawn]) button")
        if not button.is_visible():
            self.page.locator("details:has(input[value=withdrawn]) > summary").click()
        button.click()
        self.page.wait_for_selector("[role=status]")

    def weight(self, path):
        """Bytes of the page, its styles and its scripts, as they are sent without compression."""
        self.page.goto(path, wait_until="load")
        return self.page.evaluate("""() => ["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
            .reduce((sum, entry) => sum + entry.decodedBodySize, 0)""")
