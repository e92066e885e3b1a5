"""One server for all tests, with its world."""
import os
import tempfile
from pathlib import Path

import pytest

import listings
import people
import world as worlds
from description import served
from lines import Lines
from server import ROOT, serving


@pytest.fixture(scope="session")
def world():
    folder = ROOT / ".build-api"
    folder.mkdir(exist_ok=True)
    # Not in the tree: PostgreSQL's socket takes a short path, and its user may not enter everybody's folders.
    with tempfile.TemporaryDirectory(prefix="berth-api-") as data, open(folder / "server.log", "w") as log:
        os.chmod(data, 0o711)
        listings.load(Path(data))
        token = people.add_first(data)
        with serving(data, log) as url:
            yield worlds.prepare(url, token)


@pytest.fixture(scope="session")
def description(world):
    return served(world.url)


@pytest.fixture(scope="session")
def lines(world):
    return Lines(world)
