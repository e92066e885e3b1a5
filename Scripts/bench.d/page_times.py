"""How long the server takes for every page, and how heavy it is, at 120 scenarios and 1,000 profiles with a year of
matches: the demonstration's, with 700 profiles more."""
import http.client
import json
import sys
import time
import urllib.parse

from listings import import_seconds, temporary_folder, write_profiles
from programs import ROOT, Failure, Row, Sample
from start import server

sys.path.append(str(ROOT / "Tests/Browser"))
from pages import PAGES  # noqa: E402

PASSWORD = "demo-only"


def ask(address, path, headers=None, method="GET", body=None):
    place = urllib.parse.urlsplit(address)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
    start = time.perf_counter()
    connection.request(method, urllib.parse.quote(path, safe="/?=&%-"), body=body, headers=headers or {})
    answer = connection.getresponse()
    text = answer.read()
    return answer, text, time.perf_counter() - start


def signed_in(address, role):
    """The header that proves it."""
    body = json.dumps({"email": f"{role}@demo", "password": PASSWORD})
    answer, text, _ = ask(address, "/api/v1/sessions", {"Content-Type": "application/json"}, "POST", body)
    if answer.status != 201:
        raise Failure(f"{role}@demo could not sign in: {text.decode()}")
    return {"Cookie": answer.getheader("Set-Cookie").split(";")[0]}


def run(options):
    with temporary_folder() as folder, open(folder / "serve.log", "w", encoding="utf-8") as log:
        data = folder / "data"
        print("  playing the demonstration's year", flush=True)
        with server(data, log, "--demo", patience=900):
            pass
        import_seconds("opcs", write_profiles(folder / "more.jsonl", 700, short=options.small), data)
        with server(data, log, "--demo") as (_, address, _):
            for role, paths in PAGES.items():
                headers = signed_in(address, role) if role else {}
                times, sizes = {path: [] for path in paths}, {}
                # The first round also computes what is kept afterwards.
                for _ in range(options.repeat + 1):
                    for path in paths:
                        answer, text, took = ask(address, path, headers)
                        if answer.status not in (200, 404):
                            raise Failure(f"GET {path} as {role} answered {answer.status}")
                        times[path].append(took)
                        sizes[path] = len(text)
                slowest = max(paths, key=lambda path: Sample(times[path]).median)
                heaviest = max(paths, key=sizes.get)
                who = role or "nobody"
                yield Row(f"slowest of {len(paths)} pages for {who}", Sample(times[slowest]), remark=slowest)
                yield Row(f"heaviest page for {who}", Sample([sizes[heaviest] / 1000], "kB"), remark=heaviest)
