"""In and out, with the keyboard alone, by a deep link, on a phone."""
import pytest

from visitor import DESK, PHONE


def tab_to(page, selector, limit=60):
    """Presses Tab until the element has the focus, and sees that it can be seen there."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"the focus on {selector} cannot be seen"
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_with_the_keyboard_alone(visit, width):
    visitor = visit(width=width, language="en")
    page = visitor.page
    visitor.go("/notifications")
    tab_to(page, "#email")
    page.keyboard.type("opc@demo")
    tab_to(page, "#password")
    page.keyboard.type("demo-only")
    page.keyboard.press("Enter")
    page.wait_for_url("**/notifications")
    tab_to(page, "form[action='/sign-out'] button")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith("/"))
    assert "You have signed out" in page.locator("[role=status]").inner_text()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_wrong_password_is_said_and_the_address_stays(visit, scripts):
    visitor = visit(scripts=scripts)
    visitor.go("/sign-in")
    visitor.page.fill("#email", "nobody@example.com")
    visitor.page.fill("#password", "wrong")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_selector("[role=alert]")
    assert visitor.page.input_value("#email") == "nobody@example.com"
    assert visitor.page.input_value("#password") == ""


def test_what_was_done_is_said_once(visit):
    visitor = visit("opc")
    visitor.page.locator("form[action='/sign-out'] button").click()
    visitor.page.wait_for_selector("[role=status]")
    visitor.page.reload()
    assert visitor.page.locator("[role=status]").count() == 0


def test_the_language_stays(visit):
    visitor = visit("opc", language="zh")
    visitor.go("/notifications")
    visitor.page.locator("header a[hreflang=en]").click()
    assert visitor.page.url.endswith("/notifications?lang=en")
    visitor.go("/sign-in")
    assert visitor.page.locator("html").get_attribute("lang") == "en"
