"""From exec to ready, and memory after a dozen pages, with 120 scenarios and 1,000 profiles."""
import contextlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from listings import PROFILES, SCENARIOS, import_seconds, migrated, temporary_folder, write_profiles
from programs import BERTH, ENVIRONMENT, Failure, Row, Sample

PATIENCE = 120
NEEDS = ["合同审查与个人信息出境备案", "visual inspection of machined parts", "保税仓库存预测", "跨境电商多语种智能客服",
         "短视频剪辑与直播运营", "a demand forecast for bonded warehouses", "医疗影像标注", "财税自动化与发票识别", "接入企业微信与飞书",
         "invoices read by machine", "绿色能源调度算法", "independent design, front end and hosting"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def status(url):
    """The HTTP status of `url`, or nothing while nobody listens."""
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=30) as answer:
            answer.read()
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None


@contextlib.contextmanager
def server(data, log, *flags, patience=PATIENCE):
    """berth serve, ready; gives its process, its address and the seconds that it took."""
    port = free_port()
    start = time.perf_counter()
    process = subprocess.Popen([BERTH, "serve", "--port", str(port), "--data-dir", data, *flags],
                               stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=ENVIRONMENT)
    try:
        address = f"http://127.0.0.1:{port}"
        while status(address + "/readyz") != 200:
            if process.poll() is not None or time.perf_counter() - start > patience:
                raise Failure(f"berth serve was not ready after {time.perf_counter() - start:.0f} s: {last_line(log)}")
            time.sleep(0.005)
        yield process, address, time.perf_counter() - start
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def last_line(log):
    lines = Path(log.name).read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing"


def descendants(pid):
    children = [int(c) for file in Path(f"/proc/{pid}/task").glob("*/children") for c in file.read_text().split()]
    return children + [d for child in children for d in descendants(child)]


def mebibytes(pid, file, key):
    """VmRSS of `status`, or Pss of `smaps_rollup`, in which a page counts once among those who share it."""
    lines = Path(f"/proc/{pid}/{file}").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(key + ":")) / 1024


def visit(address):
    times = []
    for need in NEEDS:
        start = time.perf_counter()
        code = status(f"{address}/?{urllib.parse.urlencode({'text': need, 'for': 'scenario'})}")
        times.append(time.perf_counter() - start)
        if code != 200:
            raise Failure(f"GET /?text=… answered {code}")
    return Sample(times)


def run(options):
    with temporary_folder() as folder, open(folder / "serve.log", "w", encoding="utf-8") as log:
        data = migrated(folder / "data")
        print("  importing 120 scenarios and 1,000 profiles", flush=True)
        import_seconds("scenarios", SCENARIOS, data)
        import_seconds("opcs", PROFILES, data)
        import_seconds("opcs", write_profiles(folder / "more.jsonl", 700, short=options.small), data)
        seconds = []
        for _ in range(options.repeat):
            with server(data, log) as (process, address, took):
                seconds.append(took)
                if len(seconds) == options.repeat:
                    pages = visit(address)
                    ours, postgres = mebibytes(process.pid, "status", "VmRSS"), descendants(process.pid)
                    resident = sum(mebibytes(child, "status", "VmRSS") for child in postgres)
                    shared = sum(mebibytes(child, "smaps_rollup", "Pss") for child in postgres)
        yield Row("serve, from exec to ready", Sample(seconds))
        yield Row("a page with recommendations", pages, remark="twelve different texts")
        yield Row("memory of berth", Sample([ours], "MiB"), remark="VmRSS")
        yield Row("memory of its PostgreSQL", Sample([resident], "MiB"),
                  remark=f"sum of VmRSS of {len(postgres)} processes; {shared:.0f} MiB with shared pages counted once (PSS)")
