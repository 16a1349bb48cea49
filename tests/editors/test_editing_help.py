"""What an editor is told about a place in a file: tables of places, without any protocol."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.editing_help.columns import column, units
from byline.editing_help.offers import offers
from byline.editing_help.outline import spot
from byline.editing_help.session import Session, Waiting, is_content, root_above
from byline.editing_help.slots import slot
from byline.editing_help.under_cursor import definition, hover, reference_at
from byline.load import load
from byline.mending.renaming import edits_renamed

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = dt.date(2026, 3, 1)
PLAN = load(BASE, TODAY)
INES, RHEA = "people/employees/ines-duarte.md", "people/influencers/rhea-lindqvist.md"
PASSKEYS = "plan/2026/why-passkeys.md"


def placed(marked):
    """Take the mark ‸ out of a text; give the text, and line and column from 0 of where it stood."""
    before, _, after = marked.partition("‸")
    return before + after, before.count("\n"), len(before) - before.rfind("\n") - 1


SPOTS = [
    ("---\n‸\n---\n", ((), "key", "")),
    ("---\nti‸\n---\n", ((), "key", "ti")),
    ("---\ntitle: A ‸b\n---\n", (("title",), "value", "A ")),
    ("---\nkind: ‸\n", (("kind",), "value", "")),
    ("---\nfaces:\n  - person: in‸\n---\n", (("faces", 0, "person"), "value", "in")),
    ("---\nfaces:\n- person: a\n  ‸\n---\n", (("faces", 0), "key", "")),
    ("---\nfaces:\n  - person: a\n  - ‸\n---\n", (("faces", 1), "either", "")),
    ("---\nfaces:\n  - person: a\n  - pa‸\n---\n", (("faces", 1), "either", "pa")),
    ("---\nfaces: [{person: ‸}]\n---\n", (("faces", 0, "person"), "value", "")),
    ("---\nfaces: [{person: a, ‸}]\n---\n", (("faces", 0), "key", "")),
    ("---\nfaces: [{person: a}, {‸}]\n---\n", (("faces", 1), "key", "")),
    ("---\nanswers: [one, t‸]\n---\n", (("answers", 1), "either", "t")),
    ("---\nanswers: [a: b, t‸]\n---\n", (("answers", 1), "either", "t")),
    ("---\nx: {a: [b, c], d: ‸}\n---\n", (("x", "d"), "value", "")),
    ("---\nchannels:\n  linkedin:\n    u‸\nname: A\n---\n", (("channels", "linkedin"), "key", "u")),
    ("---\nchannels:\n  linkedin:\n    url: x\n# note\n\n‸\n---\n", ((), "key", "")),
    ("---\nquestions:\n  '为什么': ‸\n---\n", (("questions", "为什么"), "value", "")),
    (
        "---\ntraining:\n  - course: a\n    done: 2026-01-01\n  - course: ‸\n---\n",
        (("training", 1, "course"), "value", ""),
    ),
]


@pytest.mark.parametrize(("marked", "wanted"), SPOTS)
def test_what_is_being_typed(marked, wanted):
    found = spot(*placed(marked))
    assert (found.keys, found.on, found.begun) == wanted


@pytest.mark.parametrize("marked", ["‸---\n---\n", "---\na: b\n---\n‸", "no front matter ‸", "---\na: b\n-‸--\n"])
def test_outside_of_the_front_matter_nothing_is(marked):
    assert spot(*placed(marked)) is None


@given(st.text(alphabet="a :-[]{},'\n ‸#为", max_size=60), st.integers(0, 9), st.integers(0, 60))
def test_whatever_is_written_has_an_outline(text, line, column):
    spot("---\n" + text, line, column)
    offers(PLAN, PASSKEYS, "---\n" + text, line, column)


def test_a_spot_knows_the_fields_that_are_there():
    found = spot(*placed("---\nfaces:\n  - person: a\n    ‸\n    part: author\n  - person: b\ntitle: A\n---\n"))
    assert found.there == {"person", "part"}


@pytest.mark.parametrize(
    ("kind", "keys", "name"),
    [
        ("piece", ("faces", 0, "person"), "person"),
        ("employee", ("channels", "linkedin", "url"), "url"),
        ("influencer", ("contacts", 3, "by", 1), "by"),
        ("theme", ("questions", "any"), "questions"),
    ],
)
def test_a_slot_knows_its_field(kind, keys, name):
    assert slot(kind, keys).fact.name == name


@pytest.mark.parametrize(
    ("kind", "keys"),
    [("piece", ("faces", "person")), ("piece", ("nothing",)), ("piece", ("title", "more")), ("theme", ("title", 0))],
)
def test_there_are_no_slots_where_the_model_has_none(kind, keys):
    assert slot(kind, keys) is None


OFFERED = [
    ("plan/2026/new.md", "---\n‸\n---\n", {"title: ", "format: ", "faces: "}),
    ("plan/2026/new.md", "---\ntitle: A\nst‸\n---\n", {"status: "}),
    ("plan/2026/new.md", "---\nstatus: pub‸\n---\n", {"published"}),
    ("plan/2026/new.md", "---\ntheme: sec‸\n---\n", {"security"}),
    ("plan/2026/new.md", "---\nfaces:\n  - person: Inês‸\n---\n", {"ines-duarte"}),
    ("plan/2026/new.md", "---\nfaces:\n  - person: tom-okafor\n    ‸\n---\n", {"part: "}),
    ("plan/2026/new.md", "---\nfaces:\n  - ‸\n---\n", {"person: ", "part: "}),
    ("plan/2026/new.md", "---\nformat: bl‸\n---\n", {"blog"}),
    ("plan/2026/new.md", "---\nplanned: ‸\n---\n", {"2026-03-01", "2026-03", "2026-Q1"}),
    ("plan/2026/new.md", "---\ntheme: security\nanswers: [‸]\n---\n", set(PLAN.themes["security"].questions)),
    ("people/employees/new.md", "---\nskills: {wri‸}\n---\n", {"writing: "}),
    ("people/employees/new.md", "---\ntraining:\n  - course: ‸\n---\n", set(PLAN.programme.courses)),
    ("people/influencers/new.md", "---\npaid: ‸\n---\n", {"yes", "no"}),
    ("people/influencers/new.md", "---\nprivacy: {informed: fi‸}\n---\n", {"first-contact"}),
    ("people/influencers/new.md", "---\nreviewed: ‸\n---\n", {"2026-03-01"}),
    ("themes/new.md", "---\nignore: {THM0‸}\n---\n", {"THM001: "}),
]


@pytest.mark.parametrize(("path", "marked", "wanted"), OFFERED)
def test_what_is_offered(path, marked, wanted):
    found = {each.text for each in offers(PLAN, path, *placed(marked))}
    assert wanted <= found


def test_what_begins_otherwise_is_not_offered():
    assert [each.text for each in offers(PLAN, PASSKEYS, *placed("---\ntitle: A\nst‸\n---\n"))] == ["status: "]
    assert offers(PLAN, PASSKEYS, *placed("---\nfaces: [{person: Inês D‸}]\n---\n"))[0].start == 17


@pytest.mark.parametrize(
    ("path", "marked"),
    [
        ("plan/2026/new.md", "---\ntitle: ‸\n---\n"),
        ("plan/2026/new.md", "---\n---\ntext ‸"),
        ("readme.md", "---\n‸\n---\n"),
        ("plan/2026/new.md", "---\nx: {‸}\n---\n"),
        ("plan/2026/new.md", "---\nnothing:\n  - ‸\n---\n"),
    ],
)
def test_nothing_is_offered_where_anything_can_stand(path, marked):
    assert offers(PLAN, path, *placed(marked)) == ()


def place_of(path, words, within=""):
    """Give line and column from 1 of the middle of some words in a file."""
    lines = PLAN.documents[path].lines
    number = next(number for number, line in enumerate(lines) if words in line and within in line)
    return number + 1, lines[number].index(words) + 2


def test_an_id_shows_the_card_of_what_it_leads_to():
    found = hover(PLAN, PASSKEYS, *place_of(PASSKEYS, "security"))
    assert PLAN.themes["security"].promise in found.text
    person = hover(PLAN, RHEA, *place_of(RHEA, "ines-duarte"))
    assert "**Inês Duarte**" in person.text
    assert PLAN.employees["ines-duarte"].job in person.text


def test_a_field_shows_what_it_is_for():
    found = hover(PLAN, PASSKEYS, *place_of(PASSKEYS, "status"))
    assert "How far it is." in found.text
    assert hover(PLAN, PASSKEYS, 1, 1) is None


def test_an_id_leads_to_its_file():
    assert definition(PLAN, RHEA, *place_of(RHEA, "ines-duarte")).path == INES
    assert definition(PLAN, RHEA, *place_of(RHEA, "name:")) is None


def test_a_rename_changes_every_file_that_refers_to_a_thing():
    reference = reference_at(PLAN, RHEA, *place_of(RHEA, "ines-duarte"))
    assert reference.id == "ines-duarte"
    path, edits = edits_renamed(PLAN, PLAN.employees["ines-duarte"], "ines")
    assert path == "people/employees/ines.md"
    assert {edit.place.path for edit in edits} >= {RHEA, "themes/security.md"}
    assert {edit.text.strip("'\"") for edit in edits if edit.place.path == RHEA} == {"ines"}


@pytest.mark.parametrize(
    ("line", "place", "counts"),
    [
        ("abc", 2, (2, 2, 2)),
        ("title: 为什么", 8, (10, 8, 8)),
        ("a😀b", 2, (5, 3, 2)),
        ("é", 9, (2, 1, 1)),
        ("", 0, (0, 0, 0)),
    ],
)
def test_columns_are_counted_as_the_editor_does(line, place, counts):
    for encoding, count in zip(("utf-8", "utf-16", "utf-32"), counts, strict=True):
        assert units(line, place, encoding) == count
        assert column(line, count, encoding) == min(place, len(line))


def test_the_middle_of_a_character_is_its_beginning():
    assert column("a😀b", 2) == 1


def test_what_is_open_is_checked_in_the_place_of_the_disk(tmp_path):
    root = Path(shutil.copytree(BASE, tmp_path / "programme"))
    session = Session(root, TODAY)
    before = session.report
    assert session.report is before
    text = (root / PASSKEYS).read_text("utf-8")
    session.take(PASSKEYS, text.replace("status:", "sttaus:"))
    found = {finding.code for finding in session.report.findings if finding.place.path == PASSKEYS}
    assert "DOC005" in found
    assert [each.code for each in session.fixes(PASSKEYS, 1, 99)] == ["DOC005"]
    session.let_go(PASSKEYS)
    assert session.report.findings == before.findings
    assert (root / PASSKEYS).read_text("utf-8") == text


def test_a_file_that_is_new_in_the_editor_is_read(tmp_path):
    session = Session(Path(shutil.copytree(BASE, tmp_path / "programme")), TODAY)
    session.take("themes/fresh.md", "---\ntitle: 新\n---\n")
    assert any(finding.place.path == "themes/fresh.md" for finding in session.report.findings)
    assert session.line("themes/fresh.md", 2) == "title: 新"
    assert session.line("themes/fresh.md", 40) == session.line("nowhere.md", 1) == ""


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("plan/2026/a.md", True),
        ("themes/a.md", True),
        ("README.md", False),
        ("docs/a.md", False),
        ("plan/table.csv", False),
        ("plan/.notes/a.md", False),
        ("people/employees/.a.md", False),
    ],
)
def test_only_content_is_taken_from_the_editor(path, wanted):
    assert is_content(path) == wanted


def test_the_programme_around_a_file_is_found(tmp_path):
    assert root_above(BASE / "plan/2026") == BASE
    assert root_above(tmp_path) is None


def test_waiting_begins_anew_with_each_wish():
    clock, done = [], []
    cancelled = []

    def later(seconds, do):
        clock.append((seconds, do))
        return lambda: cancelled.append(do)

    waiting = Waiting(later, 0.3, lambda: done.append(1))
    waiting.ask()
    waiting.ask()
    assert len(clock) == 2
    assert len(cancelled) == 1
    clock[-1][1]()
    assert done == [1]
    waiting.ask()
    assert len(cancelled) == 1
