"""The lists, the scores of all pairs and the plan of 100 scenarios and 1,000 profiles: the demonstration's, and more made of
the summaries of some and the abilities of others."""
import json

from listings import PROFILES, SCENARIOS, import_seconds, migrated, temporary_folder, write_profiles
from programs import Row, Sample, berth


def run(options):
    with temporary_folder() as folder:
        data = migrated(folder / "data")
        scenarios = folder / "scenarios.jsonl"
        # Every sixth is left out, so that all tracks are there.
        lines = SCENARIOS.read_text(encoding="utf-8").splitlines(keepends=True)
        scenarios.write_text("".join(line for number, line in enumerate(lines) if number % 6), encoding="utf-8")
        print("  importing 100 scenarios and 1,000 profiles", flush=True)
        import_seconds("scenarios", scenarios, data)
        import_seconds("opcs", PROFILES, data)
        import_seconds("opcs", write_profiles(folder / "more.jsonl", 700, short=options.small, mixed=True), data)
        said = berth("bench", "plan", "--data-dir", data, "--repetitions", options.repeat)[1]
    yield from rows(json.loads(said.splitlines()[-1]))


def rows(figures):
    plan, listings = figures["plan"], f"{figures['scenarios']:.0f} × {figures['profiles']:.0f}"
    before, after = plan["exposure"]["before"], plan["exposure"]["after"]
    yield Row("a scenario against all profiles, with explanation", Sample(figures["list"]), remark=listings)
    yield Row("the scores of all pairs", Sample(figures["pairs"]),
              remark=f"{listings}, {figures['comparedPairs']:.0f} of them eligible and compared word by word")
    yield Row("the plan's optimum and call lists", Sample(figures["optimum"]),
              remark=f"{plan['assigned']:.0f} of {plan['openings']:.0f} openings, "
              f"Gini of exposure {before['gini']:.2f} → {after['gini']:.2f}, "
              f"OPCs on a list {before['listed']:.0f} → {after['listed']:.0f}, {plan['blockingPairs']:.0f} would rather swap")
    yield Row("the same where everybody fits everything", Sample(figures["denseOptimum"]), remark="100 × 1000 random scores")
    yield Row("vectors of tokens", Sample([figures["tokenBytes"] / 2**20 * 1000 / figures["profiles"]], "MiB"),
              remark="per 1,000 profiles")
