"""The parts of Scripts/bench, one after the other, and the table of what came out."""
import argparse
import datetime
import os
import subprocess
import sys
from pathlib import Path

import encoder
import growth
import imports
import kpi
import load
import page_times
import plan
import start
import topk
from programs import Failure

PARTS = {"encoder": encoder, "topk": topk, "growth": growth, "import": imports, "start": start,
         "load": load, "kpi": kpi, "plan": plan, "pages": page_times}


def machine():
    def value(file, key):
        with open(file, encoding="utf-8") as lines:
            return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), "unknown")

    cores, memory = len(os.sched_getaffinity(0)), value("/proc/meminfo", "MemTotal").split()[0]
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return (f"{value('/proc/cpuinfo', 'model name')}, {cores} cores, {int(memory) / 2**20:.0f} GiB, "
            f"{datetime.date.today()}, commit {commit.stdout.strip() or 'unknown'}")


def table(rows):
    print("\n| part | measured | Berth | peer | the peer's | Berth is faster by | remarks |\n|---|---|---:|---|---:|---:|---|")
    for part, row in rows:
        ratio = f"{row.theirs.median / row.ours.median:.2f} ×" if row.theirs else ""
        print(f"| {part} | {row.what} | {row.ours} | {row.peer} | {row.theirs or ''} | {ratio} | {row.remark} |")


def main():
    options = argparse.ArgumentParser(prog="Scripts/bench")
    options.add_argument("parts", nargs="*", metavar="NAME", help=", ".join(PARTS) + ", all")
    options.add_argument("--repeat", type=int, default=5)
    options.add_argument("--small", action="store_true", help="little data: tries the harness itself")
    options.add_argument("--files", type=Path, required=True, help=argparse.SUPPRESS)
    options = options.parse_args()
    if not set(options.parts) <= {*PARTS, "all"} or options.repeat < 1:
        sys.exit(f"bench: the parts are {', '.join(PARTS)} and all, and --repeat is at least 1")
    chosen = PARTS if not options.parts or "all" in options.parts else [p for p in PARTS if p in options.parts]
    options.threads = len(os.sched_getaffinity(0))

    rows, failures = [], []
    for part in chosen:
        print(f"\n{part}", flush=True)
        try:
            for row in PARTS[part].run(options):
                rows.append((part, row))
                print(f"  {row}", flush=True)
        except Failure as failure:
            failures.append(f"{part}: {failure}")
            print(f"  failed: {failure}", file=sys.stderr, flush=True)
    print(f"\n{machine()}; {options.repeat} runs in turn, median (least–most)")
    table(rows)
    if failures:
        sys.exit("bench: " + "; ".join(failures))


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
