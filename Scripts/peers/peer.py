"""What the benchmark peers share: reading batches, and being run in turn with another program.

Without --interactive a peer warms up, runs everything --repeat times and prints {"name": [seconds, …]}.
With --interactive it prints {"ready": true, "names": […]} once it is loaded and warm, then answers each line on standard input:

    run NAME          {"name": NAME, "seconds": 0.123}
    save NAME FILE    {"name": NAME, "file": FILE}       its last result, in raw little-endian numbers
    quit, or the end  (it ends)

and anything else by {"error": "…"}. Nothing but these lines goes to standard output.
"""
import argparse
import json
import os
import sys
import time


def parser(description):
    options = argparse.ArgumentParser(description=description)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--repeat", type=int, default=3)
    options.add_argument("--warm-up", type=int, default=1, help="runs of each job before the first that counts")
    options.add_argument("--interactive", action="store_true")
    return options


def limit_threads(count):
    """To be called before numpy and the like are imported."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = str(count)


def batches(path):
    """{"name": [text, …]}, or a plain list of lists, whose names are then "0", "1", ….."""
    with open(path, encoding="utf-8") as file:
        value = json.load(file)
    return value if isinstance(value, dict) else {str(i): texts for i, texts in enumerate(value)}


def answer(**value):
    print(json.dumps(value), flush=True)


def timed(job):
    start = time.perf_counter()
    result = job()
    return time.perf_counter() - start, result


def serve(jobs, options):
    """Runs `jobs` (name -> a function without arguments, which gives an array) in one of the two ways."""
    for _ in range(options.warm_up):
        for job in jobs.values():
            job()
    if not options.interactive:
        print(json.dumps({name: [timed(job)[0] for _ in range(options.repeat)] for name, job in jobs.items()}))
        return
    answer(ready=True, names=list(jobs))
    results = {}
    for line in sys.stdin:
        command, name, file = (line.split() + ["", "", ""])[:3]
        if command == "quit":
            return
        elif command == "run" and name in jobs:
            seconds, results[name] = timed(jobs[name])
            answer(name=name, seconds=seconds)
        elif command == "save" and name in results and file:
            results[name].tofile(file)
            answer(name=name, file=file)
        else:
            answer(error=f"not understood: {line.strip()}")
