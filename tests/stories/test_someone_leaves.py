"""Somebody leaves: what she made, led and built needs somebody else, and nothing of it is forgotten."""

from typing import Any

import pytest

INES, NOOR, TOM = (f"people/employees/{name}.md" for name in ("ines-duarte", "noor-haddad", "tom-okafor"))
RHEA, TILL, THEME = "people/influencers/rhea-lindqvist.md", "plan/2026/a-till-of-ones-own.md", "themes/security.md"
NOORS = """\
---
name: Noor Haddad
job: Head of shops
department: Shops
handle: noor
skills: {social-media: 3}
channels:
  linkedin: {url: https://www.example.org/noor-haddad, last_active: 2026-02-20}
themes:
  - theme: security
    why: She opened forty shops, and counted every till herself.
    agreed: 2026-01-12
    role: subject-matter-expert
    evidence:
      - {proves: internal-recognition, what: Runs the till course, date: 2025-11-03}
ignore: {DEV003: she is as the tests need her}
---
"""
GROWS = """
    target: thought-leader
    evidence:
      - {proves: authority, what: Keynote at the payments fair, planned: 2026-10-01}
      - {proves: conversation, what: Question hour on Fridays, planned: 2026-04-03}
"""


@pytest.fixture
def team(repository: Any) -> Any:
    """On main two colleagues stand for the theme, and CODEOWNERS says who is asked about what."""
    repository.write(NOOR, NOORS)
    repository.edit(INES, ("job: Head", "handle: ines-d\njob: Head"))
    repository.edit(TOM, ("job: Editor", "handle: tom\njob: Editor"))
    repository.told("owners")
    repository.commit("Noor joins; everybody owns something")
    assert repository.codes() == []
    assert repository.byline("owners", "--check")[0] == 0
    repository.git("switch", "-q", "-c", "goodbye-ines")
    repository.edit(INES, ("job: Head", "left: 2026-02-28\njob: Head"))
    repository.commit("Inês left us, for cheese")
    return repository


def test_what_a_departure_leaves_behind(team: Any) -> None:
    # One line in one file, and the review says what hangs on it.
    told = team.told("diff", "main")
    assert told.startswith("2 changes around 1 theme and 1 colleague. New from the check: 3 warnings.\n")
    assert "Inês Duarte left on 28 February 2026. 1 piece needs a face (“A till of one's own”)" in told
    assert "1 relationship needs an owner (Rhea Lindqvist) and “Paying without worries” needs a lead." in told
    assert "  The place of thought leader is vacant.\n" in told

    # The check points at each of the three places, in the files where they are to be mended.
    code, checked = team.byline("check", "--strict")
    assert code == 1
    for place in (f"{RHEA}:9:12", f"{TILL}:6:14", f"{THEME}:6:7"):
        assert f"{place}: warning REF003\n  Inês Duarte left on 2026-02-28.\n" in checked


def test_mended_step_by_step(team: Any) -> None:
    # First the relationship, then the piece: each step is one warning less.
    assert team.codes() == ["REF003"] * 3
    team.edit(RHEA, ("owner: ines-duarte", "owner: noor-haddad"))
    assert team.codes() == ["REF003"] * 2
    team.edit(TILL, ("person: ines-duarte", "person: noor-haddad"))
    assert team.codes() == ["REF003"]

    # Whoever leads a theme is to become its thought leader; so Noor's name alone is not enough.
    team.edit(THEME, ("lead: ines-duarte", "lead: noor-haddad"))
    assert team.codes() == ["THM003"]
    team.edit(NOOR, ("\n    evidence:\n", GROWS))
    assert team.byline("check", "--strict")[0] == 0, team.byline("check")[1]
    team.commit("Noor takes over")

    # Now the review tells who does what from here on, and nothing is left over.
    told = team.told("diff", "main")
    for sentence in (
        "Noor Haddad leads the theme (was Inês Duarte).",
        "Noor Haddad grows towards thought leader.",
        "Noor Haddad builds the relationship with Rhea Lindqvist (was Inês Duarte).",
        "“A till of one's own”: with Noor Haddad (author) and without Inês Duarte (author).",
        "Inês Duarte left on 28 February 2026.\n",
    ):
        assert f"  {sentence}" in told
    assert "need" not in told
    assert "New from the check" not in told
    assert "has proven" not in told  # it is of no use to say what somebody who left has not proven

    # Compared with the day of the goodbye, three things are settled.
    assert "Settled: 3 warnings." in team.told("diff", "HEAD~1", "HEAD")


def test_nobody_is_asked_who_is_not_there(team: Any) -> None:
    code, output = team.byline("owners", "--check")
    assert code == 1
    assert "CODEOWNERS is not up to date" in output
    team.edit(RHEA, ("owner: ines-duarte", "owner: noor-haddad"))
    team.edit(TILL, ("person: ines-duarte", "person: noor-haddad"))
    team.told("owners")
    assert team.byline("owners", "--check")[0] == 0
    owners = (team.root / "CODEOWNERS").read_text("utf-8")
    assert "@ines-d" not in owners
    assert f"/{RHEA} @noor\n" in owners
    assert f"/{TILL} @noor\n" in owners
