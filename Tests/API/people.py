"""Accounts of every role, with their tokens and sessions.

Each role has a second account, the spare: what ends a session, an account or an organization is tried with that one.
"""
from client import Caller
from server import berth

ROLES = ["community", "opc", "owner", "office", "admin"]
PASSWORD = "seven green harbours at dawn"
ADMINISTRATOR = "admin@people.example"
# The password of a spare must be known to be changed, and is changed then.
SPARE_SESSION = {"changePassword"}
SPARE_TOKEN = {"eraseProfile"}
# A token makes no token, and cannot sign out.
SESSION = {"createToken"}
LAST_SESSION = {"signOut"}


def add_first(data):
    """The administrator, who adds everybody else; and somebody of another program. Gives the token of the latter."""
    berth("user", "add", ADMINISTRATOR, "--name", "Administrator", "--role", "admin", data=data, said=PASSWORD + "\n")
    elsewhere = ["--program", "shenzhen-2027"]
    berth("user", "add", "office@elsewhere.example", "--name", "Elsewhere", "--role", "office", *elsewhere, data=data,
          said=PASSWORD + "\n")
    said = berth("token", "create", "office@elsewhere.example", "--name", "test", "--scope", "read", "--scope", "write",
                 "--scope", "office", *elsewhere, data=data)
    return said.split()[-1]


class Person:
    """An account with what it proves itself by."""

    def __init__(self, url, email):
        self.url, self.email = url, email
        self.session, self.last_session = self.sign_in(), self.sign_in()
        caller = Caller(url, self.session)
        account = caller.must("GET", "/api/v1/me")
        self.account, self.role, self.organization = account["id"], account["role"], account.get("organization")
        draft = {"name": "test", "scopes": account["scopes"]}
        token, useless = (caller.must("POST", "/api/v1/tokens", draft) for _ in range(2))
        self.token, self.useless_token = {"Authorization": f"Bearer {token['secret']}"}, useless["id"]
        self.api, self.signed_in = Caller(url, self.token), caller

    def sign_in(self):
        """One more session, as the header that proves it."""
        said = Caller(self.url).ask("POST", "/api/v1/sessions", {"email": self.email, "password": PASSWORD})
        assert said.status_code == 201, f"{self.email} could not sign in: {said.text}"
        return {"Cookie": said.headers["Set-Cookie"].split(";")[0]}


class People:
    """Everybody, by role."""

    def __init__(self, url):
        self.url, self.nobody = url, Caller(url)
        self.main = {"admin": Person(url, ADMINISTRATOR)}
        self.spare = {}

    def add(self, role, organization=None, name=None):
        """An account that the administrator makes."""
        name = name or role
        email = f"{name}@people.example"
        draft = {"email": email, "name": name, "role": role, "password": PASSWORD}
        if organization:
            draft["organization"] = organization
        self.main["admin"].api.must("POST", "/api/v1/accounts", draft)
        return Person(self.url, email)

    def proof(self, role, operation):
        """The headers with which this role calls an operation; nobody's are empty."""
        if role not in self.main:
            return {}
        main, spare = self.main[role], self.spare[role]
        if operation in SPARE_SESSION:
            return spare.session
        if operation in SPARE_TOKEN:
            return spare.token
        if operation in LAST_SESSION:
            return main.last_session
        return main.session if operation in SESSION else main.token
