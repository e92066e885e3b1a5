"""Who may do what, asked plainly, and that there is something to guard: a secret that nobody sees proves nothing."""
import pytest

from client import Caller
from description import collection, operations
from lines import ALL_SIGNED_IN, MAY, PUBLIC, roles_for
from listings import PROFILE_ELSEWHERE, SCENARIO_ELSEWHERE
from people import ROLES
from world import DRAFT, PHONE


def test_every_operation_has_a_line(description):
    described = {operation["operationId"] for _, _, operation in operations(description)}
    assert described == MAY.keys() | ALL_SIGNED_IN | PUBLIC


def test_what_is_public_is_described_so(description):
    described = {operation["operationId"] for _, _, operation in operations(description)
                 if operation.get("security") == []}
    assert described == PUBLIC


@pytest.mark.parametrize("role", ["nobody", *ROLES])
def test_reading(role, world, description, lines):
    """Everything that can be read, with ids that exist."""
    caller = world.people.main[role].api if role in ROLES else world.people.nobody
    for path, method, operation in operations(description):
        if method != "get":
            continue
        name = operation["operationId"]
        ids = world.ids.get(collection(path), ["not-found"])
        for number in ids if "{" in path else [""]:
            address = path.replace("{id}", number).replace("{indicator}", number).replace("{code}", number)
            answer = caller.ask("GET", address)
            lines.check(role, name, answer)
            allowed = roles_for(name)
            if allowed is not None and role not in allowed:
                assert answer.status_code in (401, 403, 404), f"{role} got {answer.status_code} for {address}"


def test_people_of_another_program_are_unknown(world):
    stranger = Caller(world.url, {"Authorization": f"Bearer {world.token_elsewhere}"})
    for path in ["/api/v1/me", "/api/v1/scenarios", "/api/v1/ledger"]:
        assert stranger.ask("GET", path).status_code == 401


@pytest.mark.parametrize("role", ROLES)
def test_listings_of_another_program_are_not_there(role, world):
    api = world.people.main[role].api
    assert api.ask("GET", f"/api/v1/scenarios/{SCENARIO_ELSEWHERE['id']}").status_code == 404
    assert api.ask("GET", f"/api/v1/opcs/{PROFILE_ELSEWHERE['id']}").status_code == 404


def test_a_draft_is_its_owners(world):
    seen = {role: person.api.ask("GET", "/api/v1/scenarios/DRAFT-1") for role, person in world.people.main.items()}
    assert DRAFT in seen["owner"].text
    assert {role: seen[role].status_code for role in ("opc", "community")} == {"opc": 404, "community": 404}


def test_contact_details_are_for_the_two_sides_and_the_office(world):
    email = world.profile["contact"]["email"]
    path = f"/api/v1/matches/{world.match}"
    seen = {role: person.api.ask("GET", path).text for role, person in world.people.main.items()}
    assert {role for role, text in seen.items() if email in text} >= {"owner", "opc", "office"}
    assert {role for role, text in seen.items() if PHONE in text} >= {"owner", "opc", "office"}
    assert email not in seen["community"] and PHONE not in seen["community"]
    assert email not in world.victim.api.ask("GET", f"/api/v1/opcs/{world.profile['id']}").text


@pytest.mark.parametrize("role", ["owner", "opc"])
def test_a_match_of_others_is_not_there(role, world):
    api, path = world.people.main[role].api, f"/api/v1/matches/{world.others_match}"
    answers = [
        api.ask("GET", path), api.ask("GET", path + "/history"), api.ask("POST", path + "/confirmation"),
        api.ask("POST", path + "/transitions", {"to": "inTalks"}), api.ask("POST", path + "/rating", {"rating": 1}),
        api.ask("PUT", path + "/next-step", {"text": "visit", "on": "2027-01-08"}),
    ]
    assert [answer.status_code for answer in answers] == [404] * len(answers)
    listed = api.must("GET", "/api/v1/matches?limit=100")["items"]
    assert world.match in {match["id"] for match in listed} and world.others_match not in {m["id"] for m in listed}


@pytest.mark.parametrize("role", ["owner", "opc", "admin"])
def test_nobody_acts_for_another_without_a_mandate(role, world):
    people = world.people.main
    headers = {"Berth_On_Behalf_Of": people["opc" if role == "owner" else "owner"].organization}
    answer = people[role].api.ask("POST", "/api/v1/mandates", {"agent": people["community"].organization}, **headers)
    assert answer.status_code == 403


def test_a_mandate_lends_no_more_than_it_says(world):
    community = world.people.main["community"].api
    draft = {key: value for key, value in world.scenario.items() if key not in ("owner", "id")}
    for principal in ("opc", "owner"):
        number = world.people.main[principal].organization
        answer = community.ask("POST", "/api/v1/scenarios", {**draft, "id": "LENT-1"}, Berth_On_Behalf_Of=number)
        assert answer.status_code == 403
