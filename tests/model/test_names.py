"""Real names of people, in many scripts: none is ever called wrong, as a name or as an id."""

import datetime as dt
import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from byline import identity
from byline.check import check
from byline.load import load

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = dt.date(2026, 3, 1)
NAMES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "names.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
FAMILIAR = [
    *("O'Brien D’Arcy Null No True Yes Off N Ng Ó X Prince Björk Ödön Łukasz Øyvind Ðorđe Þórður İnci Işık Ağça Nguyễn Straße Σωκράτης".split()),
    "Mary-Jane O'Neil-Smith", "Jan van der Berg", "Ana María de la Ó", "Jean d’Ormesson", "L. L. Cool", "Mohammed al-Ḥasan", "Kealiʻi Reichel",
    "Marc·Antoni", "Col·l Miquel", "Tin Shwe U", "J. R. R. T.", "Martin Luther King Jr.", "Иван Ъ", "Ἀριστοτέλης", "ʼAbd al-Raḥmān", "M'hamed", "Əliyev",
]  # fmt: skip
"""Names that computers are known to stumble over; these alone are ours."""
EVERY = [*(name for name, _, _ in NAMES), *FAMILIAR]


def findings(files: dict[str, str]) -> list[str]:
    report = check(load(BASE, TODAY, drafts={path: text.encode() for path, text in files.items()}))
    return [f"{each.place} {each.message}" for each in report.findings if each.severity != "notice"]


def employee(name: str) -> str:
    return f"---\nname: {name}\njob: Baker\ndepartment: Bakery\n---\n"


def influencer(name: str) -> str:
    privacy = "privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}"
    return (
        f"---\nname: {json.dumps(name, ensure_ascii=False)}\ntype: media\nfound: {{through: event}}\n{privacy}\n---\n"
    )


def test_there_are_many_of_many_scripts():
    assert len({name for name, _, _ in NAMES}) == len(NAMES) >= 500
    scripts = Counter(script for _, script, _ in NAMES)
    assert sum(count >= 8 for count in scripts.values()) >= 10
    assert all(unicodedata.is_normalized("NFC", name) for name in EVERY)


@pytest.mark.parametrize("script", sorted({script for _, script, _ in NAMES}))
def test_as_names_and_as_ids(script):
    """Every name of a script at once, each in a file whose name a person would make of it; every other one is outside."""
    ids = {identity.proposal(name): name for name, each, _ in NAMES if each == script}
    assert "" not in ids
    inside = {f"people/employees/{each}.md": employee(ids[each]) for each in sorted(ids)[::2]}
    outside = {f"people/influencers/{each}.md": influencer(ids[each]) for each in sorted(ids)[1::2]}
    drafts = {path: text.encode() for path, text in {**inside, **outside}.items()}
    report = check(load(BASE, TODAY, drafts=drafts))
    assert [each.message for each in report.findings if each.severity != "notice"] == []
    people = {**report.plan.employees, **report.plan.influencers}
    assert {each: people[each].name for each in ids} == ids


@pytest.mark.parametrize("name", FAMILIAR)
def test_as_the_names_of_colleagues_and_of_people_outside(name):
    made = identity.proposal(name)
    assert identity.fault(made) == ""
    assert findings({f"people/employees/{made}.md": employee(name)}) == []
    assert findings({f"people/influencers/{made}.md": influencer(name)}) == []


def test_names_that_look_different_do_not_collide():
    looks: dict[str, set[str]] = {}
    for name in EVERY:
        made = identity.proposal(name)
        looks.setdefault(identity.look(made), set()).add(made)
    assert [ids for ids in looks.values() if len(ids) > 1] == []


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Inês Duarte", "inês-duarte"),
        ("Mary-Jane O'Neil", "mary-jane-o-neil"),
        ("İnci Işık", "i̇nci-işık"),
        ("Σωκράτης", "σωκράτης"),
        ("Straße", "straße"),
        ("王 芳", "王-芳"),
        ("นภา แสงทอง", "นภา-แสงทอง"),
        ("Kealiʻi", "kealiʻi"),
        ("J. R. R. T.", "j-r-r-t"),
        ("N", "n"),
        ("Prn", ""),
        ("!!", ""),
    ],
)
def test_what_becomes_of_a_name(name, made):
    assert identity.proposal(name) == made


def test_a_long_name_is_cut_between_letters():
    made = identity.proposal("ศรีสุวรรณภูมิ " * 9)
    assert len(made.encode()) <= identity.MOST_BYTES
    assert identity.fault(made) == ""
