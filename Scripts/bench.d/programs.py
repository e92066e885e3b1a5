"""Programs that answer line by line (the protocol is in peers/peer.py), run in turn, and what their times amount to."""
import contextlib
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BERTH = ROOT / ".build/release/berth"
MODEL = ROOT / "Models/multilingual-e5-small"
PEERS = ROOT / "Scripts/peers"
# A database or a BLAS setting of the user's would be measured instead of ours.
ENVIRONMENT = {k: v for k, v in os.environ.items()
               if k != "DATABASE_URL" and not k.startswith(("PG", "OPENBLAS_", "OMP_", "MKL_"))}


class Failure(Exception):
    """What went wrong, in one line."""


@dataclass
class Sample:
    values: list
    unit: str = "s"

    @property
    def median(self):
        return statistics.median(self.values)

    def __str__(self):
        scale, unit, digits = 1, self.unit, 2
        if unit == "s" and self.median < 1:
            scale, unit, digits = 1000, "ms", 1 if self.median >= 0.01 else 3
        if unit == "MiB":
            digits = 0
        text = f"{self.median * scale:.{digits}f}"
        if len(self.values) > 1:
            text += f" ({min(self.values) * scale:.{digits}f}–{max(self.values) * scale:.{digits}f})"
        return f"{text} {unit}"


@dataclass
class Row:
    what: str
    ours: Sample
    peer: str = ""
    theirs: Sample = None
    remark: str = field(default="", kw_only=True)

    def __str__(self):
        against = f", {self.peer} {self.theirs}" if self.theirs else ""
        return f"{self.what}: {self.ours}{against}" + (f"; {self.remark}" if self.remark else "")


class Program:
    """One that is loaded and warm once it is made. What it says on standard error is for the reader."""

    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, env=ENVIRONMENT)
        self.names = self.answer()["names"]

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise Failure(f"{self.name} ended with exit code {self.process.wait()} (see above)")
        try:
            answer = json.loads(line)
        except ValueError:
            raise Failure(f"{self.name} said {line.strip()!r}, which is not JSON") from None
        if "error" in answer:
            raise Failure(f"{self.name}: {answer['error']}")
        return answer

    def ask(self, *words):
        with contextlib.suppress(BrokenPipeError):  # then there is no answer either, which says more
            print(*words, file=self.process.stdin, flush=True)
        return self.answer()

    def run(self, job):
        return self.ask("run", job)

    def end(self):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@contextlib.contextmanager
def started(commands):
    """The programs of {name: command}, by name; they end with the block."""
    with contextlib.ExitStack() as stack:
        programs = {}
        for name, command in commands.items():
            print(f"  loading {name}", flush=True)
            programs[name] = Program(name, command)
            stack.callback(programs[name].end)
        yield programs


def peer(script, *arguments):
    return [sys.executable, "-B", PEERS / script, *arguments, "--interactive"]


def in_turn(jobs, repeat):
    """Runs every job of {name: function that gives seconds}, then every one again: what disturbs the machine disturbs
    all alike. The pause lets the threads of the one before go to sleep."""
    values = {name: [] for name in jobs}
    for _ in range(repeat):
        for name, job in jobs.items():
            time.sleep(0.2)
            values[name].append(job())
    return {name: Sample(v) for name, v in values.items()}


def berth(*arguments):
    """Runs one command to its end; gives its seconds and what it said."""
    start = time.perf_counter()
    done = subprocess.run([str(BERTH), *map(str, arguments)], capture_output=True, text=True, env=ENVIRONMENT, check=False)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip() or "nothing said").splitlines()[-1]
        raise Failure(f"berth {' '.join(map(str, arguments[:2]))} ended with exit code {done.returncode}: {said}")
    return seconds, done.stdout
