"""Walks the content folders: which files are whose, and which lie where they should not (DOC001, DOC008, DOC009, DOC011)."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from byline import identity
from byline.characters import shown
from byline.findings import At, Fault
from byline.suggestions import did_you_mean

FOLDERS: dict[str, str] = {"people/employees": "employee", "people/influencers": "influencer", "themes": "theme"}
"""Folders of one kind; everything under plan/ is a piece, programme.md aside."""
ROOTS = ("people", "plan", "themes")
PROGRAMME = "plan/programme.md"
_KINDS_BELOW: dict[str, tuple[str, ...]] = {
    **{folder: (kind,) for folder, kind in FOLDERS.items()},
    "people": ("employee", "influencer"),
    "plan": ("piece",),
}
NO_DRAFTS: Mapping[str, bytes | None] = MappingProxyType({})
OTHER_ENDING = re.compile(r"\.(?:md|markdown|mdown|mkdn?|mdwn|mdtext|mdx)(?:\.txt)?\s*\Z", re.IGNORECASE)
"""How Markdown files end elsewhere, and what editors and hands add to `.md`."""


class ContentFile(Struct, frozen=True):
    """A Markdown file in its place: kind, id (the name without `.md`) and path from the root."""

    kind: str
    id: str
    path: str


@dataclass(slots=True)
class Walk:
    """What lies in the content folders.

    Attributes:
        files: by path, in order.
        others: paths of plain files that are no Markdown, as portraits.
        missed: kind and id of what would be there, were its file in order; `*` stands for every id.
        faults: what lies where it should not, by the code of the rule.
    """

    files: list[ContentFile] = field(default_factory=list)
    others: set[str] = field(default_factory=set)
    missed: set[tuple[str, str]] = field(default_factory=set)
    faults: list[tuple[str, Fault]] = field(default_factory=list)

    def refuse(self, code: str, path: str, message: str, help: str) -> None:  # noqa: A002
        """Note a fault of a file as a whole."""
        self.faults.append((code, Fault(At(path), message, help)))

    def miss(self, path: str) -> None:
        """Note that a file or folder was not read, so that references to it are not told as well."""
        name, dot, _ = path.rpartition("/")[2].partition(".")
        for folder, kinds in _KINDS_BELOW.items():
            if path == folder or path.startswith(f"{folder}/"):
                whole = not dot and not path.count("/") > folder.count("/") + 1
                self.missed |= {(kind, "*" if whole else name) for kind in kinds}
                return


def walk(root: Path, drafts: Mapping[str, bytes | None] = NO_DRAFTS) -> Walk:
    """Look through plan/, people/ and themes/ below a folder, in the same order everywhere.

    Args:
        root: the folder.
        drafts: files that are taken to be there (by path, with their contents) or to be gone (None), whatever the disk says.

    Returns:
        What is there; a folder that cannot be looked into is one of the faults.
    """
    found = Walk()
    for top in ROOTS:
        if (root / top).is_symlink():
            _link(found, top)
        elif not (root / top).is_dir():
            _folder(found, top, (root / top).exists())
        else:
            for path, entry in _entries(root, top, found):
                if drafts.get(path, b"") is not None:
                    _take(found, path, entry)
    _add_drafts(found, drafts)
    _look_for_the_programme(found)
    found.files.sort(key=lambda file: file.path)
    return found


def _look_for_the_programme(found: Walk) -> None:
    """Tell that the programme's file is missing, unless what lies in its place has been told."""
    if any(file.kind == "programme" for file in found.files):
        return
    if any(fault.at.path == "plan" or fault.at.path.lower().startswith("plan/programme.") for _, fault in found.faults):
        return
    near = [f"{file.id}.md" for file in found.files if file.path == f"plan/{file.id}.md"]
    help_ = did_you_mean("programme.md", near, "Add it: `organisation:` is the only field that it needs.")
    found.refuse("DOC008", PROGRAMME, "The programme's own file, plan/programme.md, is missing.", help_)


def _add_drafts(found: Walk, drafts: Mapping[str, bytes | None]) -> None:
    there = {file.path for file in found.files}
    for path, data in drafts.items():
        if data is not None and path not in there:
            _markdown(found, path)


def _entries(root: Path, top: str, found: Walk) -> Iterator[tuple[str, os.DirEntry[str]]]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        for entry in _listed(root, folder, found):
            if _passed_over(entry.name):
                continue
            path = f"{folder}/{entry.name}"
            yield path, entry
            if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(".md"):
                waiting.append(path)


