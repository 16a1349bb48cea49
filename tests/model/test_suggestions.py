"""Did you mean …? Near misses and synonyms; never a guess that is absurd, never more than three."""

import time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.model import ROLES, Employee, Piece, Programme
from byline.model.formats import BUILT_IN
from byline.model.values import InfluencerType, Status
from byline.suggestions import SYNONYMS, did_you_mean, suggest

FIELDS = {kind.__name__.lower(): kind.__struct_fields__ for kind in (Employee, Piece, Programme)}
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


def test_synonyms_are_written_as_they_are_looked_up():
    for word, meant in SYNONYMS.items():
        assert suggest(word, [meant]) == (meant,), word
        assert suggest(word.upper(), [meant]) == (meant,), word


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
