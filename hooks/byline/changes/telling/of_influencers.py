"""Sentences about the world outside."""

from collections.abc import Mapping

from byline.changes.change import Change
from byline.changes.telling.teller import Sentence, Teller, became, value
from byline.words import listed


def _map_added(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} is on the map; {tell.person(change.person)} builds the relationship."


def _map_removed(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} is off the map of {tell.theme(change.theme)}."


def _owner(tell: Teller, change: Change) -> str:
    return (
        f"{tell.person(change.new)} builds the relationship with {tell.name(change)} (was {tell.person(change.old)})."
    )


def _contact(tell: Teller, change: Change) -> str:
    each = change.new or change.old
    who = listed([tell.person(name) for name in each.colleagues])
    gone = "" if change.new else " is gone from the log"
    return f"{who} and {tell.name(change)}, {value(each.date)}: {each.what.rstrip('.')}{gone}."


def _objected(tell: Teller, change: Change) -> str:
    if change.new is None:
        return f"{tell.name(change)} no longer objects to being on file."
    return f"{tell.name(change)} objected on {value(change.new)}, and is shown nowhere from now on."


SENTENCES: Mapping[str, Sentence] = {
    "map-added": _map_added,
    "map-removed": _map_removed,
    "stage": became,
    "owner": _owner,
    "contact": _contact,
    "contact-removed": _contact,
    "objected": _objected,
}
