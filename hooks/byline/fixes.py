"""What mends a fault without asking: a change of its span alone, or another name for its file."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from byline.findings import Change, Edit, Fault, Fix, Place
from byline.plan import Plan
from byline.references import Reference, references

_KINDS = {"people/": ("employee", "influencer", "face"), "themes/": ("theme",), "plan/": ("piece",)}
"""Kinds of references that lead to the files of a folder."""


def fix_of(plan: Plan, fault: Fault) -> Fix | None:
    """Work out what mends a fault, or give None: where there is no safe way, or the file shows something else than was read."""
    if fault.rename:
        return renamed(plan, fault.at.path, fault.rename)
    edit = _edit(plan, fault.change) if fault.change else None
    return Fix((edit,)) if edit else None


def _edit(plan: Plan, change: Change) -> Edit | None:
    """Turn a change into an edit; quotes stay, and what is written in any other way is left alone."""
    document = plan.documents.get(change.at.path)
    if not document or any(code == "DOC001" for code, _ in document.faults):
        return None
    span = document.find(change.at)
    seen = document.lines[span.line - 1][span.column - 1 : span.end_column - 1]
    text = _text(_composed(seen), change) if span.line == span.end_line else None
    return None if text is None else Edit(Place(change.at.path, span), seen, text)


def _text(seen: str, change: Change) -> str | None:
    """Give the new text of a span: plain, in the quotes that are there, or the only entry of a list as it stands in it."""
    if seen == change.old:
        return change.new
    for quote in "'\"":
        if seen == f"{quote}{change.old}{quote}":
            return f"{quote}{change.new}{quote}"
    return _only_entry(seen, change.old) if change.new == change.old else None


def _only_entry(seen: str, entry: str) -> str | None:
    """Give the only entry of a list as it stands in it; one behind a dash keeps its place on the line."""
    if seen.startswith("[") and seen.endswith("]"):
        found, before = seen[1:-1].strip().removesuffix(",").rstrip(), ""
    else:
        found, before = seen.removeprefix("- ").strip(), "  "
    return before + found if found in {entry, f"'{entry}'", f'"{entry}"'} else None


def renamed(plan: Plan, path: str, rename: str) -> Fix | None:
    """Give a file another name, together with all that refers to it; nothing where one of those can't be changed."""
    if rename in _paths(plan):
        return None
    new = _id(rename)
    edits = [_edit(plan, Change(each.at, each.id, new)) for each in _referring(plan, path)]
    return Fix(tuple(edit for edit in edits if edit and edit.old != edit.text), rename) if all(edits) else None


@lru_cache(maxsize=2)
def _paths(plan: Plan) -> frozenset[str]:
    """Give the paths that are taken: by files, and by links and folders that are called like one."""
    return frozenset({*plan.documents, *(fault.at.path for _, fault in plan.faults)})


def _referring(plan: Plan, path: str) -> Iterator[Reference]:
    kinds = next(kinds for folder, kinds in _KINDS.items() if path.startswith(folder))
    return (each for each in _by_id(plan).get(_composed(_id(path)), ()) if each.kind in kinds)


@lru_cache(maxsize=2)
def _by_id(plan: Plan) -> dict[str, list[Reference]]:
    found: dict[str, list[Reference]] = {}
    for each in references(plan):
        found.setdefault(each.id, []).append(each)
    return found


def _composed(text: str) -> str:
    """Give a text as ids are compared: in Unicode's composed form (NFC)."""
    return unicodedata.normalize("NFC", text)


def _id(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")
