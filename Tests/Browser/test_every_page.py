"""What must be so of every page."""
import pytest

from pages import ALL, DRAWN
from visitor import DESK, PHONE, ZOOMED


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("role,path", ALL)
def test_nobody_is_kept_out_and_nothing_is_cut_off(visit, role, path, width, language):
    visitor = visit(role, width=width, language=language)
    visitor.go(path)
    assert visitor.violations() == []
    assert visitor.overflow() <= 0
    assert visitor.cut_off() == []
    assert visitor.page.locator("html").get_attribute("lang") == {"zh": "zh-CN", "en": "en"}[language]
    assert visitor.complaints == []


@pytest.mark.parametrize("role,path", ALL)
def test_at_200_percent_nothing_is_lost(visit, role, path):
    visitor = visit(role, width=ZOOMED)
    visitor.go(path)
    assert visitor.overflow() <= 0
    assert visitor.cut_off() == []


@pytest.mark.parametrize("role,path", ALL)
def test_a_page_is_light(visit, role, path):
    visitor = visit(role)
    assert visitor.weight(path) <= (450_000 if path in DRAWN else 150_000)


@pytest.mark.parametrize("role,path", ALL)
def test_without_scripts_the_page_is_the_same(visit, role, path):
    texts = []
    for scripts in [True, False]:
        visitor = visit(role, scripts=scripts)
        visitor.go(path)
        texts.append(visitor.page.locator("main h1").first.inner_text())
        assert visitor.page.locator("main").inner_text().strip()
    assert texts[0] == texts[1]
