"""Did you mean …? Near misses and synonyms; never a guess that is absurd, never more than three."""

import time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.model import ROLES, Employee, Piece, Programme, Theme
from byline.model.formats import BUILT_IN
from byline.model.values import (
    Basis,
    Contact,
    InfluencerType,
    Informed,
    Involvement,
    Language,
    Part,
    Source,
    Stage,
    Status,
    ThemeKind,
    ThemeStatus,
    Weekday,
)
from byline.other_words import BY_WORD, NEAR
from byline.suggestions import certain, did_you_mean, is_one_slip, suggest

WORDS = (
    Basis,
    Contact,
    Language,
    Weekday,
    InfluencerType,
    Involvement,
    Part,
    Source,
    Stage,
    Status,
    ThemeKind,
    ThemeStatus,
)
FIELDS = {kind.__name__.lower(): kind.__struct_fields__ for kind in (Employee, Piece, Programme, Theme)}
IDS = (
    "ana-jansen",
    "ana-de-vries",
    "bea-smit",
    "mohammed-el-amrani",
    "王芳",
    "customer-engagement",
    "customer-insight",
)
KNOWN = {
    **FIELDS,
    "role": ROLES,
    "status": get_args(Status),
    "type": get_args(InfluencerType),
    "format": tuple(BUILT_IN),
    "id": IDS,
}


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("sme", "role", ("subject-matter-expert",)), ("Subject Matter Expert", "role", ("subject-matter-expert",)), ("expert", "role", ("subject-matter-expert",)),
        ("thought_leader", "role", ("thought-leader",)), ("thougt-leader", "role", ("thought-leader",)), ("主题专家", "role", ("subject-matter-expert",)),
        ("woordvoerder", "role", ("spokesperson",)), ("Potentiële influencer", "type", ("potential-influencer",)), ("draft", "status", ("drafting",)),
        ("publised", "status", ("published",)), ("cancelled", "status", ("dropped",)), ("on hold", "status", ("on-hold",)), ("onhold", "status", ("on-hold",)),
        ("Blog", "format", ("blog",)), ("blogs", "format", ("blog",)), ("白皮书", "format", ("whitepaper",)), ("white-paper", "format", ("whitepaper",)),
        ("lenguages", "employee", ("languages",)), ("skill", "employee", ("skills",)), ("tittle", "piece", ("title",)), ("face", "piece", ("faces",)),
        ("timezone", "programme", ("time_zone",)), ("time-zone", "programme", ("time_zone",)), ("organization", "programme", ("organisation",)),
        ("ana-janssen", "id", ("ana-jansen",)), ("Bea Smit", "id", ("bea-smit",)), ("mohamed-el-amrani", "id", ("mohammed-el-amrani",)),
        # leaves these alone
        ("phone", "employee", ()), ("email", "employee", ()), ("sentiment", "employee", ()), ("party", "piece", ()), ("author", "piece", ()),
        ("xyz", "status", ()), ("s", "employee", ()), ("", "employee", ()), ("-", "employee", ()), ("ana", "id", ()), ("王", "id", ()), ("no", "status", ()),
        ("a", "format", ()), ("customer", "id", ()), ("jan-jansen-de-vries", "id", ()), ("a" * 10_000, "role", ()), ("\u200b", "role", ()),
    ],
)  # fmt: skip
def test_what_somebody_may_have_meant(word, known, meant):
    assert suggest(word, KNOWN[known]) == meant


@given(st.text(max_size=150), st.lists(st.text(max_size=20), max_size=20))
def test_never_more_than_three_and_always_something_known(word, known):
    found = suggest(word, known)
    assert len(found) <= 3
    assert set(found) <= set(known)


def test_of_many_near_misses_three_are_told():
    found = suggest("customer-engagment", [f"customer-engagement-{n}" for n in range(9)])
    assert found == ("customer-engagement-0", "customer-engagement-1", "customer-engagement-2")


def test_other_words_are_written_as_they_are_looked_up():
    for word, meant in [*BY_WORD.items(), *((word, each) for word, every in NEAR.items() for each in every)]:
        assert suggest(word, [meant]) == (meant,), word
        assert suggest(word.upper(), [meant]) == (meant,), word
        assert certain(word, [meant]) == (
            meant if word in BY_WORD or word.rstrip("s") == meant else certain(word, [meant])
        )


def test_every_other_word_is_for_something_that_is_known():
    every = {
        *ROLES,
        *BUILT_IN,
        *Informed.REASONS,
        *(word for words in WORDS for word in get_args(words)),
        *(name for names in FIELDS.values() for name in names),
    }
    assert {*BY_WORD.values(), *(each for words in NEAR.values() for each in words)} <= every


