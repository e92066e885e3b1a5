"""The description that the server gives of itself, with what is really there among the values to choose from.

Made-up ids find nothing, and what finds nothing tests little.
"""
import copy

import requests
import yaml

from people import PASSWORD

# Whoever is turned off, or whose token ends, is one whom nobody needs.
ONLY_THESE = {"moveAccount", "endSessions", "revokeToken", "eraseProfile"}


def served(url):
    with requests.Session() as session:
        session.trust_env = False
        return yaml.safe_load(session.get(url + "/openapi.yaml", timeout=30).text)


def operations(description):
    """Each as (path, method, operation)."""
    return [(path, method, operation) for path, methods in description["paths"].items()
            for method, operation in methods.items()]


def for_role(description, world, role):
    """The same description, with real ids for this role to try."""
    description = copy.deepcopy(description)
    parameters = description["components"]["parameters"]
    offer(parameters["IfMatch"], ["*", '"1"'])
    offer(parameters["IfMatchRequired"], ["*", '"1"'])
    principal = {"community": "opc", "office": "owner"}.get(role)
    if principal:
        parameters["OnBehalfOf"]["schema"] = {"enum": [world.people.main[principal].organization]}
    for path, _, operation in operations(description):
        ids = ids_for(path, operation["operationId"], world, role)
        # Everybody else may act for nobody, and would hear of nothing but that: test_access asks once.
        operation["parameters"] = [
            of_operation(parameter, parameters, ids, operation["operationId"])
            for parameter in operation.get("parameters", [])
            if principal or not parameter.get("$ref", "").endswith("/OnBehalfOf")]
    fill_bodies(description["components"]["schemas"], world)
    return description


def ids_for(path, operation, world, role):
    """What to try in the path of an operation."""
    if operation in ("moveAccount", "endSessions"):
        return [world.victim.account]
    if operation == "revokeToken":
        return [world.people.main.get(role, world.victim).useless_token, world.victim.useless_token]
    if operation == "eraseProfile":
        return [world.spares_profile if role == "opc" else world.leavers_profile]
    return world.ids.get(collection(path), [])


def collection(path):
    """The word in an address that says what the ids are of."""
    return (path.split("/") + [""] * 3)[3]


def of_operation(parameter, parameters, ids, operation):
    """A parameter for this operation alone, where it is one in the path that we know values for."""
    written = parameters[parameter["$ref"].split("/")[-1]] if "$ref" in parameter else parameter
    if written["in"] != "path" or not ids:
        return parameter
    written = copy.deepcopy(written)
    if operation in ONLY_THESE:
        written["schema"] = {"enum": ids}
    else:
        offer(written, ids)
    return written


def offer(holder, values):
    holder["schema"] = {"anyOf": [{"enum": values}, holder["schema"]]}


def fill_bodies(schemas, world):
    """What a body names must exist as well, often enough."""

    def also(schema, name, values):
        properties = schemas[schema]["properties"]
        properties[name] = {"anyOf": [{"enum": values}, properties[name]]}

    also("NewMatch", "scenario", world.ids["scenarios"][:1])
    also("NewMatch", "opc", world.ids["opcs"])
    for schema in ("NewAccount", "Invitation", "NewMandate"):
        also(schema, "agent" if schema == "NewMandate" else "organization", world.ids["organizations"])
    for schema in ("NewScenario", "ScenarioChange"):
        also(schema, "track", [world.scenario["track"]])
    also("PasswordChange", "current", [PASSWORD])
