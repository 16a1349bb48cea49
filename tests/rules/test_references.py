"""REF001 to REF003, where the examples are not enough."""

import datetime as dt
import unicodedata

import pytest
from msgspec import inspect

from byline.model import KINDS
from byline.references import WAYS
from rules.written import LINK, SAVVY, employee, influencer, piece, programme


def test_every_reference_of_the_model_has_its_way():
    marked = {kind: set(_marked(kind)) for kind in KINDS.values()}
    declared = {kind: {tuple(step for step in way if step not in {"*", "@"}) for way in WAYS[kind]} for kind in WAYS}
    for kind, ways in marked.items():
        assert ways <= declared[kind]


def _marked(kind):
    """Find the fields that the model marks with `refers`, as msgspec tells them."""
    waiting = [(inspect.type_info(kind), ())]
    while waiting:
        wanted, way = waiting.pop()
        if (getattr(wanted, "extra", None) or {}).get("refers"):
            yield way
        inner = [getattr(wanted, name, None) for name in ("type", "item_type", "value_type")]
        waiting += [(each, way) for each in (*inner, *getattr(wanted, "types", ())) if isinstance(each, inspect.Type)]
        fields = getattr(wanted, "fields", ()) if isinstance(wanted, inspect.StructType) else ()
        waiting += [(field.type, (*way, field.encode_name)) for field in fields]


def test_ids_are_compared_in_composed_form(found):
    files = {"people/employees/zoë.md": employee(*SAVVY, *LINK)}
    text = piece(faces="[{person: zoë, part: author}]")
    assert found({**files, "plan/2026/a.md": unicodedata.normalize("NFD", text)}) == []


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("supporter: ines-duart", "7:12"),
        ("derived_from: why-passkey", "7:15"),
        ("involves: [{influencer: rhea-lindquist, part: quoted}]", "7:25"),
        ("answers: [first-stp]", "7:11"),
    ],
)
def test_near_misses_are_proposed(lay, field, place):
    (finding,) = [each for each in lay({"plan/2026/a.md": piece(field)}).findings if each.severity != "notice"]
    assert str(finding.place) == f"plan/2026/a.md:{place}"
    assert finding.code == "REF001"
    assert finding.help.startswith("Did you mean `")


def test_skill_that_nobody_has_heard_of(found):
    assert found({"people/employees/a.md": employee("skills: {wrting: 3, writing: 2}")}) == [
        "people/employees/a.md:5:10 REF001"
    ]


def test_skill_of_the_programme(found):
    files = {"plan/programme.md": programme("skills: {cheese: Knowing cheese}")}
    assert found({**files, "people/employees/a.md": employee("skills: {cheese: 4}")}) == []


@pytest.mark.parametrize("left", ["2025-12-31", "2026-03-01", "2027-01-31"])
def test_leaving_counts_at_once(found, left):
    """Past, today or to come: only the words differ, so that time alone changes nothing."""
    files = {
        "people/employees/wanda-kroll.md": employee(*SAVVY, *LINK, f"left: {left}"),
        "people/influencers/kit-marlow.md": influencer("themes:", "  - {theme: security, owner: wanda-kroll, why: A.}"),
        "plan/2026/a.md": piece(faces="[{person: wanda-kroll, part: author}]"),
    }
    expected = ["people/influencers/kit-marlow.md:7:30 REF003", "plan/2026/a.md:5:18 REF003"]
    assert found(files) == expected
    assert found(files, today=dt.date(2030, 1, 1)) == expected


@pytest.mark.parametrize("status", ["on-hold", "dropped"])
def test_what_rests_may_lean_on_the_past(found, status):
    files = {"people/employees/wanda-kroll.md": employee("left: 2026-01-31")}
    assert found({**files, "plan/2026/a.md": piece("supporter: wanda-kroll", status=status)}) == []


def test_retired_theme(found):
    theme = (
        "---\ntitle: Security\npromise: A\naudience: [a]\nrelevance: A\nlead: ines-duarte\nstatus: retired\n"
        "questions: {first-step: A?}\n---\n"
    )
    assert found({"themes/security.md": theme}) == ["plan/2026/a-till-of-ones-own.md:4:8 REF003"]


def test_objected_influencer_asks_for_no_owner(found):
    text = influencer("themes:", "  - {theme: security, owner: wanda-kroll, why: A.}").replace(
        "retain_until", "objected: 2026-02-01, retain_until"
    )
    files = {"people/employees/wanda-kroll.md": employee(*LINK, "left: 2026-01-31")}
    assert not [line for line in found({**files, "people/influencers/kit.md": text}) if "REF003" in line]


def test_no_value_under_x_is_ever_told(lay):
    text = employee("x: {call: SECRET-1}", "phone: SECRET-2")
    report = lay({"people/employees/a.md": text})
    assert [each.code for each in report.findings] == ["DOC005"]
    assert "SECRET" not in str(report.findings)
