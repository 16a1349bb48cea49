"""Lays out what is measured, in a folder that git ignores: programmes, their plain Markdown, their history."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from bench.programme import SEED, make, people_for
from bench.timing import ROOT, run

EDITED = 50
"""How many files differ between two commits."""
_NOBODY = {f"GIT_{who}_{what}": "bench@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


class Stage:
    """A folder in which everything is made once, and anew on the next run.

    Args:
        folder: that everything is made in; what is in it goes.
        astro: a folder with Astro, where there is one.
    """

    def __init__(self, folder: Path, astro: Path | None = None) -> None:
        self.folder, self.astro = folder, astro
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    def programme(self, size: int) -> Path:
        """Give a programme of about so many files."""
        return self._made(f"programme-{size}", people_for(size))

    def with_pieces(self, pieces: int) -> Path:
        """Give a programme with so many pieces, and more files than that."""
        return self._made(f"pieces-{pieces}", pieces // 5)

    def _made(self, name: str, people: int) -> Path:
        root = self.folder / name
        if not root.exists():
            make(root, people)
        return root

    def site(self, size: int) -> Path:
        """Give a programme with everything that a site takes."""
        root = self.programme(size)
        if not (root / "mkdocs.yml").exists():
            shutil.copy(ROOT / "mkdocs.yml", root)
            for name in ("hooks", "templates"):
                (root / name).symlink_to(ROOT / name)
        return root

    def plain(self, size: int) -> Path:
        """Give the Markdown that Byline hands to other generators, and the same configuration without the hooks."""
        root = self.folder / f"plain-{size}"
        if not root.exists():
            root.mkdir()
            command = [sys.executable, "-m", "byline", "pages", root / "pages", "--path", self.programme(size)]
            run([*command, "--links", "files"])
            settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
            settings |= {"docs_dir": "pages", "hooks": [], "watch": []}
            settings["theme"]["custom_dir"] = str(ROOT / "templates/theme")
            (root / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
        return root

    def front_matter(self, size: int) -> Path:
        """Give the front matter alone as files of YAML, in one folder for each kind, and the schemas beside them."""
        root, programme = self.folder / f"yaml-{size}", self.programme(size)
        if not root.exists():
            run([sys.executable, "-m", "byline", "schema", root / "schemas"])
            for folder, kind in (("people/employees", "employee"), ("people/influencers", "influencer"), ("themes", "theme"), ("plan", "piece")):  # fmt: skip
                (root / kind).mkdir()
                for file in (programme / folder).rglob("*.md"):
                    if file.name != "programme.md":
                        (root / kind / f"{file.stem}.yaml").write_text(
                            file.read_text("utf-8").split("---\n")[1], "utf-8"
                        )
        return root

    def repository(self, size: int) -> Path:
        """Give a programme with two commits, between which a few files of many kinds differ."""
        root = self.folder / f"repository-{size}"
        if not root.exists():
            make(root, people_for(size))
            for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "before"]):
                _git(root, *arguments)
            dice = random.Random(SEED)
            for file in dice.sample(sorted(root.glob("plan/*/*.md")), EDITED):
                text = file.read_text("utf-8")
                file.write_text(text.replace("format: blog", "format: article").replace("words: 5", "words: 6") + "More.\n", "utf-8")  # fmt: skip
            _git(root, "commit", "-qam", "after")
        return root


def _git(root: Path, *arguments: str) -> None:
    given = {**os.environ, **_NOBODY, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", "-C", root, *arguments], env=given, check=True)


def edit(root: Path, number: int) -> None:
    """Change one file of a programme: another one each time."""
    files = sorted((root / "plan").glob("*/*.md"))
    file = files[number * 7919 % len(files)]
    file.write_text(file.read_text("utf-8") + f"\nEdited for the {number}th time.\n", "utf-8")


def weight(site: Path) -> dict[str, int]:
    """Count the pages and the bytes of a site."""
    files = [file for file in site.rglob("*") if file.is_file()]
    return {
        "pages": sum(file.suffix == ".html" for file in files),
        "bytes": sum(file.stat().st_size for file in files),
    }
