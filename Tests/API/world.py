"""What there is on the server when the tests begin: people, who allows whom, and matches in different states."""
from dataclasses import dataclass, field

from client import Caller
from listings import PROFILES, SCENARIOS
from people import People, Person

# The title of a draft, which is nobody's business but its owner's and the office's.
DRAFT = "Unpublished5521"
PHONE = "+86 21 5555 0139"


@dataclass
class World:
    url: str
    people: People
    # Of somebody of another program.
    token_elsewhere: str
    scenario: dict
    profile: dict
    # Nobody needs this account, so that anybody may turn it off.
    victim: Person = None
    victims_profile: str = ""
    # The profiles that are forgotten: by the OPC itself, and by the office.
    spares_profile: str = ""
    leavers_profile: str = ""
    # In talks, between the owner and the OPC of the tests; and one between two others.
    match: str = ""
    others_match: str = ""
    # Ids by the name of the collection.
    ids: dict = field(default_factory=dict)


def prepare(url, token_elsewhere):
    people = People(url)
    admin = people.main["admin"].api
    scenario, other_scenario = SCENARIOS[:2]
    profile, spare, leaver = recommended(admin, scenario)[:3]
    victim = next(p for p in recommended(admin, other_scenario) if p not in (profile, spare, leaver))
    world = World(url, people, token_elsewhere, scenario, profile, victims_profile=victim["id"],
                  spares_profile=spare["id"], leavers_profile=leaver["id"])
    organize(world, other_scenario, spare, victim)
    write_draft(world)
    approach(world, other_scenario)
    world.ids |= {"programs": ["lingang-2028"], "scenarios": [scenario["id"], "DRAFT-1"],
                  "opcs": [profile["id"], victim["id"]]}
    world.ids["kpi"] = [figure["id"] for figure in admin.must("GET", "/api/v1/kpi")["ladder"]][:2]
    return world


def recommended(api, scenario):
    """Those that fit, with contact details to guard."""
    known = {profile["id"]: profile for profile in PROFILES if "contact" in profile}
    items = api.must("GET", f"/api/v1/scenarios/{scenario['id']}/recommendations?limit=100")["items"]
    return [known[item["opc"]["id"]] for item in items if item["opc"]["id"] in known]


def organize(world, other_scenario, spare, victim):
    """Everybody's account, and the two mandates: of the OPC for the community, of the owner for the office."""
    people, admin = world.people, world.people.main["admin"].api
    office = admin.must("POST", "/api/v1/organizations", {"kind": "office", "name": "演示专班"})["id"]
    residence = {"kind": "community", "name": world.profile.get("community", "港湾社区")}
    community = admin.must("POST", "/api/v1/organizations", residence)["id"]
    known = organizations(admin)
    for role, main, other in [
        ("community", community, community), ("office", office, office),
        ("opc", known[world.profile["name"]], known[spare["name"]]),
        ("owner", known[world.scenario["owner"]["name"]], known[other_scenario["owner"]["name"]]),
    ]:
        people.main[role] = people.add(role, main)
        people.spare[role] = people.add(role, other, f"{role}-spare")
    people.spare["admin"] = people.add("admin", name="admin-spare")
    world.victim = people.add("opc", known[victim["name"]], "victim")
    mandates = [people.main[role].api.must("POST", "/api/v1/mandates", {"agent": agent})["id"]
                for role, agent in [("opc", community), ("owner", office)]]
    numbers = [person.organization for person in people.main.values() if person.organization]
    world.ids |= {"organizations": numbers, "mandates": mandates}


def organizations(api):
    """Numbers by name."""
    found, path = {}, "/api/v1/organizations?limit=100"
    while path:
        answer = api.ask("GET", path)
        found |= {item["name"]: item["id"] for item in answer.json()["items"]}
        path = answer.links.get("next", {}).get("url")
    return found


def write_draft(world):
    """A draft of the owner, and how to reach the owner."""
    owner = world.people.main["owner"]
    draft = {key: value for key, value in world.scenario.items() if key not in ("owner", "id")}
    owner.api.must("POST", "/api/v1/scenarios", {**draft, "id": "DRAFT-1", "title": DRAFT})
    contact = {"name": "Harbour", "email": "harbour5521@berth.example", "phone": PHONE}
    owner.api.must("PATCH", f"/api/v1/organizations/{owner.organization}", {"contact": contact}, If_Match="*")


def approach(world, other_scenario):
    """The match in talks, whose two sides see how to reach each other, and another that is none of their business."""
    people = world.people
    world.match = begin(people.main["owner"].api, world.scenario["id"], world.profile["id"])
    people.main["opc"].api.must("POST", f"/api/v1/matches/{world.match}/transitions", {"to": "inTalks"})
    world.others_match = begin(world.victim.api, other_scenario["id"], world.victims_profile)
    world.ids["matches"] = [world.match, world.others_match]
    notices = people.main["opc"].api.must("GET", "/api/v1/notifications")["items"]
    world.ids["notifications"] = [notice["id"] for notice in notices][:3]


def begin(api, scenario, opc):
    return api.must("POST", "/api/v1/matches", {"scenario": scenario, "opc": opc})["id"]


def still_alive(world):
    """Whether the people of the tests can still go on: a test as somebody who was thrown out proves nothing."""
    return {role: Caller(world.url, person.token).ask("GET", "/api/v1/me").status_code == 200
            for role, person in world.people.main.items()}
