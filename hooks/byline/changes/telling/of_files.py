"""Sentences about any kind of file: there, gone, elsewhere, other in a field or in its text."""

from collections.abc import Mapping

from byline.changes.change import Change
from byline.changes.telling.teller import Sentence, Teller, left_behind, value
from byline.model import Employee, Influencer, Piece, Theme
from byline.words import counted

_KIND = {Theme: "theme", Employee: "colleague", Influencer: "influencer", Piece: "piece"}


def _added(tell: Teller, change: Change) -> str:
    thing = change.thing
    if isinstance(thing, Piece):
        when = f", planned for {value(thing.planned)}" if thing.planned else ""
        return f"New {tell.form(thing)}: {tell.name(change)}, with {tell.faces(thing.faces)}; {thing.status}{when}."
    if isinstance(thing, Influencer):
        first = thing.themes[0] if thing.themes else None
        of = f"; {tell.person(first.owner)} builds the relationship" if first else ""
        return f"{tell.name(change)} ({thing.type.replace('-', ' ')}) is on the map{of}."
    if isinstance(thing, Employee):
        return f"{thing.name} ({thing.job}, {thing.department}) has a page."
    return (
        f"New theme, {thing.status}: {tell.name(change)}." if isinstance(thing, Theme) else "The programme has a file."
    )


def _removed(tell: Teller, change: Change) -> str:
    what = _KIND[type(change.thing)]
    return f"The {what} {tell.name(change)} is gone.{left_behind(change)}"


def _renamed(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} has another id: `{change.new}` (was `{change.old}`)."


def _moved(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} lies at {change.new} now (was at {change.old}), and so has another address."


def _unreadable(_: Teller, change: Change) -> str:
    return f"{change.thing.path} can't be read any more, so that what it said is not known."


def _field(tell: Teller, change: Change) -> str:
    way = ".".join(change.of("way"))
    if change.old is None and change.new is None:
        return f"{tell.name(change)}: `{way}` changed."
    if change.new is None:
        return f"{tell.name(change)}: `{way}` no longer has {value(change.old)}."
    was = f" (was {value(change.old)})" if change.old is not None else ""
    return f"{tell.name(change)}: `{way}` {'is now' if was else 'has'} {value(change.new)}{was}."


def _text(tell: Teller, change: Change) -> str:
    more = change.new - change.old
    size = "" if not more else f", {counted(abs(more), 'word')} {'more' if more > 0 else 'fewer'}"
    return f"{tell.name(change)}: the text was edited{size}."


def _silenced(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)}: {change.of('code')} is silent here from now on: {change.new or 'no reason given'}."


def _heard(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)}: {change.of('code')} speaks here again."


SENTENCES: Mapping[str, Sentence] = {
    "added": _added,
    "removed": _removed,
    "renamed": _renamed,
    "moved": _moved,
    "unreadable": _unreadable,
    "field": _field,
    "text": _text,
    "silenced": _silenced,
    "heard": _heard,
}
