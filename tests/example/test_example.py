"""The example programme in the repository: large enough to be a demonstration, sound, and broken at one place when its proof goes.

What `byline check` says of it is kept in snapshots/; `BYLINE_KEEP=1 python -m pytest tests/example` writes it anew.
"""

import datetime as dt
import shutil
import unicodedata
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from byline.check import check
from byline.findings import Severity
from byline.load import load
from byline.model import ROLES
from byline.model.formats import BUILT_IN
from byline.model.values import InfluencerType, Status
from byline.output import as_text
from byline.pyramid import standing_of
from output.kept import same_as_kept

ROOT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def report():
    return check(load(ROOT))


@pytest.fixture(scope="module")
def plan(report):
    return report.plan


def test_it_is_sound(report):
    assert [str(each.place) for each in report.findings if each.severity is not Severity.NOTICE] == []


def test_it_has_some_work_to_do(report):
    assert 3 <= report.count(Severity.NOTICE) <= 30


def test_what_check_says_of_it(report):
    same_as_kept(Path(__file__).parent / "snapshots" / "check.txt", as_text.write(report))


def test_its_day_is_its_own(plan):
    assert plan.today == plan.programme.today == TODAY


class TestSize:
    def test_themes(self, plan):
        active = [theme for theme in plan.themes.values() if theme.status == "active"]
        assert len(active) >= 5
        assert {theme.kind for theme in active} == {"market", "societal"}
        assert all(theme.questions and theme.keywords and theme.sources for theme in active)

    def test_employees(self, plan):
        people = plan.employees.values()
        assert len(people) >= 16
        assert any(person.left for person in people)
        assert any(link.withdrawn for person in people for link in person.themes)
        assert any(not person.themes for person in people)
        assert len({person.department for person in people}) >= 5

    @pytest.mark.parametrize("role", ROLES)
    def test_every_role_is_held_and_proven(self, plan, role):
        links = [link for each in plan.links.values() for link in each if link.is_current and link.link.role == role]
        assert links
        assert any(standing_of(plan, link.employee.id, link.link.theme).proven == role for link in links)

    def test_somebody_grows(self, plan):
        targets = {link.target for person in plan.employees.values() for link in person.themes}
        assert len(targets - {None}) >= 2

    def test_influencers(self, plan):
        assert len(plan.influencers) == 32
        types = Counter(person.type for person in plan.influencers.values())
        assert set(types) == set(get_args(InfluencerType))
        assert len({entry.stage for person in plan.influencers.values() for entry in person.themes}) >= 5
        assert any(person.paid for person in plan.influencers.values())

    def test_pieces(self, plan):
        pieces = plan.pieces.values()
        assert len(pieces) == 70
        assert {piece.format for piece in pieces} == set(BUILT_IN)
        assert {piece.status for piece in pieces} == set(get_args(Status))
        assert {piece.planned.precision for piece in pieces if piece.planned} == {"day", "month", "quarter"}

    def test_what_came_out_long_ago_has_results(self, plan):
        old = [
            piece
            for piece in plan.pieces.values()
            if piece.status == "published" and (TODAY - piece.published.date).days > 60
        ]
        assert len(old) >= 10
        assert sum(bool(piece.results) for piece in old) >= len(old) * 0.8

    def test_names_in_several_scripts(self, plan):
        names = "".join(thing.name for kind in (plan.employees, plan.influencers) for thing in kind.values())
        scripts = {unicodedata.name(letter).split()[0] for letter in names if letter.isalpha()}
        assert {"LATIN", "CJK"} <= scripts
        assert any(ord(letter) > 0x7F and unicodedata.name(letter).startswith("LATIN") for letter in names)

    def test_everything_has_a_story(self, plan):
        things = [thing for thing in plan.things if getattr(thing, "status", "") != "idea"]
        told = [thing for thing in things if plan.documents[thing.path].body.strip()]
        assert len(told) >= len(things) * 0.9


FIRST_BYTES = {".jpg": b"\xff\xd8\xff", ".png": b"\x89PNG\r\n\x1a\n"}


def test_portraits_are_rasters_of_their_kind(plan):
    portraits = [ROOT / "people/employees" / person.portrait for person in plan.employees.values() if person.portrait]
    assert len(portraits) >= 10
    for file in portraits:
        assert file.read_bytes().startswith(FIRST_BYTES[file.suffix]), file.name
        assert 1_000 < file.stat().st_size < 200_000


class TestBroken:
    """Taking a proof away makes the check fail, at the line of the claim."""

    @pytest.fixture
    def copy(self, tmp_path):
        for top in ("plan", "people", "themes"):
            shutil.copytree(ROOT / top, tmp_path / top)
        return tmp_path

    @staticmethod
    def without(file, *words):
        """Take away the lines that hold one of these words; give the number of the line of the first role."""
        lines = [
            line
            for line in file.read_text(encoding="utf-8").splitlines(keepends=True)
            if not any(word in line for word in words)
        ]
        file.write_text("".join(lines), encoding="utf-8")
        return next(number for number, line in enumerate(lines, 1) if line.strip().startswith("role:"))

    def test_a_leader_without_recognition(self, copy):
        line = self.without(copy / "people/employees/joost-terpstra.md", "proves: internal-recognition")
        errors = [each for each in check(load(copy, TODAY)).findings if each.severity is Severity.ERROR]
        (error,) = (each for each in errors if each.code == "PYR001")
        assert (error.place.path, error.place.span.line) == ("people/employees/joost-terpstra.md", line)
        assert "recognition inside the organisation" in error.message
        assert {each.code for each in errors} <= {"PYR001", "CON003"}  # pieces that take the role follow the role

    def test_a_spokesperson_without_a_training(self, copy):
        line = self.without(copy / "people/employees/joost-terpstra.md", "course: media-training, done")
        errors = [each for each in check(load(copy, TODAY)).findings if each.code == "PYR001"]
        assert [(each.place.path, each.place.span.line) for each in errors] == [
            ("people/employees/joost-terpstra.md", line)
        ]
        assert "media training" in errors[0].message

    def test_a_leader_whose_network_was_paid_for(self, copy, plan):
        owned = [each.influencer.path for each in plan.networks["joost-terpstra", "warm-homes"] if each.is_network]
        for path in owned:
            file = copy / path
            text = file.read_text(encoding="utf-8").replace("\npaid: false", "")
            file.write_text(text.replace("\nname:", "\npaid: yes\nname:", 1), encoding="utf-8")
        found = [each for each in check(load(copy, TODAY)).findings if each.code == "PYR001"]
        assert "people/employees/joost-terpstra.md" in {each.place.path for each in found}
        assert all("a network of influencers (" in each.message for each in found)