def _listed(root: Path, folder: str, found: Walk) -> list[os.DirEntry[str]]:
    """List a folder; one that is closed to us, has gone meanwhile, or lies too deep says nothing about the others."""
    try:
        with os.scandir(root / folder) as entries:
            return sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        message = f"The folder cannot be looked into: {error.strerror}."
        found.refuse("DOC001", folder, message, "Let whoever runs Byline read it, or give it a shorter path.")
        found.miss(folder)
        return []


def is_content(path: str) -> bool:
    """Whether a plain file of this path below the root is read as Markdown: neither passed over, nor called like anything else."""
    *folders, name = path.split("/")
    above = not any(each.endswith(".md") or _passed_over(each) for each in folders)
    return above and name.endswith(".md") and not _passed_over(name)


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith("~") or (name.startswith("#") and name.endswith("#"))


def _link(found: Walk, path: str) -> None:
    found.refuse("DOC011", path, "This is a symbolic link.", "Put the file itself here; links could lead anywhere.")
    found.miss(path)


def _folder(found: Walk, path: str, is_there: bool) -> None:  # noqa: FBT001
    """Tell of a file that lies where a folder of the programme belongs."""
    if is_there:
        found.refuse(
            "DOC008", path, "This is a file, and a folder belongs here.", "Rename the file, and make a folder."
        )
        found.miss(path)


def _take(found: Walk, path: str, entry: os.DirEntry[str]) -> None:
    if entry.is_symlink():
        _link(found, path)
    elif path in FOLDERS and not entry.is_dir():
        _folder(found, path, is_there=True)
    elif entry.name.endswith(".md"):
        _plain(found, path, entry)
    elif (other := OTHER_ENDING.search(entry.name)) and not entry.is_dir():
        name = entry.name[: other.start()]
        message = "Byline reads files that end in `.md`, in small letters; this one it would pass over."
        found.refuse("DOC008", path, message, f"Rename it to `{shown(identity.proposal(name) or name)}.md`.")
        found.miss(path)
    elif entry.is_file(follow_symlinks=False):
        found.others.add(path)


def _plain(found: Walk, path: str, entry: os.DirEntry[str]) -> None:
    if entry.is_file(follow_symlinks=False):
        _markdown(found, path)
        return
    what = "a folder" if entry.is_dir() else "no plain file"
    message = f"This is {what}, though its name ends in .md."
    found.refuse("DOC001", path, message, "Remove it, or put a text file in its place.")
    found.miss(path)


def _markdown(found: Walk, path: str) -> None:
    kind, name = kind_of(path), path.rpartition("/")[2].removesuffix(".md")
    if kind is None:
        found.refuse("DOC008", path, "A Markdown file lies where Byline does not look for one.", _where(path, name))
        found.miss(path)
        return
    if kind != "programme" and identity.is_of_the_site(name):
        _of_the_site(found, kind, path, name)
        return
    if kind != "programme" and (fault := identity.fault(name)):
        found.faults.append(("DOC009", _bad_name(path, name, fault)))
        found.missed.add((kind, identity.proposal(name)))
    found.files.append(ContentFile(kind, name, path))


def _of_the_site(found: Walk, kind: str, path: str, name: str) -> None:
    """Refuse a name that a page of the site has, and read no further: such files are notes for colleagues mostly."""
    message = f"`{shown(name)}` is a name that the site keeps for itself, and this file would take its place."
    help_ = "Give it another name; notes about the folder belong outside plan/, people/ and themes/."
    if name.casefold() == "programme":
        help_ = "The programme itself is plan/programme.md, in small letters; anything else has another name."
    found.refuse("DOC009", path, message, help_)
    found.missed.add((kind, name))


def _bad_name(path: str, name: str, fault: str) -> Fault:
    proposal = identity.proposal(name)
    help_ = f"Rename it to `{proposal}.md`." if proposal else "Use small letters, digits and hyphens: ana-jansen.md."
    message = f"The file's name `{shown(name)}` {fault}; it is the id that other files refer to."
    folder = path.rpartition("/")[0]
    return Fault(At(path), message, help_, rename=f"{folder}/{proposal}.md" if proposal else "")


def kind_of(path: str) -> str | None:
    """Give the kind of thing that a Markdown file of this path describes, None where none may lie."""
    if path == PROGRAMME:
        return "programme"
    folder, _, name = path.rpartition("/")
    if path.startswith("plan/"):
        return None if name == "programme.md" else "piece"
    return FOLDERS.get(folder)


def _where(path: str, name: str) -> str:
    if name == "programme":
        return "There is exactly one programme, plan/programme.md: move these settings there, and remove this file."
    if path.startswith("people/"):
        return "Move it to people/employees/ or to people/influencers/."
    return "Move it up to themes/: a theme has no folder of its own."
