"""A quarter is planned anew: a whitepaper slips, its blog would come first, and June grows too full."""

import json
from typing import Any

import pytest

TILL, FOUR, CASH, QUEUE = (
    f"plan/2026/{name}.md" for name in ("a-till-of-ones-own", "four-tills", "why-cash-stays", "queue")
)
RENAMED = "plan/2026/the-queue-at-six.md"
BLOG = """\
---
title: {title}
format: blog
theme: security
faces:
  - {{person: ines-duarte, part: author}}
status: assigned
planned: {planned}
{more}---
"""


@pytest.fixture
def quarter(repository: Any) -> Any:
    """On main the second quarter has a whitepaper and three blogs, one of which is made from it."""
    derived = "derived_from: a-till-of-ones-own\n"
    repository.write(FOUR, BLOG.format(title="Four tills that broke", planned="2026-05-28", more=derived))
    repository.write(CASH, BLOG.format(title="Why cash stays", planned="2026-Q2", more=""))
    repository.write(QUEUE, BLOG.format(title="The queue at six", planned="2026-06-11", more=""))
    repository.commit("The second quarter")
    assert repository.codes() == []
    repository.git("switch", "-q", "-c", "later")
    return repository


def test_re_planned(quarter: Any) -> None:
    # The whitepaper needs three more weeks. What was made from it would come out first now, and the review says so.
    quarter.edit(TILL, ("planned: 2026-05-19", "planned: 2026-06-09"))
    slipped = quarter.told("diff", "main")
    assert (
        "A till of one's own” moves from 19 May 2026 to 9 June 2026; “Four tills that broke” comes before it now.\n"
        in slipped
    )
    assert quarter.codes() == ["CAL005"]

    # So the blog follows; the one that had a quarter gets a day, and another a better name.
    quarter.edit(FOUR, ("planned: 2026-05-28", "planned: 2026-06-16"))
    quarter.edit(CASH, ("planned: 2026-Q2", "planned: 2026-06-18"))
    assert quarter.told("rename", "queue", "the-queue-at-six").startswith(f"{QUEUE} is {RENAMED} now")

    # That is four for Inês in one month.
    assert quarter.codes() == ["CAL002"]
    assert "Inês Duarte has 4 pieces to make for June 2026; the most is 2." in quarter.told("check")
    quarter.edit(CASH, ("2026-06-18", "2026-07-07"))
    quarter.edit(RENAMED, ("planned: 2026-06-11", "planned: 2026-07-16"))
    assert quarter.codes() == []
    quarter.commit("The quarter, planned anew")

    # The review: counts first, then the theme with its moves, then what only lies elsewhere. Nothing is new, nothing gone.
    assert quarter.told("diff", "main") == (
        "5 changes around 1 theme and 1 colleague.\n"
        "\n"
        "Paying without worries\n"
        "  The whitepaper “A till of one's own” moves from 19 May 2026 to 9 June 2026.\n"
        "  The blog “Four tills that broke” moves from 28 May 2026 to 16 June 2026.\n"
        "  The blog “The queue at six” moves from 11 June 2026 to 16 July 2026.\n"
        "  The blog “Why cash stays” moves from Q2 2026 to 7 July 2026.\n"
        "\n"
        "Files\n"
        "  “The queue at six” has another id: `the-queue-at-six` (was `queue`).\n"
    )


def test_a_blog_that_overtakes_follows_again(quarter: Any) -> None:
    quarter.edit(TILL, ("planned: 2026-05-19", "planned: 2026-06-09"))
    quarter.commit("The whitepaper slips")
    quarter.edit(FOUR, ("planned: 2026-05-28", "planned: 2026-06-16"))
    told = quarter.told("diff", "HEAD")
    assert (
        "“Four tills that broke” moves from 28 May 2026 to 16 June 2026; “A till of one's own” comes before it now."
        in told
    )
    assert "Settled: 1 notice." in told


def test_the_plan_has_the_new_days(quarter: Any) -> None:
    before = quarter.told("plan", "--days", "150")
    assert "Some time in Q2 2026\n  brief of “Why cash stays”" in before
    quarter.edit(CASH, ("planned: 2026-Q2", "planned: 2026-07-07"))
    after = quarter.told("plan", "--days", "150")
    assert "Q2 2026" not in after
    assert "Tue 7 Jul 2026\n  publication of “Why cash stays”, Inês Duarte" in after


def test_programs_read_the_same_moves(quarter: Any) -> None:
    quarter.edit(CASH, ("planned: 2026-Q2", "planned: 2026-07-07"))
    [change] = json.loads(quarter.told("diff", "main", "--format", "json"))["changes"]
    assert (change["kind"], change["id"], change["old"], change["new"]) == (
        "piece-planned",
        "why-cash-stays",
        "2026-Q2",
        "2026-07-07",
    )
