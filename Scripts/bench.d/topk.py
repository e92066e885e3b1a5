"""The ten nearest of each query among unit rows, exactly, against FAISS; and the bare product against numpy's."""
import tempfile
from pathlib import Path

import numpy as np
from programs import BERTH, Failure, Row, in_turn, peer, started

COLUMNS, NEIGHBOURS = 384, 10


def write_rows(path, rows, random):
    values = random.standard_normal((rows, COLUMNS), np.float32)
    values /= np.linalg.norm(values, axis=1, keepdims=True)
    values.astype("<f4").tofile(path)
    return values


def compare(ours, theirs, base, queries):
    """How many neighbours differ. Two of them may have changed places where their scores are equal in single precision."""
    if ours.shape != theirs.shape:
        raise Failure(f"Berth gave {ours.size} neighbours, FAISS {theirs.size}")
    places = np.argwhere(ours != theirs)
    for query, place in places:
        difference = queries[query].astype(np.float64) @ (
            base[ours[query, place]].astype(np.float64) - base[theirs[query, place]])
        if abs(difference) > 1e-6:
            raise Failure(f"query {query}: Berth has row {ours[query, place]} where FAISS has {theirs[query, place]}")
    return len(places)


def neighbours(program, job, folder):
    program.ask("save", job, folder / "neighbours")
    return np.fromfile(folder / "neighbours", "<i8").reshape(-1, NEIGHBOURS)


def run(options):
    rows, count = (5_000, 100) if options.small else (100_000, 1_000)
    with tempfile.TemporaryDirectory(dir=options.files) as folder:
        folder, random = Path(folder), np.random.default_rng(2028)
        files = folder / "base.f32", folder / "queries.f32"
        base, queries = write_rows(files[0], rows, random), write_rows(files[1], count, random)
        commands = {"Berth": [BERTH, "bench", "topk", *files, "--columns", COLUMNS],
                    "FAISS": peer("topk_faiss.py", *files, "--threads", options.threads)}
        with started(commands) as programs:
            ours, theirs = programs["Berth"], programs["FAISS"]
            jobs = {(ours, job): lambda job=job: ours.run(job)["seconds"] for job in ("all", "one", "sgemm")}
            jobs |= {(theirs, job): lambda job=job: theirs.run(job)["seconds"] for job in ("faiss-all", "faiss-one", "sgemm-all")}
            order = [(ours, "all"), (theirs, "faiss-all"), (ours, "one"), (theirs, "faiss-one"), (ours, "sgemm"), (theirs, "sgemm-all")]
            times = in_turn({job: jobs[job] for job in order}, options.repeat)
            differing = compare(neighbours(ours, "all", folder), neighbours(theirs, "faiss-all", folder), base, queries)

    size = f"of {rows:,}"
    same = "the same neighbours" if differing == 0 else f"the same but for {differing} of {count * NEIGHBOURS:,} that tie"
    yield Row(f"{count:,} queries {size}", times[ours, "all"], "FAISS", times[theirs, "faiss-all"], remark=same)
    yield Row(f"one query {size}", times[ours, "one"], "FAISS", times[theirs, "faiss-one"])
    speed = 2 * rows * count * COLUMNS / times[ours, "sgemm"].median / 1e9
    yield Row(f"bare product, {count:,} {size}", times[ours, "sgemm"], "numpy", times[theirs, "sgemm-all"], remark=f"{speed:.0f} GFLOP/s")
    yield Row(f"{count:,} queries {size}", times[ours, "all"], "our bare product", times[ours, "sgemm"], remark="what finding the best adds")
