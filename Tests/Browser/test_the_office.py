"""What a clerk of the program office does: looks at the board, decides what was sent in, and looks it up in the ledger."""
import re

import pytest

from visitor import DESK, PHONE


def send_in(visit, title):
    """A new scenario of the owner's that waits for the office, by the API; its id."""
    owner = visit("owner", language="en")
    number = re.sub(r"\W", "", title)
    answer = owner.page.evaluate(
        """async ([id, title]) => {
            const send = async (path, fields) => (await fetch('/api/v1' + path, {
                method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(fields)})).status;
            return [await send('/scenarios', {id, title, track: 'digital-culture', summary: 'A need', requirements: ['R']}),
                await send(`/scenarios/${id}/transitions`, {to: 'submitted'})];
        }""", [number, title])
    assert answer == [201, 200]
    return number


def decide(page, target):
    """Opens the form for a decision."""
    part = page.locator(f"details.action:has(input[value='{target}'])")
    if part.get_attribute("open") is None:
        part.locator("summary").click()
    return part


@pytest.mark.parametrize("width,scripts", [(PHONE, True), (DESK, False)])
def test_from_the_queue_to_the_ledger(visit, width, scripts):
    name = f"Office {width}"
    scenario = send_in(visit, name)
    visitor = visit("office", width=width, scripts=scripts, language="en")
    page = visitor.page
    visitor.go("/office/queue")
    page.get_by_role("link", name=name).click()

    # Without evidence nothing is published, and each item says so.
    part = decide(page, "published")
    part.get_by_role("button").click()
    assert page.locator("[id^='published-landable'].wrong").count() == 7
    part = decide(page, "published")
    for field in part.locator("textarea").all():
        field.fill("Seen: contract 2026-7")
    part.get_by_role("button").click()
    page.wait_for_selector("[role=status]")
    assert "Seen: contract 2026-7" in page.locator(".seen").inner_text()

    part = decide(page, "voided")
    part.locator("select").select_option("falseDeclaration")
    part.get_by_role("button").click()
    page.wait_for_selector("[role=status]")
    assert page.locator("details.action").count() == 0

    visitor.go(f"/office/ledger?kind=scenario&subject={scenario}")
    states = page.locator("tbody .state").all_inner_texts()
    assert states == ["Voided", "Published", "Submitted", "Draft"]
    page.get_by_role("link", name="Verify the ledger").click()
    assert page.get_by_role("heading", name="The ledger is intact").is_visible()


def test_sends_back_with_a_reason(visit):
    scenario = send_in(visit, "Sent back")
    visitor = visit("office", language="en")
    page = visitor.page
    visitor.go(f"/office/scenarios/{scenario}")
    part = decide(page, "returned")
    part.get_by_role("button").click()
    page.wait_for_selector("[role=alert]")
    part = decide(page, "returned")
    part.locator("select").select_option("incomplete")
    part.locator("textarea").fill("Who accepts the work?")
    part.get_by_role("button").click()
    page.wait_for_selector("[role=status]")
    assert "Who accepts the work?" in page.locator("main").inner_text()


def test_suspends_and_verifies_again(visit):
    visitor = visit("office", language="en")
    page = visitor.page
    visitor.go("/office/opcs?state=verified")
    page.locator("tbody th a").last.click()
    address = page.url
    part = decide(page, "suspended")
    part.locator("select").select_option("incomplete")
    part.get_by_role("button").click()
    page.wait_for_selector("[role=status]")
    part = decide(page, "verified")
    part.locator("textarea").fill("Papers are complete now")
    part.get_by_role("button").click()
    page.wait_for_selector("[role=status]")
    assert page.url == address
    assert page.locator(".heading .state").inner_text() == "Verified"


def test_every_number_of_the_board_opens_its_list(visit):
    visitor = visit("office", language="en")
    page = visitor.page
    visitor.go("/office")
    links = [(each.get_attribute("href"), each.inner_text().strip()) for each in page.locator(".rungs .number a").all()]
    assert len(links) >= 5
    for address, number in links:
        visitor.go(address)
        assert page.locator("h1").is_visible()
        if "/figures/" in address:
            assert page.locator(".count-note").last.inner_text().startswith(number)


