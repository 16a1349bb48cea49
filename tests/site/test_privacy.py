"""What nobody is to see is in no file of the site, nor among the pages for other generators."""

import gzip
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from websites import BASE, byline, changed, copied, ended, generated, tree

WITHDRAWN = """\
---
name: Canary Withdrawn
job: Canary Job
department: Canary Department
portrait: canary-withdrawn.jpg
skills: {writing: 2}
away: [2026-03-09..2026-03-20]
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
LEFT = """\
---
name: Lea Left
job: Baker
department: Bakery
level: Canary level
languages: [Canary language]
left: 2026-01-31
away: [2026-01-04..2026-01-05]
handle: canary-handle
style: {length: long, strengths: [Canary strength], prefers: [Canary preference]}
channels:
  mastodon: {url: https://canary-channel.example.org/lea}
skills: {writing: 2}
themes:
  - {theme: security, why: Canary why., agreed: 2026-01-05, evidence: [{proves: authority, what: Canary evidence, date: 2026-01-06}]}
portrait: canary-left.jpg
---
Canary text of somebody who left.
"""
NOTES = "x: {note: Canary note, deeper: {still: [Canary deeper]}}\n# Canary comment\n"
LOOSE = (
    "people/employees/canary-loose.txt",
    "people/employees/.canary-hidden.md",
    "people/influencers/canary-old.md~",
    "people/influencers/rhea-lindqvist.md.bak",
    "plan/canary-loose.json",
    "plan/2026/#canary-draft.md#",
    "plan/2026/.canary/notes.md",
    "plan/index.html",
    "themes/canary.yml",
    "themes/canary.js",
    "canary.txt",
)
"""Files that lie beside the content, or at the root."""
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
        "people/employees/lea-left.md": LEFT,
        "people/influencers/canary-objected.md": OBJECTED,
        "plan/2026/canary-dropped.md": DROPPED,
        **dict.fromkeys(LOOSE, "canary beside the content"),
    }
    root = copied(BASE, tmp_path_factory.mktemp("privacy") / "programme", files)
    for name in ("canary-withdrawn", "canary-left", "ines"):
        photograph(root / f"people/employees/{name}.jpg")
    (root / "people/employees/tom.png").write_bytes(b"\x89PNG\r\n\x1a\n damaged by a canary")
    changed(root, "people/employees/tom-okafor.md", "job: ", "portrait: tom.png\njob: ")
    changed(
        root,
        "people/employees/tom-okafor.md",
        "job: ",
        "themes: [{theme: security, why: He knows., agreed: 2026-01-05}]\njob: ",
    )
    changed(
        root,
        "people/employees/ines-duarte.md",
        "job: ",
        "portrait: ines.jpg\nhandle: canary-handle\naway: [2026-07-01]\njob: ",
    )
    photograph(root / "plan/2026/till.jpg")
    changed(root, "plan/2026/why-passkeys.md", "It came", "![A till](till.jpg) came")
    changed(root, "people/employees/ines-duarte.md", "she is as the tests need her", "Canary reason")
    changed(root, "people/influencers/rhea-lindqvist.md", "The Shopkeeper 2026/1", "Canary source")
    for path, first in NOTED.items():
        changed(root, path, first, NOTES + first)
    committed(root)
    return root


def photograph(file: Path) -> None:
    """Take a picture as a telephone does: with where, by whom and on what."""
    exif = Image.Exif()
    exif[0x010E], exif[0x013B] = "canary description", "canary artist"
    Image.new("RGB", (60, 60), "white").save(file, exif=exif, comment=b"canary comment", icc_profile=b"canary" * 30)
    file.write_bytes(file.read_bytes() + b"canary behind the end")


def committed(root: Path) -> None:
    author = ["-c", "user.name=Canary Author", "-c", "user.email=canary@example.org"]
    for command in (
        ["init", "-q", "-b", "canary-branch"],
        ["add", "."],
        [*author, "commit", "-q", "-m", "Canary message"],
    ):
        subprocess.run(["git", *command], cwd=root, check=True, capture_output=True)


def leaks(folder: Path) -> list[str]:
    files = {path: gzip.decompress(data) if path.endswith(".gz") else data for path, data in tree(folder).items()}
    return [path for path, data in files.items() if b"canary" in data.lower() or "canary" in path.lower()]


def test_nothing_of_it_is_on_the_site(programme: Path, tmp_path: Path) -> None:
    code, output = ended(generated(programme, tmp_path / "site"))
    assert code == 0, output
    assert leaks(tmp_path / "site") == []
    assert "canary" not in output.lower()


def test_nothing_of_it_is_among_the_pages(programme: Path, tmp_path: Path) -> None:
    code, output = byline("pages", tmp_path / "pages", "--path", programme)
    assert code == 0, output
    assert leaks(tmp_path / "pages") == []
    assert "canary" not in output.lower()


def test_a_damaged_portrait_leaves_initials(programme: Path, tmp_path: Path) -> None:
    code, output = ended(generated(programme, tmp_path / "site"))
    files = tree(tmp_path / "site")
    assert "people/employees/tom.png can't be drawn" in output
    assert "plan/2026/till.jpg" in files
    assert "people/employees/ines.jpg" in files
    assert "people/employees/tom.png" not in files
    assert (
        code,
        b"tom.png" in files["people/index.html"],
        b"faces/ines-duarte.webp" in files["people/index.html"],
    ) == (
        0,
        False,
        True,
    )
