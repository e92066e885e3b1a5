"""What an innovation manager of a chain owner does: a need, a shortlist, an invitation, an offer, an acceptance."""
import uuid

import pytest

from visitor import DESK, PHONE

LANDABLE = ["payingOwner", "confirmedBudget", "measurableAcceptance", "dataAccess", "namedContact", "smallEnough",
            "contractTerms"]


def ask(visitor, method, path, fields=None):
    """A request to the API, from the visitor's own page."""
    return visitor.page.evaluate("""async ([method, path, fields]) => {
        const body = fields && JSON.stringify(fields);
        const answer = await fetch('/api/v1/' + path, { method, body, headers: body ? {
            'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() } : {} });
        if (!answer.ok) throw new Error(await answer.text());
        return answer.json();
    }""", [method, path, fields])


def write(visitor):
    """A draft, sent to the office. Returns its reference."""
    page, reference = visitor.page, f"WEB-{uuid.uuid4().hex[:8]}"
    visitor.go("/owner")
    page.locator("main .heading a.btn").click()
    page.fill("#title", "票据自动识别与归档")
    page.select_option("#track", "cross-border-data")
    page.fill("#summary", "每月两万张多语言票据靠人工录入，差错多。")
    page.fill("#requirements", "从多语言票据中提取字段\n与财务系统对接")
    page.fill("#acceptanceCriteria", "字段准确率95%以上")
    page.fill("#budgetMaxCNY", "300,000")
    page.fill("#dataProvided", "脱敏票据样本")
    page.select_option("#crossBorderData", "false")
    page.fill("#id", reference)
    page.locator("main form .actions button").first.click()
    page.wait_for_url(f"**/owner/scenarios/{reference}")
    page.locator("form:has(input[value=submitted]) button").click()
    page.wait_for_selector("[role=status]")
    return reference


def act(visitor, match, name, **fields):
    """One move on a match's page."""
    page, area = visitor.page, visitor.area
    visitor.go(f"/{area}/matches/{match}")
    form = page.locator(f"form:has(input[name=do][value={name}])")
    if not form.is_visible():
        page.locator(f"details:has(input[name=do][value={name}]) > summary").click()
    for field, value in fields.items():
        control = form.locator(f"[name={field}]")
        if control.first.get_attribute("type") == "radio":
            form.locator(f"[name={field}][value='{value}']").check()
        else:
            control.fill(value)
    form.locator("button").click()
    page.wait_for_selector("[role=status]")


@pytest.mark.parametrize("width,scripts", [(PHONE, True), (DESK, False)])
def test_from_a_draft_to_an_acceptance(visit, width, scripts):
    owner = visit("owner", width=width, scripts=scripts)
    opc, office = visit("opc"), visit("office")
    owner.area, opc.area = "owner", "opc"
    reference = write(owner)
    seen = {item: "已核对材料" for item in LANDABLE}
    ask(office, "POST", f"scenarios/{reference}/transitions", {"to": "published", "landable": seen})
    # Servers take a listing in within a second or so.
    for _ in range(60):
        if owner.go(f"/owner/scenarios/{reference}/shortlist").ok:
            break
        owner.page.wait_for_timeout(500)
    assert owner.page.locator(".entries > li").count() == 10
    own = ask(opc, "GET", "me/data")["profiles"][0]["id"]
    owner.go(f"/owner/scenarios/{reference}/opcs/{own}")
    owner.page.fill("#note", "想请你们先看样本。")
    owner.page.locator("aside form button").click()
    owner.page.wait_for_url("**/owner/matches/*")
    match = owner.page.url.split("?")[0].rsplit("/", 1)[1]
    act(opc, match, "inTalks")
    act(owner, match, "nextStep", text="看样本", on="2030-01-15")
    act(owner, match, "offered", amountCNY="260,000", deliverBy="2030-03-01")
    act(opc, match, "agreed")
    act(opc, match, "delivered", evidence="https://example.com/one", note="第一版")
    act(owner, match, "inRework", note="还缺接口说明")
    act(opc, match, "delivered", evidence="https://example.com/two", note="第二版")
    act(owner, match, "accepted", evidence="https://example.com/report", note="验收通过", rating="5")
    assert "已验收" in owner.page.locator("main .heading").inner_text()
    owner.go(f"/owner/scenarios/{reference}")
    assert "已落地" in owner.page.locator("main .heading").inner_text()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_compares_what_was_ticked(visit, width):
    owner = visit("owner", width=width, language="en")
    page = owner.page
    scenario = published(owner)
    owner.go(f"/owner/scenarios/{scenario}/shortlist")
    ticks = page.locator("input[name=opc]")
    names = []
    for number in range(3):
        ticks.nth(number).check()
        names.append(page.locator(f"#entry{number + 1}").inner_text())
    page.locator("#comparison button").click()
    page.wait_for_url("**/comparison?*")
    text = page.locator("table.sides").text_content()
    assert all(name in text for name in names)
    assert owner.violations() == [] and owner.overflow() <= 0


def published(owner):
    owner.go("/owner/scenarios")
    links = owner.page.locator("tbody tr:has(.state.going) th a")
    return links.first.get_attribute("href").rsplit("/", 1)[1]


def test_a_double_click_invites_once(visit):
    owner = visit("owner")
    page = owner.page
    scenario = published(owner)
    owner.go(f"/owner/scenarios/{scenario}/shortlist")
    page.locator(".entries .actions a.btn").last.click()
    page.locator("aside form button").dblclick()
    page.wait_for_url("**/owner/matches/*")
    address = page.url
    page.go_back()
    page.reload()
    link = page.locator("aside a.btn")
    assert address.endswith(link.get_attribute("href"))
    link.click()
    owner.withdraw()


def test_a_change_made_on_an_old_page_says_so(visit):
    owner = visit("owner", language="en")
    owner.go("/owner/organization")
    other = owner.context.new_page()
    other.goto("/owner/organization")
    other.fill("#industry", "Transport")
    other.get_by_role("button", name="Save").click()
    other.wait_for_selector("[role=status]")
    owner.page.fill("#industry", "Shipping")
    owner.page.get_by_role("button", name="Save").click()
    owner.page.wait_for_selector("[role=alert]")
    assert owner.page.input_value("#industry") == "Shipping"


def test_what_an_owner_writes_stays_text(visit):
    hostile = "\"><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    owner = visit("owner")
    page = owner.page
    owner.go("/owner/new-scenario")
    fields = page.locator("main input[type=text], main textarea")
    for number in range(fields.count()):
        fields.nth(number).fill(hostile)
    page.locator("main form .actions button").first.click()
    page.wait_for_selector("[role=alert]")
    assert page.title() != "owned"
    assert page.input_value("#title") == hostile


def test_sees_who_could_do_it_while_writing(visit):
    owner = visit("owner", width=PHONE)
    page = owner.page
    owner.go("/owner/new-scenario")
    page.select_option("#track", "cross-border-data")
    page.locator("#requirements").press_sequentially("起草个人信息出境标准合同并完成备案")
    page.wait_for_selector(".supply strong", timeout=30_000)
    everybody = page.locator(".supply strong").inner_text()
    page.fill("#budgetMaxCNY", "1,000")
    page.wait_for_function("text => document.querySelector('.supply strong')?.innerText !== text", arg=everybody)
