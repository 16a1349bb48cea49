"""What all sentences about changes share: names, titles, values as people read them."""

from collections.abc import Callable
from typing import Any

import msgspec

from byline import dates
from byline.changes.change import Change
from byline.changes.pairs import name_of
from byline.model import Part, Piece, Planned, Programme, Theme
from byline.plan import Plan
from byline.words import counted, listed

MOST = 3
"""How many proofs or titles a sentence names."""


class Teller:
    """Tells the changes between two states of a programme.

    Args:
        before: the earlier state.
        after: the later one.
    """

    def __init__(self, before: Plan, after: Plan) -> None:
        self.before, self.after = before, after

    def name(self, change: Change) -> str:
        """Give what a changed thing is called."""
        thing = change.thing
        if isinstance(thing, Programme):
            return "The programme"
        return f"“{name_of(thing)}”" if isinstance(thing, Piece | Theme) else name_of(thing)

    def person(self, name: str) -> str:
        """Give the name of a colleague."""
        found = self.after.employees.get(name) or self.before.employees.get(name)
        return found.name if found else name

    def theme(self, name: str) -> str:
        """Give the title of a theme."""
        found = self.after.themes.get(name) or self.before.themes.get(name)
        return found.title if found else name

    def form(self, piece: Piece) -> str:
        """Give what the format of a piece is called, in the middle of a sentence."""
        found = self.after.formats.get(piece.format)
        return found.title.lower() if found else piece.format

    def faces(self, faces: Any) -> str:
        """Name people with their parts."""
        return listed([f"{self.person(face.person)} ({face.part})" for face in faces])


def left_behind(change: Change) -> str:
    """Say what needs somebody else now."""
    told = []
    if pieces := change.of("pieces"):
        told.append(
            f"{counted(len(pieces), 'piece')} {'needs' if len(pieces) == 1 else 'need'} a face ({titles(pieces)})"
        )
    if names := change.of("influencers"):
        told.append(
            f"{counted(len(names), 'relationship')} {'needs' if len(names) == 1 else 'need'} an owner ({some(names)})"
        )
    if themes := change.of("themes"):
        told.append(f"{titles(themes)} {'needs' if len(themes) == 1 else 'need'} a lead")
    return f" {listed(told)}." if told else ""


def became(tell: Teller, change: Change) -> str:
    """Say what a thing is now, and what it was."""
    return f"{tell.name(change)}: {change.new} (was {change.old})."


def titles(names: Any) -> str:
    """Name some titles, in quotation marks."""
    return some([f"“{name}”" for name in names or ()])


def some(names: Any) -> str:
    """Name the first few, and count the rest."""
    rest = len(names) - MOST
    return listed([*names[:MOST], f"{rest} more"]) if rest > 0 else listed(list(names))


def value(thing: Any) -> str:
    """Write a value as people read it."""
    if isinstance(thing, Planned):
        return dates.planned_words(thing)
    if hasattr(thing, "isoformat"):
        return dates.day_words(thing)
    if isinstance(thing, bool):
        return "yes" if thing else "no"
    if isinstance(thing, Part):
        given = msgspec.to_builtins(thing, enc_hook=str, str_keys=True)
        return "{" + ", ".join(f"{name}: {_plain(each)}" for name, each in given.items()) + "}"
    if isinstance(thing, tuple):
        return listed([value(each) for each in thing]) or "nothing"
    return f"“{thing}”" if isinstance(thing, str) else str(thing)


def _plain(thing: Any) -> str:
    """Write a value inside a map as YAML does."""
    if isinstance(thing, list | tuple):
        return f"[{', '.join(map(_plain, thing))}]"
    return (
        "{" + ", ".join(f"{key}: {_plain(each)}" for key, each in thing.items()) + "}"
        if isinstance(thing, dict)
        else str(thing)
    )


Sentence = Callable[[Teller, Change], str]
"""Tells a change of one kind."""
