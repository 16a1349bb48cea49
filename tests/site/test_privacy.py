"""What nobody is to see is in no file of the site, nor among the pages for other generators."""

from pathlib import Path

import pytest

from websites import BASE, ROOT, byline, changed, copied, ended, generated, tree

WITHDRAWN = """\
---
name: Canary Withdrawn
job: Canary Job
department: Canary Department
portrait: canary-withdrawn.jpg
skills: {writing: 2}
channels:
  linkedin: {url: https://www.example.org/canary-channel, last_active: 2026-02-18}
themes:
  - {theme: security, why: Canary why., agreed: 2026-01-05, withdrawn: 2026-02-01, role: social-savvy}
---
Canary text of a person.
"""
OBJECTED = """\
---
name: Canary Objected
type: media
works_for: Canary Paper
channels:
  site: {url: https://www.example.org/canary-paper}
themes: []
contacts: []
found: {through: trade-journal, where: Canary journal, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, objected: 2026-02-01}
---
Canary text of an influencer.
"""
DROPPED = """\
---
title: Canary dropped
format: blog
theme: security
faces:
  - {person: ines-duarte, part: author}
status: dropped
planned: 2026-04-07
answers: [first-step]
derived_from: why-passkeys
involves: [{influencer: rhea-lindqvist, part: quoted}]
brief: {message: Canary message}
---
Canary text of a piece.
"""
NOTES = "x: {note: Canary note, deeper: {still: [Canary deeper]}}\n# Canary comment\n"
NOTED = {
    "plan/programme.md": "organisation: ",
    "people/employees/ines-duarte.md": "name: ",
    "people/influencers/rhea-lindqvist.md": "name: ",
    "themes/security.md": "title: ",
    "plan/2026/why-passkeys.md": "title: ",
}


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {
        "people/employees/canary-withdrawn.md": WITHDRAWN,
        "people/employees/canary-loose.txt": "canary file beside a person",
        "people/influencers/canary-objected.md": OBJECTED,
        "plan/2026/canary-dropped.md": DROPPED,
        "plan/canary-loose.txt": "canary file in the plan",
    }
    root = copied(BASE, tmp_path_factory.mktemp("privacy") / "programme", files)
    picture = (ROOT / "people/employees/asha-ramdin.jpg").read_bytes() + b"canary picture"
    (root / "people/employees/canary-withdrawn.jpg").write_bytes(picture)
    for path, first in NOTED.items():
        changed(root, path, first, NOTES + first)
    return root


def leaks(folder: Path) -> list[str]:
    return [path for path, data in tree(folder).items() if b"canary" in data.lower() or "canary" in path.lower()]


def test_nothing_of_it_is_on_the_site(programme: Path, tmp_path: Path) -> None:
    code, output = ended(generated(programme, tmp_path / "site"))
    assert code == 0, output
    assert leaks(tmp_path / "site") == []


def test_nothing_of_it_is_among_the_pages(programme: Path, tmp_path: Path) -> None:
    code, output = byline("pages", tmp_path / "pages", "--path", programme)
    assert code == 0, output
    assert leaks(tmp_path / "pages") == []
