"""What fails the check publishes nothing; a failed build leaves the earlier site as it was; a warning fails a strict one."""

from pathlib import Path

import pytest

from websites import BASE, GENERATORS, byline, changed, copied, ended, generated, tree

INES = "people/employees/ines-duarte.md"
ARTICLE = "plan/2026/why-passkeys.md"
EARLIER = {"site/index.html": "the earlier site", "site/people/old.html": "and a page that has gone since"}


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    return copied(BASE, tmp_path / "programme", EARLIER)


def break_it(programme: Path) -> str:
    """Make an error, and say where."""
    changed(programme, INES, "theme: security", "theme: securty")
    return f"{INES}:9"


def make_a_warning(programme: Path) -> str:
    """Make something that is only a warning, and say where."""
    changed(programme, "themes/security.md", "lead: ines-duarte\n", "")
    return "themes/security.md"


def test_build_names_the_place_and_leaves_the_earlier_site(programme: Path) -> None:
    place, before = break_it(programme), tree(programme / "site")
    code, output = byline("build", programme)
    assert (code, place in output) == (1, True), output
    assert tree(programme / "site") == before
    assert not list(programme.glob(".site-*"))


def test_pages_are_not_written_either(programme: Path, tmp_path: Path) -> None:
    place = break_it(programme)
    code, output = byline("pages", tmp_path / "pages", "--path", programme)
    assert (code, place in output) == (1, True), output
    assert not (tmp_path / "pages").exists()


@pytest.mark.parametrize("generator", GENERATORS)
def test_a_generator_alone_fails_as_well(programme: Path, tmp_path: Path, generator: str) -> None:
    place = break_it(programme)
    code, output = ended(generated(programme, tmp_path / "site", generator=generator))
    assert (code, place in output) == (1, True), output
    assert "Traceback" not in output
    assert not list((tmp_path / "site").rglob("*.html"))


def test_a_wrong_template_leaves_the_earlier_site(programme: Path) -> None:
    changed(programme, "templates/pages/home.md.j2", "it.faces", "it.nobody")
    before = tree(programme / "site")
    code, output = byline("build", programme)
    assert code == 1, output
    assert "nobody" in output
    assert tree(programme / "site") == before


def test_strict_fails_on_a_warning_and_names_it(programme: Path, tmp_path: Path) -> None:
    place = make_a_warning(programme)
    code, output = ended(generated(programme, tmp_path / "site", "--strict"))
    assert (code, place in output) == (1, True), output
    before = tree(programme / "site")
    code, output = byline("build", "--strict", programme)
    assert (code, place in output) == (1, True), output
    assert tree(programme / "site") == before
