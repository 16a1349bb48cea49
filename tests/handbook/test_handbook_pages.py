"""The handbook is whole: every rule, every field, every prescription, and no link that leads nowhere."""

import posixpath
import re
from pathlib import Path

import pytest

from byline import routes
from byline.check import Report
from byline.field_facts import facts_of
from byline.handbook_places import FIELDS, METHOD, PRIVACY, RULES, TITLES, fields_page
from byline.model import KINDS
from byline.pages import Page
from byline.prescriptions import PRESCRIPTIONS
from byline.private_words import WORDS
from byline.pyramid import ATTRIBUTES
from byline.rule_facts import GROUPS, group_of
from byline.rules import all_rules
from byline.steps import STEPS
from byline.words import ATTRIBUTE_WORDS, ROLE_WORDS

ROOT = Path(__file__).parents[2]
FIELD_WAYS = [(kind, fact.way) for kind in KINDS for top in facts_of(KINDS[kind]) for fact in top.everything]


FEEDS = {"feeds/plan.ics", "feeds/published.atom", "data/plan.json", "data/plan.schema.json"}


def handbook(pages: dict[str, Page]) -> list[Page]:
    return [page for path, page in pages.items() if path.startswith("handbook/")]


@pytest.mark.parametrize("path", TITLES)
def test_there_is_a_page(pages: dict[str, Page], path: str) -> None:
    assert path in pages


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_has_a_page(pages: dict[str, Page], rule: object) -> None:
    page = pages[routes.rule_page(rule.code)]
    assert rule.title in page.text
    assert all(f"[{code}](../method.md#{code.lower()})" in page.text for code in rule.why)
    assert rule.code in pages[RULES].text


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_the_pencil_leads_to_the_rule(pages: dict[str, Page], rule: object) -> None:
    source = ROOT / pages[routes.rule_page(rule.code)].source
    assert f'"{rule.code}"' in source.read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_is_in_a_group(rule: object) -> None:
    assert group_of(rule.code) in GROUPS


@pytest.mark.parametrize(
    ("kind", "way"), FIELD_WAYS, ids=lambda value: ".".join(value) if isinstance(value, tuple) else value
)
def test_every_field_is_in_the_reference(pages: dict[str, Page], kind: str, way: tuple[str, ...]) -> None:
    facts = {fact.way: fact for top in facts_of(KINDS[kind]) for fact in top.everything}
    text = pages[fields_page(kind)].text
    assert text.count(f'id="{facts[way].anchor}"') == 1
    assert f"`{way[-1]}`" in text
    assert facts[way].description, "the model says nothing about it"


def test_all_that_is_on_file_about_people_outside_is_told(pages: dict[str, Page]) -> None:
    rows = re.findall(
        r"^<li class=\"by-field by-field--(\d)\".*?`(\w+)`.*>([^<]+)</span></li>$", pages[PRIVACY].text, re.MULTILINE
    )
    facts = [fact for top in facts_of(KINDS["influencer"]) for fact in top.everything]
    assert [(int(depth), name) for depth, name, _ in rows] == [(len(fact.way), fact.name) for fact in facts]
    shown = {fact.way: where.endswith("on the site") for fact, (_, _, where) in zip(facts, rows, strict=True)}
    assert shown["contacts", "what"]
    assert shown["channels", "url"]
    assert not any(shown[way] for way in [("x",), ("ignore",), ("found", "date"), ("privacy", "basis")])


def test_all_that_is_never_on_file_is_told(pages: dict[str, Page]) -> None:
    assert {word for word in WORDS if not re.search(rf"\b{word}\b", pages[PRIVACY].text)} == set()


def test_every_kind_is_in_the_index(pages: dict[str, Page]) -> None:
    assert all(f"(./{kind}.md)" in pages[FIELDS].text or f"({kind}.md)" in pages[FIELDS].text for kind in KINDS)


def test_the_pencil_leads_to_the_model(pages: dict[str, Page]) -> None:
    for kind, model in KINDS.items():
        assert f"class {model.__name__}(" in (ROOT / pages[fields_page(kind)].source).read_text(encoding="utf-8")


@pytest.mark.parametrize("asked", PRESCRIPTIONS, ids=lambda asked: asked.code)
def test_every_prescription_is_explained(pages: dict[str, Page], asked: object) -> None:
    assert f'id="{asked.anchor}"' in pages[METHOD].text
    assert asked.text in pages[METHOD].text


def test_the_numbers_are_whole() -> None:
    assert [each.number for each in PRESCRIPTIONS] == list(range(1, 38))
    assert {each.step for each in PRESCRIPTIONS} == {step.number for step in STEPS} == set(range(1, 8))


@pytest.mark.parametrize(("first", "step"), [(1, 1), (6, 2), (10, 3), (17, 4), (23, 5), (33, 6), (35, 7)])
def test_steps_begin_where_the_method_says(first: int, step: int) -> None:
    assert next(each.number for each in PRESCRIPTIONS if each.step == step) == first


def test_rules_name_prescriptions_that_there_are() -> None:
    known = {each.code for each in PRESCRIPTIONS}
    assert {code for rule in all_rules() for code in rule.why} <= known


def test_steps_name_fields_that_there_are() -> None:
    for step in STEPS:
        for kind, names in step.fields.items():
            assert set(names) <= {fact.name for fact in facts_of(KINDS[kind])}, (step.number, kind)


def test_roles_are_told_from_the_code(pages: dict[str, Page], report: Report) -> None:
    text = pages["handbook/roles.md"].text
    assert all(
        words[:1].upper() + words[1:] in text
        for words in (*ROLE_WORDS.values(), *(ATTRIBUTE_WORDS[each] for own in ATTRIBUTES.values() for each in own))
    )
    assert f"{report.plan.programme.roles.thought_leader.minimum_network} influencers" in text


def test_links_lead_somewhere(pages: dict[str, Page]) -> None:
    for page in handbook(pages):
        for target in re.findall(r"\]\(([^)\s]+)\)", _without_code(page.text)):
            path, _, anchor = target.partition("#")
            found = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
            assert "://" in target or found in pages or found in FEEDS, f"{page.path}: {target}"
            assert not anchor or _has(pages[found].text, anchor), f"{page.path}: {target}"


def test_nothing_is_left_to_fill_in(pages: dict[str, Page]) -> None:
    for page in handbook(pages):
        text = _without_code(page.text)
        assert "{{" not in text, page.path
        assert "{%" not in text, page.path
        assert not re.search(r"^[^#\n{][^\n]* \{ \.by-(?!more)[a-z]+ \}$", text, re.MULTILINE), page.path


def test_no_page_of_the_handbook_is_somebodys_content(pages: dict[str, Page]) -> None:
    for page in handbook(pages):
        assert not page.is_authored
        assert (ROOT / page.source).is_file(), page.source


def test_long_pages_have_a_table_of_contents(pages: dict[str, Page]) -> None:
    assert "hide: [navigation]\n" in pages[METHOD].text
    assert "hide: [navigation, toc]\n" in pages[routes.HANDBOOK].text


def _without_code(text: str) -> str:
    return re.sub(r"`[^`\n]+`", "", re.sub(r"^(`{3,}).*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL))


def _has(text: str, anchor: str) -> bool:
    return f'id="{anchor}"' in text or re.search(rf"^#+ .*#{re.escape(anchor)} \}}$", text, re.MULTILINE) is not None
