"""Berth as a process of its own: the commands that prepare its database, and the server, which ends with the tests."""
import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BERTH = Path(os.environ.get("BERTH_PROGRAM") or ROOT / ".build/debug/berth")
# A database of the user's is none of ours.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "DATABASE_URL" and not k.startswith("PG")}
ENVIRONMENT |= {"OPENBLAS_NUM_THREADS": "1", "SWIFT_BACKTRACE": "enable=no"}
# A server built for debugging starts slowly on a busy machine.
PATIENCE = 300


class Failure(Exception):
    """What went wrong, in one sentence."""


def berth(*arguments, data, said=""):
    """Runs one command to its end, with `said` on its standard input; gives what it printed."""
    done = subprocess.run([BERTH, *arguments, "--data-dir", data], input=said, capture_output=True, text=True,
                          env=ENVIRONMENT, cwd=ROOT, check=False, timeout=PATIENCE)
    if done.returncode != 0:
        reason = (done.stderr.strip() or "it said nothing").splitlines()[-1]
        raise Failure(f"berth {' '.join(arguments[:2])} ended with exit code {done.returncode}: {reason}")
    return done.stdout.strip()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_ready(url):
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url + "/readyz", timeout=30) as answer:
            return answer.status == 200
    except (urllib.error.HTTPError, OSError):
        return False


@contextlib.contextmanager
def serving(data, log, *flags):
    """berth serve, ready; gives its address. In a group of its own, so that Ctrl-C reaches it through us only."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [BERTH, "serve", *flags, "--port", str(port), "--data-dir", data], cwd=ROOT, env=ENVIRONMENT,
        stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    try:
        start = time.monotonic()
        while not is_ready(url):
            if process.poll() is not None or time.monotonic() - start > PATIENCE:
                raise Failure(f"berth serve was not ready after {time.monotonic() - start:.0f} s: see {log.name}")
            time.sleep(0.2)
        yield url
        if process.poll() is not None:
            raise Failure(f"berth serve ended by itself with exit code {process.returncode}: see {log.name}")
    finally:
        end(process)


def end(process):
    """Politely first: the server ends its PostgreSQL then."""
    process.terminate()
    try:
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
