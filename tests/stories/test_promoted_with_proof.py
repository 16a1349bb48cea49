"""A colleague becomes thought leader: first the claim, then the proof, then the review that says what it means."""

import json
from typing import Any

import pytest

INES = "people/employees/ines-duarte.md"
KEYNOTE = "      - {proves: authority, what: Keynote at the payments fair, date: 2025-10-02}\n"
CHAPTER = "      - {proves: authority, what: Chapter in a handbook for shops, date: 2025-12-11}\n"
BECOMES = "Inês Duarte becomes thought leader on Paying without worries (was subject-matter expert)"


@pytest.fixture
def not_yet(repository: Any) -> Any:
    """On main Inês is the expert, with a plan: the theme waits for a thought leader."""
    plan = "      - {proves: authority, what: Chapter in a handbook for shops, planned: 2026-04-01}\n"
    role = "role: subject-matter-expert\n    target: thought-leader"
    repository.edit(INES, ("role: thought-leader", role), (KEYNOTE, ""), (CHAPTER, plan))
    repository.commit("Inês is our expert, and writes a chapter")
    assert repository.codes() == []
    return repository


def test_promoted_with_proof(not_yet: Any) -> None:
    # The chapter is out, and her colleague Noor wants to say so. She starts with the title.
    not_yet.git("switch", "-q", "-c", "ines-leads")
    assert not_yet.told("diff", "main") == "Nothing changed in the programme.\n"
    not_yet.edit(INES, ("role: subject-matter-expert\n    target: thought-leader", "role: thought-leader"))

    # The check is red: a role is no title to hand out (P12).
    code, checked = not_yet.byline("check")
    assert code == 1
    assert "error PYR001" in checked
    claimed = not_yet.told("diff", "main")
    assert f"{BECOMES}: not proven, for lack of authority (1 of 2)." in claimed
    assert "New from the check: 1 error" in claimed

    # So the plan becomes a proof, and the check is green.
    not_yet.edit(INES, ("planned: 2026-04-01", "date: 2026-02-27"))
    assert not_yet.byline("check", "--strict")[0] == 0
    not_yet.commit("Inês leads: her chapter is out")

    # What the reviewer reads is no line of YAML.
    told = not_yet.told("diff", "main").splitlines()
    assert told[0] == "6 changes around 1 theme and 1 colleague."
    assert told[2] == "Paying without worries"
    assert f"  {BECOMES}: proven by Chapter in a handbook for shops." in told
    assert "  The place of thought leader is filled." in told
    assert "  Inês Duarte has a proof of authority: Chapter in a handbook for shops, 27 February 2026." in told

    # And main is as it was, for whoever looks there.
    assert not_yet.told("diff", "main", "main") == "Nothing changed in the programme.\n"


def test_the_same_for_the_comment_and_for_programs(not_yet: Any) -> None:
    not_yet.git("switch", "-q", "-c", "ines-leads")
    not_yet.edit(
        INES,
        ("role: subject-matter-expert\n    target: thought-leader", "role: thought-leader"),
        ("planned: 2026-04-01", "date: 2026-02-27"),
    )
    not_yet.commit("Inês leads: her chapter is out")
    markdown = not_yet.told("diff", "main", "--format", "markdown")
    assert markdown.startswith("**6 changes around 1 theme and 1 colleague.**\n\n### Paying without worries\n\n- ")
    assert "- The place of thought leader is filled.\n" in markdown
    told = json.loads(not_yet.told("diff", "main", "--format", "json"))
    [role] = [each for each in told["changes"] if each["kind"] == "role"]
    assert (role["person"], role["theme"]) == ("ines-duarte", "security")
    assert (role["old"], role["new"]) == ("subject-matter-expert", "thought-leader")
    assert role["told"] == f"{BECOMES}: proven by Chapter in a handbook for shops."
    assert "vacancy-filled" in {each["kind"] for each in told["changes"]}
    assert told["new"] == []
