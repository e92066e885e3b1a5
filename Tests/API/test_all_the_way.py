"""From the draft to the accepted delivery: the successes that made-up requests do not find, each as it is described."""
import time
from datetime import date, timedelta

import pytest
import schemathesis

from description import operations
from people import PASSWORD

EVIDENCE = [{"link": "https://example.com/delivery"}]
LANDABLE = ["payingOwner", "confirmedBudget", "measurableAcceptance", "dataAccess", "namedContact", "smallEnough",
            "contractTerms"]


def wait_until(happens, seconds=60):
    """For what the server does a moment later."""
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, f"it did not happen within {seconds} s"
        time.sleep(0.2)


def day(distance):
    return (date.today() + timedelta(days=distance)).isoformat()


@pytest.fixture(scope="module")
def step(description):
    """Does something, of which the answer is as expected and as described."""
    schema = schemathesis.openapi.from_dict(description)
    known = {operation["operationId"]: (path, method, operation) for path, method, operation in operations(description)}

    def step(caller, name, body=None, expected=200, id="", headers=None, query=""):
        path, method, operation = known[name]
        address = path.replace("{id}", id).replace("{indicator}", id) + query
        answer = caller.ask(method.upper(), address, body, **(headers or {}))
        assert answer.status_code == expected, f"{name} of {id}: {answer.status_code} {answer.text}"
        assert str(expected) in operation["responses"], f"{name} is not described to answer with {expected}"
        schema[path][method].validate_response(answer)
        return answer

    return step


@pytest.fixture(scope="module")
def office(world):
    return world.people.main["office"].api


@pytest.fixture(scope="module")
def owner(world):
    return world.people.spare["owner"].api


@pytest.fixture(scope="module")
def opc(world):
    return world.victim.api


def test_a_match(world, step, owner, opc):
    def move(who, to, **more):
        return step(who, "moveMatch", {"to": to, **more}, id=world.others_match).json()

    move(owner, "inTalks")
    assert "contact" in step(opc, "showMatch", id=world.others_match).json()
    step(opc, "setNextStep", {"text": "现场调研", "on": day(14)}, id=world.others_match)
    move(owner, "offered", amountCNY=90_000, deliverBy=day(60))
    move(opc, "agreed")
    move(opc, "delivered", evidence=EVIDENCE, note="交付")
    move(owner, "inRework", note="缺少日志审计")
    move(opc, "delivered", evidence=EVIDENCE, note="补齐")
    assert move(owner, "accepted", evidence=EVIDENCE, note="验收")["state"] == "accepted"
    for who in (owner, opc):
        step(who, "rateMatch", {"rating": 5, "note": "好"}, id=world.others_match)
        step(who, "showMatchHistory", id=world.others_match)
        step(who, "listMatches", query="?state=accepted")
        step(who, "listNotifications")
        step(who, "showOwnData")


def test_a_scenario(world, step, owner, office):
    draft = {key: value for key, value in world.scenario.items() if key not in ("owner", "id")} | {"id": "WALK-1"}
    first = step(owner, "createScenario", draft, 201, headers={"Idempotency_Key": "walk"})
    again = step(owner, "createScenario", draft, 201, headers={"Idempotency_Key": "walk"})
    assert again.headers["Idempotency-Replayed"] == "true" and again.json() == first.json()
    step(owner, "createScenario", {**draft, "title": "另一个"}, 422, headers={"Idempotency_Key": "walk"})
    assert first.headers["Location"] == "/api/v1/scenarios/WALK-1"
    step(owner, "showScenario", None, 304, id="WALK-1", headers={"If_None_Match": first.headers["ETag"]})

    def move(who, to, **more):
        return step(who, "moveScenario", {"to": to, **more}, id="WALK-1").json()

    move(owner, "submitted")
    step(owner, "moveScenario", {"to": "published"}, 403, id="WALK-1")
    move(office, "returned", reason="incomplete", note="请补充验收标准。")
    step(owner, "changeScenario", {"acceptanceCriteria": ["抽检一百份，准确率不低于99%"]}, 428, id="WALK-1")
    step(owner, "changeScenario", {"acceptanceCriteria": ["抽检一百份，准确率不低于99%"]}, 412, id="WALK-1",
         headers={"If_Match": first.headers["ETag"]})
    step(owner, "changeScenario", {"acceptanceCriteria": ["抽检一百份，准确率不低于99%"]}, id="WALK-1",
         headers={"If_Match": "*"})
    move(owner, "submitted")
    move(office, "published", landable={item: "已核对" for item in LANDABLE})
    step(owner, "moveScenario", {"to": "submitted"}, 409, id="WALK-1")
    wait_until(lambda: owner.ask("GET", "/api/v1/scenarios/WALK-1/recommendations").ok)
    step(owner, "recommendOPCs", id="WALK-1")
    step(owner, "proposeTeams", id="WALK-1")
    plan = step(office, "showPlan").json()
    assert any(assigned["scenario"]["id"] == "WALK-1" for assigned in plan["callLists"])


def test_a_profile(world, step, opc, office):
    step(opc, "changeProfile", {"summary": "新的介绍。"}, id=world.victims_profile, headers={"If_Match": "*"})
    for state in ("suspended", "verified"):
        step(office, "moveProfile", {"to": state, "reason": "other", "note": "核实中"}, id=world.victims_profile)
    step(opc, "recommendScenarios", id=world.victims_profile)


def test_an_account(world, step, office):
    invitation = {"email": "invited@people.example", "role": "opc", "organization": world.victim.organization}
    token = step(office, "invite", invitation, 201).json()["token"]
    acceptance = {"token": token, "name": "Invited", "password": PASSWORD}
    nobody = world.people.nobody
    step(nobody, "acceptInvitation", acceptance, 201)
    step(nobody, "signIn", {"email": invitation["email"], "password": PASSWORD}, 201)
    step(nobody, "signIn", {"email": invitation["email"], "password": "wrong"}, 401)
    step(world.victim.signed_in, "changePassword", {"current": PASSWORD, "password": PASSWORD + ", again"}, 204)


def test_the_reports(step, office):
    report = step(office, "reportKPI").json()
    figures = [figure for part in report.values() if isinstance(part, list) for figure in part if "unit" in figure]
    assert figures
    for figure in figures:
        step(office, "listKPISubjects", id=figure["id"])
    answer = step(office, "listLedger", query="?limit=50")
    while "next" in answer.links:
        answer = step(office, "listLedger", query="?" + answer.links["next"]["url"].split("?")[1])
    assert step(office, "verifyLedger").json()["isIntact"]
