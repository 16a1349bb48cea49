"""Pages show the fields that are listed, and no others; a new field of the model is on no page until somebody lists it."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import jinja2
import msgspec
import pytest
from msgspec import inspect

from byline.check import check
from byline.dates import day_words
from byline.field_facts import FieldFact, facts_of
from byline.load import load
from byline.model import KINDS, Part
from byline.pages import site_of
from byline.published import CONTENT, PUBLISHED
from byline.rendering import Renderer
from byline.routes import WORK
from byline.source import read
from byline.walk import FOLDERS
from byline.wanted import fields_of, plain
from privacy.everything import ALL

Way = tuple[str, ...]
OBJECTED = "people/influencers/lou.md"
ELSEWHERE = {
    ("piece", "planned"),  # the day of what came out is that of publication
    ("employee", "portrait"),  # drawn anew, at an address that says nothing of the file's name
    ("employee", "themes", "withdrawn"),  # ends what is shown, and is itself shown nowhere
}
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478da63f8cfc0000003010100f70341430000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("everything")
    for path, text in ALL.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    (root / "people/employees/canary-portrait.png").write_bytes(PICTURE)
    return root


@pytest.fixture(scope="module")
def pages(root):
    """Give everything that is published: pages, and feeds as other programs read them."""
    site = site_of(check(load(root, dt.date(2026, 3, 1))))
    feeds = {path: re.sub(r"\\(.)", r"\1", feed.decode().replace("\r\n ", "")) for path, feed in site.feeds.items()}
    return {page.path: page.whole for page in site.pages} | feeds


def below(kind: type) -> Iterator[type]:
    """Give a class and all that are derived from it."""
    yield kind
    for each in kind.__subclasses__():
        yield from below(each)


def test_whatever_of_the_model_has_fields_is_shown_by_the_list_alone():
    of_the_model = [each for each in below(msgspec.Struct) if each.__module__.startswith("byline.model.")]
    assert len(of_the_model) > len(PUBLISHED)
    assert [each for each in of_the_model if not issubclass(each, CONTENT)] == []


def kind_of(path: str) -> str:
    return "programme" if path.endswith("programme.md") else FOLDERS.get(path.rpartition("/")[0], "piece")


def leaves(value: Any, way: Way = ()) -> Iterator[tuple[Way, str]]:
    match value:
        case dict():
            for key, each in value.items():
                yield from leaves(each, (*way, key))
        case list():
            for each in value:
                yield from leaves(each, way)
        case str():
            yield way, value


def written(value: str) -> str:
    """Give what a page would show of a value that is nowhere else; nothing of those that may be anywhere."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return rf"(?<!\d)(?:{value}|{day_words(dt.date.fromisoformat(value))})"
    if value.isdecimal() and int(value) > 1000:
        return f"{value}|{int(value):,}"
    return re.escape(re.sub(r"^https?://|/$", "", value)).replace(r"\-", "-") if "canary" in value else ""


def way_of(kind: str, way: Way) -> Way:
    """Leave out of a way what people name themselves, as channels and questions."""
    known = {fact.way for top in facts_of(KINDS[kind]) for fact in top.everything}
    found: Way = ()
    for each in way:
        found = (*found, each) if (*found, each) in known else found
    return found


def is_listed(kind: type, way: Way) -> bool:
    if not way or not issubclass(kind, Part):
        return True
    names = {field.encode_name: field for field in fields_of(kind).values()}
    inner = names[way[0]]
    return inner.name in PUBLISHED.get(kind, ()) and is_listed(_struct(inner.type) or str, way[1:])


def _struct(wanted: inspect.Type) -> type | None:
    match plain(wanted):
        case inspect.StructType(cls=kind):
            return kind
        case inspect.VarTupleType(item_type=inner) | inspect.DictType(value_type=inner):
            return _struct(inner)
    return None


def values(root) -> Iterator[tuple[str, str, Way, str]]:
    for path in ALL:
        kind = kind_of(path)
        for way, value in leaves(read(root, path).data):
            if pattern := written(value):
                yield path, kind, way_of(kind, way), pattern


def test_what_is_listed_is_shown_and_nothing_else(root, pages):
    text = "\n".join(page for path, page in pages.items() if path != WORK).replace("\\", "")
    shown: dict[tuple[str, ...], bool] = {}
    for path, kind, way, pattern in values(root):
        if path != OBJECTED:
            shown[kind, *way] = shown.get((kind, *way), False) or bool(re.search(pattern, text))
    wanted = {way: is_listed(KINDS[way[0]], way[1:]) for way in shown}
    assert {way: seen for way, seen in shown.items() if way not in ELSEWHERE} == {
        way: seen for way, seen in wanted.items() if way not in ELSEWHERE
    }


def test_who_objected_is_nowhere(pages):
    assert [path for path, page in pages.items() if "canary-objected" in page or "lou" in page.split()] == []


def test_notes_and_reasons_are_not_among_the_work_to_do(pages):
    assert not re.search(r"canary-(?:x|ignore|handle|found|moved)", pages[WORK])


def can_be_told(fact: FieldFact) -> bool:
    return not fact.fields and fact.name not in {"x", "ignore"} and any(
        word in fact.type for word in ("text", "address", "date", "day")
    )  # fmt: skip


def test_every_field_is_tried(root):
    tried = {
        (kind, *way_of(kind, way))
        for path in ALL
        for kind in [kind_of(path)]
        for way, _ in leaves(read(root, path).data)
    }
    fields = {
        (kind, *fact.way)
        for kind in KINDS
        for top in facts_of(KINDS[kind])
        for fact in top.everything
        if can_be_told(fact)
    }
    assert fields - tried == set()


def test_the_list_names_fields_that_there_are():
    for kind, names in PUBLISHED.items():
        assert names <= {field.name for field in fields_of(kind).values()}, kind


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("field", ["x", "ignore", "broken"])
def test_notes_are_never_listed(kind, field):
    assert field not in PUBLISHED[kind]


@pytest.mark.parametrize(
    "way", ["it.handle", "it['handle']", "it|map(attribute='handle')|join", "it.away", "it.x", "it.x.note"]
)
def test_templates_cannot_show_another_field(root, way):
    plan = load(root, dt.date(2026, 3, 1))
    thing: msgspec.Struct | list = plan.employees["ana"]
    shown = Renderer(plan).markdown.from_string(f"{{{{ {way} }}}}")
    with pytest.raises(jinja2.UndefinedError, match="not among the fields"):
        shown.render(it=[thing] if "map" in way else thing)
