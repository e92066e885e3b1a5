"""Demonstration data, and more of it, in data directories of their own."""
import contextlib
import json
import os
import shutil
import tempfile
from pathlib import Path

from programs import ROOT, berth

DEMONSTRATION = ROOT / "Sources/Matchmaking/Demonstration"
PROFILES, SCENARIOS = DEMONSTRATION / "opcs.jsonl", DEMONSTRATION / "scenarios.jsonl"


@contextlib.contextmanager
def temporary_folder():
    """One that PostgreSQL's account may pass when we are root, unlike most of root's."""
    folder = tempfile.mkdtemp(prefix="berth-bench-")
    os.chmod(folder, 0o755)
    try:
        yield Path(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write_profiles(path, count, short, mixed=False):
    """The demonstration's profiles again and again with other ids and names. A `short` one has a line of summary, one
    capability and text that no other has, so that each costs an embedding, but a small one. A `mixed` one has the
    capabilities of the next but one in the file, or the one after, so that no two are the same."""
    originals = [json.loads(line) for line in PROFILES.read_text(encoding="utf-8").splitlines()]
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            profile = dict(originals[number % len(originals)])
            profile.update(id=f"BENCH-{number:05}", name=f"{profile['name']}{number}")
            if mixed:
                neighbour = originals[(number + 2 + number // len(originals)) % len(originals)]
                profile["capabilities"] = neighbour["capabilities"]
            profile.pop("uscc", None)  # two organizations cannot share one
            if short:
                profile.update(summary=f"{profile['name']}", capabilities=[f"{profile['capabilities'][0][:12]}{number}"], cases=[])
            print(json.dumps(profile, ensure_ascii=False), file=file)
    return path


def migrated(data):
    berth("migrate", "--data-dir", data)
    return data


def import_seconds(kind, file, data):
    return berth("import", kind, file, "--publish", "--data-dir", data)[0]
