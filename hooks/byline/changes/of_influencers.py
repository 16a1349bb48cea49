"""Changes outside: who is on which map, whose relationship, how close, what contact there was (P19 to P22, P33)."""

from collections.abc import Iterator

from msgspec.structs import replace

from byline.changes.change import Change
from byline.changes.fields import field_changes, text_changes
from byline.changes.pairs import Pairs
from byline.model import ContactEntry, Influencer, MapEntry

TOLD = ("themes", "contacts")


def influencer_changes(pairs: Pairs) -> Iterator[Change]:
    """Go through the influencers."""
    for before, after in pairs.of("influencer"):
        person = after or before
        if before and after:
            yield from _changed(pairs, before, after)
        else:
            first = person.themes[0] if person.themes else None
            theme, owner = (first.theme, first.owner) if first else ("", "")
            yield Change("added" if after else "removed", person, before, after, theme, owner)
        if after:
            yield from _maps(before, after)
            yield from _contacts(before, after)


def _changed(pairs: Pairs, before: Influencer, after: Influencer) -> Iterator[Change]:
    theme = after.themes[0].theme if after.themes else ""
    old, new = before.privacy.objected, after.privacy.objected
    if old != new:
        yield Change("objected", after, old, new, theme)
        before = replace(before, privacy=replace(before.privacy, objected=new))
    yield from field_changes(before, after, TOLD, (theme, ""))
    yield from text_changes(pairs, before, after, (theme, ""))


def _maps(before: Influencer | None, after: Influencer) -> Iterator[Change]:
    was, is_now = _by_theme(before), _by_theme(after)
    for theme in sorted({*was, *is_now}):
        old, new = was.get(theme), is_now.get(theme)
        if old and new:
            yield from _entry(after, old, new)
        elif before:
            owner = (new or old).owner  # type: ignore[union-attr]
            yield Change("map-added" if new else "map-removed", after, old, new, theme, owner)


def _by_theme(person: Influencer | None) -> dict[str, MapEntry]:
    return {entry.theme: entry for entry in person.themes} if person else {}


def _entry(person: Influencer, old: MapEntry, new: MapEntry) -> Iterator[Change]:
    if old.stage != new.stage:
        yield Change("stage", person, old.stage, new.stage, new.theme, new.owner)
    if old.owner != new.owner:
        yield Change("owner", person, old.owner, new.owner, new.theme, new.owner)
    if old.why != new.why:
        yield Change("field", person, old.why, new.why, new.theme, new.owner, {"way": ("themes", new.theme, "why")})


def _contacts(before: Influencer | None, after: Influencer) -> Iterator[Change]:
    was = before.contacts if before else ()
    for each in after.contacts:
        if each not in was:
            yield _contact("contact", after, None, each)
    for each in was:
        if each not in after.contacts:
            yield _contact("contact-removed", after, each, None)


def _contact(kind: str, person: Influencer, old: ContactEntry | None, new: ContactEntry | None) -> Change:
    each = new or old
    assert each  # noqa: S101  # for the type checker
    theme = each.theme or (person.themes[0].theme if person.themes else "")
    return Change(kind, person, old, new, theme, next(iter(each.colleagues), ""))