def test_looks_at_another_day_and_stays_there(visit):
    visitor = visit("office", language="en")
    page = visitor.page
    visitor.go("/office")
    page.fill("#asOf", "2001-01-01")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**asOf=2001-01-01**")
    assert page.locator("#scenariosOpened").inner_text() == "0"
    page.locator(".rungs .number a").first.click()
    page.wait_for_url("**/figures/**")
    assert "1 Jan 2001" in page.locator(".heading").inner_text()
    page.locator(".path a").click()
    page.wait_for_url("**/office?**")
    assert "asOf=2001-01-01" in page.url


def test_prints_on_a4_with_the_ledger(visit):
    visitor = visit("office", width=794)
    page = visitor.page
    visitor.go("/office")
    page.emulate_media(media="print")
    assert page.locator(".filters").is_hidden()
    assert page.locator(".ledger-head code").is_visible()
    assert visitor.overflow() <= 0


def test_registers_a_figure_that_the_board_then_shows(visit):
    visitor = visit("office", width=PHONE, language="en")
    page = visitor.page
    visitor.go("/office")
    today = page.input_value("#asOf")
    visitor.go("/office/settings")
    form = page.locator("form:has(input[name=form][value=figures])")
    form.locator("[name=indicator]").select_option("communities")
    form.locator("[name=value]").fill("7")
    form.locator("[name=on]").fill(today)
    form.locator("[name=source]").fill("Monthly report of the communities")
    form.get_by_role("button").click()
    page.wait_for_selector("[role=status]")
    visitor.go("/office")
    assert page.locator("#communities").inner_text() == "7"


@pytest.mark.parametrize("scripts", [True, False])
def test_changes_a_target_and_back(visit, scripts):
    visitor = visit("office", scripts=scripts)
    page = visitor.page
    for value in ["120", "100"]:
        visitor.go("/office/settings")
        form = page.locator("form:has(input[name=form][value=targets])")
        form.locator("[name='targets[1].value']").fill(value)
        form.get_by_role("button").click()
        page.wait_for_selector("[role=status]")
        visitor.go("/office")
        assert f"/ {value}" in page.locator(".rungs").first.inner_text().replace("\n", " ")


def test_invites_a_colleague(visit):
    visitor = visit("office", language="en")
    page = visitor.page
    visitor.go("/office/users")
    form = page.locator("form:has(input[type=email])")
    if not form.is_visible():
        page.locator("details:has(input[type=email]) > summary").click()
    form.locator("input[type=email]").fill("colleague@berth.example")
    form.locator("[name=role]").select_option("owner")
    form.locator("[name=organization]").fill("布兰特迈尔汽车系统（上海）有限公司")
    form.get_by_role("button").click()
    page.wait_for_selector("[role=status]")


def test_finds_entries_and_listings_by_one_thing_alone(visit):
    visitor = visit("office", language="en")
    page = visitor.page
    visitor.go("/office/ledger")
    page.get_by_label("Subject’s id").fill("DEMO-CBD-S01")
    page.locator("form.filters").get_by_role("button").click()
    page.wait_for_url("**subject=DEMO-CBD-S01**")
    assert page.locator("tbody tr").count() > 0
    assert set(page.locator("tbody td:nth-of-type(2) a").all_inner_texts()) == {"DEMO-CBD-S01"}
    visitor.go("/office/scenarios")
    page.locator("form.filters [name=state]").select_option("closed")
    page.locator("form.filters").get_by_role("button").click()
    page.wait_for_url("**state=closed**")
    visitor.go("/office/users")
    page.locator("form.filters [name=q]").fill("opc@demo")
    page.locator("form.filters").get_by_role("button").click()
    page.wait_for_url("**q=opc**")
    assert page.locator("tbody th").all_inner_texts() == ["opc@demo"]
