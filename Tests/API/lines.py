"""Who may do what, and see what: the lines that no answer crosses, whatever was asked."""
import json

from listings import ELSEWHERE, PROFILES
from people import ROLES
from world import DRAFT, PHONE

EVERYBODY = set(ROLES)
OFFICE = {"office", "admin"}
SIDES = {"owner", "opc"}

# Who can be answered with success; what nobody is named for, everybody who is signed in can do.
MAY = {
    "addAccount": {"admin"}, "moveAccount": OFFICE, "endSessions": OFFICE,
    "changeProgram": {"office"}, "createOrganization": OFFICE,
    "createScenario": {"owner"}, "changeScenario": {"owner"}, "moveScenario": {"owner", "office"},
    "createProfile": {"opc"}, "changeProfile": {"opc"}, "eraseProfile": {"opc", "office"},
    "moveProfile": {"opc", "office"},
    "recommendOPCs": {"owner", *OFFICE}, "recommendScenarios": {"opc", "community", *OFFICE},
    "explainOPC": {"owner", *OFFICE}, "explainScenario": {"opc", "community", *OFFICE},
    "listDuplicates": OFFICE, "listDuplicatesOfScenario": OFFICE, "listDuplicatesOfOPC": OFFICE,
    "listGaps": {"community", *OFFICE}, "probeSupply": {"owner", "community", *OFFICE},
    "proposeTeams": {"owner", *OFFICE}, "showPlan": OFFICE,
    "createMatch": SIDES, "moveMatch": {*SIDES, "office"}, "confirmVersion": {"opc"}, "rateMatch": SIDES,
    "setNextStep": SIDES, "grantMandate": SIDES, "revokeMandate": SIDES, "registerFigure": {"office"},
    "reportKPI": OFFICE, "listKPISubjects": OFFICE, "listLedger": OFFICE, "verifyLedger": OFFICE,
}
ALL_SIGNED_IN = {
    "signOut", "showOwnAccount", "changePassword", "showOwnData", "listAccounts", "invite", "listTokens", "createToken",
    "revokeToken", "listOrganizations", "showOrganization", "changeOrganization", "listScenarios", "showScenario",
    "listProfiles", "showProfile", "recommendForText", "listMatches", "showMatch", "showMatchHistory", "listMandates",
    "listNotifications", "readNotification",
}
PUBLIC = {
    "signIn", "acceptInvitation", "requestPasswordReset", "resetPassword", "listPrograms", "showProgram", "isAlive",
    "isReady", "showMetrics", "describe", "explainProblem",
}


def roles_for(operation):
    """Whom an operation may answer with success. None is everybody, with an account or without."""
    return None if operation in PUBLIC else MAY.get(operation, EVERYBODY)


def explorer(operation):
    """Who tries an operation's edges: one of those whom it can answer with success, each time another."""
    # An OPC that is forgotten is nobody afterwards.
    if operation == "eraseProfile":
        return "office"
    allowed = sorted(roles_for(operation) or {"nobody"})
    return allowed[sum(operation.encode()) % len(allowed)]


class Lines:
    """Looks at answers on behalf of those who are not asked."""

    def __init__(self, world):
        self.world = world
        principals = {"community": "opc", "office": "owner"}
        self.principal = {role: (world.people.main[side].organization, side) for role, side in principals.items()}
        self.secrets = list(secrets(world))

    def check(self, role, operation, answer):
        """Raises where `role`, which may be nobody, got what it should not."""
        roles = {role} | self.borrowed(role, answer.request.headers)
        allowed = roles_for(operation)
        if allowed is not None and role == "nobody":
            assert is_unknown(answer), f"nobody got {answer.status_code} for {operation} instead of 401"
        elif allowed is not None and not roles & allowed:
            assert answer.status_code >= 400, f"{role} got {answer.status_code} for {operation}"
        text = decoded(answer)
        for secret, may_see in self.secrets:
            assert secret not in text or roles & may_see, f"{role} saw “{secret}” by {operation}"

    def borrowed(self, role, headers):
        """The role that a mandate lends."""
        number, side = self.principal.get(role, (None, None))
        named = headers.get("Berth-On-Behalf-Of")
        named = named.decode() if isinstance(named, bytes) else named
        return {side} if number and named == number else set()


def is_unknown(answer):
    """Refused for want of a name; or before that, for an address that no route has or a request that is none."""
    if answer.status_code == 401:
        return True
    earlier = {"not-found", "method-not-allowed", "body-too-large", "too-many-requests"}
    return "problem+json" in content_type(answer) and answer.json()["type"].split("/")[-1] in earlier


def content_type(answer):
    """Of an answer as requests or as Schemathesis has it."""
    written = answer.headers.get("Content-Type") or answer.headers.get("content-type") or ""
    return written[0] if isinstance(written, list) else written


def decoded(answer):
    """The text as people read it, with no escape to hide behind."""
    if answer.content and "json" in content_type(answer):
        return json.dumps(answer.json(), ensure_ascii=False)
    return answer.text


def secrets(world):
    """What only some may see, as (text, roles)."""
    pair = {"owner", "opc", *OFFICE}
    yield ELSEWHERE, set()
    yield DRAFT, {"owner", *OFFICE}
    yield PHONE, pair
    yield "harbour5521@berth.example", pair
    for profile in PROFILES:
        for value in (profile.get("contact", {}).get(kind) for kind in ("email", "phone")):
            if value:
                yield value, pair if profile["id"] == world.profile["id"] else OFFICE
    for role, person in world.people.main.items():
        yield person.email, {role, *OFFICE}
