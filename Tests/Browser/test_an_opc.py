"""What the founder of an OPC does: finds a scenario, applies, looks at what happens, keeps the profile current."""
import pytest

from visitor import DESK, PHONE

SCENARIO = "/opc/scenarios/DEMO-CBD-S01"


@pytest.mark.parametrize("width,scripts", [(PHONE, True), (DESK, False)])
def test_applies_in_a_few_steps(visit, width, scripts):
    visitor = visit("opc", width=width, scripts=scripts)
    page = visitor.page
    page.locator(".entries h2 a").first.click()
    page.fill("#note", "我们做过两家工厂的同类备案。")
    page.locator("aside form button").click()
    page.wait_for_url("**/opc/matches/*")
    assert page.locator("[role=status]").is_visible()
    assert "工作日" in page.locator(".facts").first.inner_text()
    visitor.withdraw()


def test_a_double_click_applies_once_and_back_shows_how_it_stands(visit):
    visitor = visit("opc")
    page = visitor.page
    visitor.go(SCENARIO)
    page.locator("aside form button").dblclick()
    page.wait_for_url("**/opc/matches/*")
    address = page.url
    page.go_back()
    page.reload()
    link = page.locator("aside a.btn")
    assert address.endswith(link.get_attribute("href"))
    link.click()
    visitor.withdraw()


def test_a_page_that_is_out_of_date_says_so(visit):
    visitor = visit("opc", language="en")
    visitor.go("/opc/profile")
    other = visitor.context.new_page()
    other.goto("/opc/profile")
    other.fill("#region", "上海临港一")
    other.get_by_role("button", name="Save").click()
    other.wait_for_selector("[role=status]")
    visitor.page.fill("#region", "上海临港")
    visitor.page.get_by_role("button", name="Save").click()
    visitor.page.wait_for_selector("[role=alert]")
    assert visitor.page.input_value("#region") == "上海临港"
    # Told, and sent once more: now it counts.
    visitor.page.get_by_role("button", name="Save").click()
    visitor.page.wait_for_selector("[role=status]")
    assert visitor.page.input_value("#region") == "上海临港"


def test_sees_what_the_profile_would_bring_while_typing(visit):
    visitor = visit("opc", language="en")
    page = visitor.page
    visitor.go("/opc/profile")
    before = page.input_value("#capabilities")
    page.fill("#capabilities", before + "\n双语合规培训")
    page.wait_for_selector("#preview ol li", timeout=30_000)
    visitor.go("/opc/profile")
    assert page.input_value("#capabilities") == before


def test_searches_while_typing(visit):
    visitor = visit("opc")
    page = visitor.page
    visitor.go("/opc/scenarios")
    all_of_them = page.locator(".count-note").inner_text()
    page.locator("#words").press_sequentially("跨境")
    page.wait_for_function("text => document.querySelector('.count-note').innerText !== text", arg=all_of_them)
    assert 0 < page.locator(".entries > li").count() <= 10


def test_what_somebody_writes_stays_text(visit):
    hostile = "\"><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    visitor = visit("opc")
    page = visitor.page
    visitor.go("/opc/profile")
    fields = page.locator("main input[type=text], main textarea")
    for number in range(fields.count()):
        if fields.nth(number).is_visible():
            fields.nth(number).fill(hostile)
    page.locator("main form button[name=preview]").click()
    page.wait_for_selector("[role=alert]")
    assert page.title() != "owned"
    assert page.input_value("#name") == hostile


def test_takes_the_data_along(visit):
    visitor = visit("opc")
    visitor.go("/opc/data")
    with visitor.page.expect_download() as download:
        visitor.page.locator("a[download]").click()
    assert download.value.suggested_filename == "berth.json"
