"""Gives a thing another id, in drafts: its file, every reference to it, and every link in a text."""

import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import quote

from byline import addresses, identity
from byline.bodies import bodies
from byline.characters import shown
from byline.findings import Edit, Place, Span
from byline.fixes import renamed
from byline.mending.editing import edited
from byline.model import Filed, Piece
from byline.plan import Plan

_SPACES = (("employees", "influencers"), ("themes",), ("pieces",))
"""What shares its ids."""


class NoRename(Exception):  # noqa: N818
    """A thing can't get this id; the text says why, in a whole sentence."""


def things_called(plan: Plan, name: str) -> tuple[Filed, ...]:
    """Give what bears an id, or lies at a path."""
    wanted = unicodedata.normalize("NFC", name)
    return tuple(each for each in plan.things if wanted in {each.id, each.path} and each is not plan.programme)


def drafts_renamed(plan: Plan, thing: Filed, new: str) -> tuple[dict[str, bytes], dict[str, bytes], dict[str, str]]:
    """Draft a programme in which a thing bears another id.

    Args:
        plan: the programme.
        thing: what is renamed.
        new: its new id.

    Returns:
        The files that change, by their new paths; the same as they are, by their old ones; and old and new path of the file.

    Raises:
        NoRename: where the id is no good, or taken, or something refers to the old one in a way that can't be changed.
    """
    path, found = edits_renamed(plan, thing, new)
    edits: dict[str, list[Edit]] = defaultdict(list)
    for edit in found:
        edits[edit.place.path].append(edit)
    before = {each: (plan.root / each).read_bytes() for each in {thing.path, *edits}}
    drafts = {path if each == thing.path else each: edited(data, edits[each]) for each, data in before.items()}
    return drafts, before, {thing.path: path}


def edits_renamed(plan: Plan, thing: Filed, new: str) -> tuple[str, tuple[Edit, ...]]:
    """Work out what changes where a thing gets another id.

    Returns:
        The new path of its file, and the edits of all files by their old paths.

    Raises:
        NoRename: as for `drafts_renamed`.
    """
    _refuse(plan, thing, new)
    path = f"{posixpath.dirname(thing.path)}/{new}.md"
    fix = renamed(plan, thing.path, path)
    if fix is None:
        raise NoRename(
            f"{path} is taken, or something refers to `{shown(thing.id)}` in a way that can't be changed by itself."
        )
    remembered = (_remembering(thing),) if isinstance(thing, Piece) and not thing.moved_from else ()
    return path, (*fix.edits, *_links(plan, thing.path, path), *remembered)


def _refuse(plan: Plan, thing: Filed, new: str) -> None:
    if fault := identity.fault(new):
        proposal = identity.proposal(new)
        meant = f" Did you mean `{proposal}`?" if proposal else ""
        raise NoRename(f"`{shown(new)}` {fault}, and so is no good id.{meant}")
    space = next(each for each in _SPACES if any(thing.id in getattr(plan, kind) for kind in each))
    taken = {identity.look(name): name for kind in space for name in getattr(plan, kind) if name != thing.id}
    if identity.look(new) in taken:
        raise NoRename(f"The id `{shown(taken[identity.look(new)])}` is there already.")
    if new == thing.id:
        raise NoRename(f"It is called `{shown(new)}` already.")


def _links(plan: Plan, old: str, new: str) -> Iterator[Edit]:
    """Change the links that lead to a file."""
    for path, found in bodies(plan).items():
        for each in found:
            if each.kind == "link" and not addresses.scheme(each.text) and addresses.target(path, each.text) == old:
                yield from _led_elsewhere(plan, path, each.text, each.span, new)


def _led_elsewhere(plan: Plan, path: str, text: str, span: Span, new: str) -> Iterator[Edit]:
    way = re.split(r"[#?]", text, maxsplit=1)[0]
    if not way or span.line != span.end_line:
        return
    line = plan.documents[path].lines[span.line - 1]
    at = line.find(way, span.column - 1)
    if at >= 0:
        place = Place(path, Span(span.line, at + 1, span.line, at + 1 + len(way)))
        yield Edit(place, way, quote(posixpath.relpath(new, posixpath.dirname(path))))


def _remembering(thing: Piece) -> Edit:
    """Note the old id of a piece, so that calendars keep its events."""
    return Edit(Place(thing.path, Span(2, 1, 2, 1)), "", f"moved_from: {thing.id}\n")
