"""One server with the demonstration for all tests, and one browser; each test gets visitors of its own."""
import os
import sys
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.append(str(Path(__file__).resolve().parent.parent / "API"))
from server import ROOT, serving  # noqa: E402

from visitor import Visitor  # noqa: E402

FOLDER = ROOT / ".build-web"


@pytest.fixture(scope="session")
def site():
    FOLDER.mkdir(exist_ok=True)
    if running := os.environ.get("BERTH_SITE"):
        yield running
        return
    # Not in the tree: PostgreSQL's socket takes a short path, and its user may not enter everybody's folders.
    with tempfile.TemporaryDirectory(prefix="berth-web-") as data, open(FOLDER / "server.log", "w") as log:
        os.chmod(data, 0o711)
        with serving(data, log, "--demo") as url:
            yield url


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        # A container's root has no sandbox; the pages are ours.
        browser = playwright.chromium.launch(executable_path=os.environ["BERTH_BROWSER"], args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(site, browser, request):
    """Makes visitors: `visit("opc", width=390, language="en", scripts=False)`."""
    visitors = []

    def make(role=None, **habits):
        visitors.append(Visitor(browser, site, role, **habits))
        return visitors[-1]

    yield make
    for number, visitor in enumerate(visitors):
        if request.node.stash.get(FAILED, False):
            visitor.page.screenshot(path=FOLDER / f"{request.node.name.replace('/', '_')}-{number}.png", full_page=True)
        visitor.close()


FAILED = pytest.StashKey()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.when == "call" and report.failed:
        item.stash[FAILED] = True
    return report
