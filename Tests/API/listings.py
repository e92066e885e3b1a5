"""The listings of the tests: some of the demonstration's in the program that is served, and two in another program."""
import json

from server import ROOT, berth

DEMONSTRATION = ROOT / "Sources/Matchmaking/Demonstration"
# A server built for debugging takes a third of a second to read a listing.
EVERY = 15
# Stands in both listings of the other program, and nowhere else.
ELSEWHERE = "Elsewhere7391"

SCENARIO_ELSEWHERE = {
    "id": f"{ELSEWHERE}-S", "title": f"{ELSEWHERE} 票据识别", "owner": {"name": f"{ELSEWHERE} owner"},
    "track": "artificial-intelligence", "summary": f"{ELSEWHERE} 发票与小票的识别录入。",
    "requirements": [f"{ELSEWHERE} 泰文票据的版面识别"],
}
PROFILE_ELSEWHERE = {
    "id": f"{ELSEWHERE}-P", "name": f"{ELSEWHERE} studio", "headcount": 2, "tracks": ["artificial-intelligence"],
    "summary": f"{ELSEWHERE} 票据识别工作室。", "capabilities": [f"{ELSEWHERE} 泰文票据识别"],
    "contact": {"name": ELSEWHERE, "email": "elsewhere7391@berth.example"},
}


def sample(name):
    lines = (DEMONSTRATION / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[::EVERY]]


SCENARIOS, PROFILES = sample("scenarios.jsonl"), sample("opcs.jsonl")


def load(data):
    """Publishes all of them in the database of `data`."""
    for kind, listings, program in [
        ("scenarios", SCENARIOS, []), ("opcs", PROFILES, []),
        ("scenarios", [SCENARIO_ELSEWHERE], ["--program", "shenzhen-2027"]),
        ("opcs", [PROFILE_ELSEWHERE], ["--program", "shenzhen-2027"]),
    ]:
        file = data / f"{kind}.jsonl"
        file.write_text("".join(json.dumps(listing) + "\n" for listing in listings), encoding="utf-8")
        berth("import", kind, file, "--publish", *program, data=data)
