"""Requests that wait where the server asks them to, for a moment."""
import time

import requests

# The limits on requests are over within a second or two; those on signing in take minutes, and are an answer too.
PATIENCE = 3
TIMEOUT = 120


class Connection(requests.Session):
    """One connection, with nothing from the environment: no proxy, no password file."""

    def __init__(self):
        super().__init__()
        self.trust_env = False

    def send(self, request, **options):
        options["timeout"] = TIMEOUT
        answer = super().send(request, **options)
        while answer.status_code == 429 and float(answer.headers.get("Retry-After", "inf")) <= PATIENCE:
            time.sleep(float(answer.headers["Retry-After"]))
            answer = super().send(request, **options)
        # No cookie is kept: who asks is said with every request.
        self.cookies.clear()
        return answer


class Caller:
    """The API as one person sees it; nobody, without `headers`."""

    def __init__(self, url, headers=None):
        self.url, self.headers, self.connection = url, headers or {}, Connection()

    def ask(self, method, path, body=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.connection.request(method, self.url + path, json=body, headers={**self.headers, **headers})

    def must(self, method, path, body=None, **headers):
        """What the set-up of the tests cannot do without."""
        answer = self.ask(method, path, body, **headers)
        assert answer.ok, f"{method} {path} was refused with {answer.status_code}: {answer.text}"
        return answer.json() if answer.content else None
