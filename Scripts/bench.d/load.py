"""200 requests a second at a server with 120 scenarios and 1,000 profiles, its PostgreSQL and the client on the same
machine: lists of stored scenarios, transitions of matches, and beside them five typed needs a second."""
import json
import subprocess
import urllib.parse

from listings import PROFILES, SCENARIOS, import_seconds, migrated, temporary_folder, write_profiles
from programs import Row, Sample, berth
from start import server

NAMES = {"lists": "recommendations of a stored scenario", "transitions": "transitions of matches", "typed": "typed needs"}


def run(options):
    seconds = 10 if options.small else 60
    with temporary_folder() as folder, open(folder / "serve.log", "w", encoding="utf-8") as log:
        data = migrated(folder / "data")
        print("  importing 120 scenarios and 1,000 profiles", flush=True)
        import_seconds("scenarios", SCENARIOS, data)
        import_seconds("opcs", PROFILES, data)
        import_seconds("opcs", write_profiles(folder / "more.jsonl", 700, short=options.small), data)
        socket = urllib.parse.quote(str(data / "postgres"), safe="")
        database = f"postgresql:///berth?host={socket}&port=5432&user=berth"
        runs = []
        with server(data, log) as (_, address, _):
            # As an office's database is: what an import leaves to be tidied up is not what is measured here.
            subprocess.run(["psql", "--quiet", database, "-c", "VACUUM ANALYZE", "-c", "CHECKPOINT"], check=True)
            for _ in range(min(options.repeat, 3)):
                said = berth("bench", "load", "--url", address, "--database-url", database, "--seconds", seconds)[1]
                runs.append(json.loads(said.splitlines()[-1]))
        for kind, name in NAMES.items():
            faults = sum(run[kind]["faults"] for run in runs)
            count = sum(run[kind]["count"] for run in runs)
            for share in ["p50", "p99"]:
                yield Row(f"{name}, {share}", Sample([run[kind][share] / 1000 for run in runs]),
                          remark=f"{count:.0f} requests, {faults:.0f} failed")