NAMES = ("inês-duarte", "joão-silva", "tom-okafor", "tom-de-wit", "rhea-lindqvist", "张伟")
MEANT = [
    # differences that leave no doubt
    ("Inês Duarte", NAMES, ("inês-duarte",), "inês-duarte"),
    ("ines-duarte", NAMES, ("inês-duarte",), "inês-duarte"),
    ("joao_silva", NAMES, ("joão-silva",), "joão-silva"),
    ("duarte-ines", NAMES, ("inês-duarte",), "inês-duarte"),
    ("people/employees/tom-okafor.md", NAMES, ("tom-okafor",), "tom-okafor"),
    ("tom-okafor.md", NAMES, ("tom-okafor",), "tom-okafor"),
    ("Thought Leaders", ROLES, ("thought-leader",), "thought-leader"),
    ("tl", ROLES, ("thought-leader",), "thought-leader"),
    ("发言人", ROLES, ("spokesperson",), "spokesperson"),
    ("Inhoudelijk expert", ROLES, ("subject-matter-expert",), "subject-matter-expert"),
    ("auteur", get_args(Part), ("author",), "author"),
    ("coauthor", get_args(Part), ("co-author",), "co-author"),
    ("gepubliceerd", get_args(Status), ("published",), "published"),
    ("media", get_args(InfluencerType), ("media",), None),
    ("titel", FIELDS["piece"], ("title",), "title"),
    ("部门", FIELDS["employee"], ("department",), "department"),
    # one slip, and nothing else near
    ("spokesprson", ROLES, ("spokesperson",), "spokesperson"),
    ("draftnig", get_args(Status), ("drafting",), "drafting"),
    ("depatment", FIELDS["employee"], ("department",), "department"),
    ("woordvoerster", ROLES, ("spokesperson",), "spokesperson"),
    ("草稿", get_args(Status), ("drafting",), "drafting"),
    ("Toestemming", get_args(Basis), ("consent",), "consent"),
    ("First contact", Informed.REASONS, ("first-contact",), "first-contact"),
    ("Saturday", get_args(Weekday), ("sat",), "sat"),
    ("zo", get_args(Weekday), ("sun",), "sun"),
    ("Nederlands", get_args(Language), ("nl",), "nl"),
    # a question, and no more
    ("vlog", tuple(BUILT_IN), ("video",), None),
    ("专家", ROLES, ("subject-matter-expert",), None),
    ("concept", get_args(Status), ("drafting",), None),
    ("press release", tuple(BUILT_IN), ("press",), None),
    ("tom-okafar", NAMES, ("tom-okafor",), "tom-okafor"),
    ("tomas-okaforr", NAMES, ("tom-okafor",), None),
    ("rhea", NAMES, ("rhea-lindqvist",), None),
    ("tom", NAMES, (), None),
    ("agnes", ("agnes-de-wit", "bea-smit"), ("agnes-de-wit",), None),
    ("expert", ROLES, ("subject-matter-expert",), None),
    ("planned", get_args(Status), ("assigned", "scheduled"), None),
    ("guest", get_args(Part), ("interviewee",), None),
    ("social", ROLES, ("social-savvy",), None),
    ("mass", get_args(InfluencerType), (), None),
    # nothing at all
    *((word, ROLES, (), None) for word in ("cat", "boss", "ceo", "role", "sm", "t", "expertise-centre", "1", "yes", "null", "spoke", "thinker")),
    *((word, get_args(Status), (), None) for word in ("new", "ok", "blog", "later", "2026", "red", "no", "urgent", "theme", "author", "scheme")),
    *((word, FIELDS["piece"], (), None) for word in ("cat", "tags", "priority", "author", "slug", "image", "phone", "notes", "layout", "summary")),
    *((word, FIELDS["employee"], (), None) for word in ("age", "salary", "manager", "phone", "team", "photo", "bio", "address", "gender", "hobby")),
    *((word, tuple(BUILT_IN), (), None) for word in ("cat", "blob-store", "newsletter", "webinar", "book", "a", "radio", "fax")),
    *((word, NAMES, (), None) for word in ("ana", "王", "t", "okafor-tom-jan", "nobody", "d", "-", "inês-marques", "joan-dark", "silva")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "known", "meant", "surely"), MEANT, ids=[f"{each[0]}-{number}" for number, each in enumerate(MEANT)]
)
def test_tables(word, known, meant, surely):
    assert (suggest(word, known), certain(word, known)) == (meant, surely)


@pytest.mark.parametrize(
    ("word", "meant", "is_one"),
    [
        ("blog", "blogg", True), ("blogg", "blog", True), ("blog", "blig", True), ("blog", "bolg", True), ("blog", "blgo", True), ("blog", "log", True),
        ("blog", "blog", False), ("blog", "lob", False), ("blog", "golb", False), ("blog", "blogger", False), ("", "a", True), ("", "", False),
    ],
)  # fmt: skip
def test_one_slip(word, meant, is_one):
    assert is_one_slip(word, meant) is is_one_slip(meant, word) is is_one


@given(st.text(max_size=20), st.lists(st.text(max_size=20), max_size=8))
def test_what_is_certain_is_known_and_suggested(word, known):
    meant = certain(word, known)
    assert meant is None or (meant in known and suggest(word, known)[:1] == (meant,) and word not in known)


def test_the_order_of_what_is_known_does_not_matter():
    assert suggest("an-jansen", ["ana-jansen", "jan-jansen"]) == suggest("an-jansen", ["jan-jansen", "ana-jansen"])


def test_long_words_and_long_lists_cost_little():
    known = [f"ten-things-that-customers-ask-{n}" for n in range(5_000)]
    started = time.perf_counter()
    suggest("ten-things-that-costumers-ask-12", known)
    suggest("a" * 1_000_000, known)
    suggest("\n" * 100, known)
    assert time.perf_counter() - started < 2


def test_the_question_names_them_all():
    assert did_you_mean("sme", ROLES) == "Did you mean `subject-matter-expert`?"
    assert did_you_mean("an-jansen", ["ana-jansen", "jan-jansen"]) == "Did you mean `ana-jansen` or `jan-jansen`?"
    assert did_you_mean("xyz", ROLES, "Write one.") == "Write one."
