"""Every operation that the server describes, as every role and as nobody, with data that is good and data that is not:
it does not fail, answers as described, and crosses no line."""
import os

import pytest
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance, response_headers_conformance, response_schema_conformance, status_code_conformance)

from client import Connection
from description import for_role
from lines import explorer
from people import ROLES
from world import still_alive

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance,
          response_headers_conformance]


# Those who can change the most come last.
@pytest.fixture(scope="module", params=["nobody", *ROLES])
def role(request):
    return request.param


@pytest.fixture(scope="module")
def for_all(role, world, description):
    """Some requests to every operation."""
    schema = loaded(for_role(description, world, role), world)
    schema.config.phases.coverage.enabled = False
    return schema


@pytest.fixture(scope="module")
def for_one(role, world, description):
    """A request for every edge of what an operation takes: hundreds, for some, so that one role tries them."""
    description = for_role(description, world, role)
    for path, methods in description["paths"].items():
        description["paths"][path] = {
            method: operation for method, operation in methods.items() if explorer(operation["operationId"]) == role}
    schema = loaded(description, world)
    schema.config.phases.examples.enabled = schema.config.phases.fuzzing.enabled = False
    schema.config.phases.coverage.unexpected_methods = set()
    return schema


def loaded(description, world):
    schema = schemathesis.openapi.from_dict(description)
    schema.config.base_url = world.url
    schema.config.seed = int(os.environ["BERTH_API_SEED"])
    # Who asks is ours to say.
    schema.config.generation.update(
        max_examples=int(os.environ["BERTH_API_EXAMPLES"]), no_shrink=True, database="none",
        with_security_parameters=False)
    return schema


@pytest.fixture(scope="module")
def ask(role, world, lines):
    """Sends a request as the role, and looks at the answer."""
    with Connection() as connection:
        def ask(case):
            operation = case.operation.definition.raw["operationId"]
            answer = case.call(session=connection, headers=world.people.proof(role, operation))
            case.validate_response(answer, checks=CHECKS, additional_checks=[crosses_no_line])

        def crosses_no_line(context, answer, case):
            lines.check(role, case.operation.definition.raw["operationId"], answer)

        yield ask


@schemathesis.pytest.from_fixture("for_all").parametrize()
def test_made_up_requests(case, ask):
    ask(case)


@schemathesis.pytest.from_fixture("for_one").parametrize()
def test_edges(case, ask):
    ask(case)


def test_nobody_was_thrown_out(role, world):
    assert all(still_alive(world).values()), still_alive(world)
