"""Changes told in sentences, with what follows from them: one sentence for each kind."""

from collections.abc import Callable, Mapping
from typing import Any

from byline import dates
from byline.changes.change import Change
from byline.changes.pairs import name_of
from byline.model import Employee, Influencer, Part, Piece, Planned, Programme, Theme
from byline.plan import Plan
from byline.words import ATTRIBUTE_WORDS, ROLE_WORDS, counted, listed

MOST = 3
"""How many proofs or titles a sentence names."""
_KIND = {Theme: "theme", Employee: "colleague", Influencer: "influencer", Piece: "piece", Programme: "programme"}


class Teller:
    """Tells the changes between two states of a programme.

    Args:
        before: the earlier state.
        after: the later one.
    """

    def __init__(self, before: Plan, after: Plan) -> None:
        self.before, self.after = before, after

    def tell(self, change: Change) -> str:
        """Tell one change as a sentence, or two."""
        return _SENTENCES[change.kind](self, change)

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

    def outsider(self, name: str) -> str:
        """Give the name of somebody outside."""
        found = self.after.influencers.get(name) or self.before.influencers.get(name)
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
    return f"The {what} {tell.name(change)} is gone.{_left_behind(change)}"


def _renamed(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} has another id: `{change.new}` (was `{change.old}`)."


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


def _theme_status(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} is {change.new} now (was {change.old})."


def _lead(tell: Teller, change: Change) -> str:
    was = f" (was {tell.person(change.old)})" if change.old else ""
    return f"{tell.person(change.new)} leads the theme{was}." if change.new else f"The theme has no lead any more{was}."


def _question_added(_: Teller, change: Change) -> str:
    return f"A new question: “{change.new}”"


def _question_removed(_: Teller, change: Change) -> str:
    return f"The question “{change.old}” is gone."


def _question_reworded(_: Teller, change: Change) -> str:
    return f"A question in other words: “{change.new}” (was “{change.old}”)"


def _question_state(_: Teller, change: Change) -> str:
    by = titles(change.of("pieces"))
    told = {"answered": "is answered", "on the way": "is on the way to an answer", "open": "is open again"}[change.new]
    return f"The question “{change.of('question')}” {told}{f' by {by}' if by and change.new != 'open' else ''}."


def _vacancy_filled(_: Teller, change: Change) -> str:
    return f"The place of {ROLE_WORDS[change.new]} is filled."


def _vacancy_opened(_: Teller, change: Change) -> str:
    return f"The place of {ROLE_WORDS[change.old]} is vacant."


def _link_added(tell: Teller, change: Change) -> str:
    link = change.new
    role = f" as {ROLE_WORDS[link.role]}" if link.role else ""
    target = f", growing towards {ROLE_WORDS[link.target]}" if link.target else ""
    return f"{tell.name(change)} joins{role}{target}.{_proven_by(change, 'link-added') if link.role else ''}"


def _link_withdrawn(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} withdrew from {tell.theme(change.theme)}.{_left_behind(change)}"


def _link_removed(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} is no longer linked to {tell.theme(change.theme)}.{_left_behind(change)}"


def _role(tell: Teller, change: Change) -> str:
    was = f" (was {ROLE_WORDS[change.old]})" if change.old else ""
    if not change.new:
        return f"{tell.name(change)} has no role any more on {tell.theme(change.theme)}{was}."
    becomes = f"{tell.name(change)} becomes {ROLE_WORDS[change.new]} on {tell.theme(change.theme)}{was}"
    return f"{becomes}{_proven_by(change, 'role')}"


def _proven(tell: Teller, change: Change) -> str:
    theme = tell.theme(change.theme)
    was = f" (was {ROLE_WORDS[change.old]})" if change.old else ""
    if not change.new:
        return f"{tell.name(change)} has proven no role on {theme} any more{was}."
    return f"What {tell.name(change)} has proven on {theme} is now {ROLE_WORDS[change.new]}{was}."


def _target(tell: Teller, change: Change) -> str:
    if not change.new:
        return f"{tell.name(change)} no longer grows towards {ROLE_WORDS[change.old]}."
    was = f" (was {ROLE_WORDS[change.old]})" if change.old else ""
    return f"{tell.name(change)} grows towards {ROLE_WORDS[change.new]}{was}."


def _evidence_added(tell: Teller, change: Change) -> str:
    each = change.new
    when = (
        f", {dates.day_words(each.date)}"
        if each.date
        else f", planned for {value(each.planned)}"
        if each.planned
        else ""
    )
    return f"{tell.name(change)}: {'planned' if not each.date else 'proof'} for {ATTRIBUTE_WORDS[each.proves]}: {each.what}{when}."


def _evidence_removed(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)}: no longer there for {ATTRIBUTE_WORDS[change.old.proves]}: {change.old.what}."


def _left(tell: Teller, change: Change) -> str:
    if change.new is None:
        return f"{tell.name(change)} is back (had left on {value(change.old)})."
    return f"{tell.name(change)} left on {value(change.new)}.{_left_behind(change)}"


def _skill(tell: Teller, change: Change) -> str:
    skill = tell.after.skills.get(change.of("skill"), change.of("skill"))
    was = f" (was {change.old})" if change.old is not None else ""
    return f"{tell.name(change)}: {skill} at level {change.new or 0}{was}."


def _training(tell: Teller, change: Change) -> str:
    course = tell.after.programme.courses.get(change.of("course"))
    title = course.title if course else change.of("course")
    new = change.new
    if new is None:
        return (
            f"{tell.name(change)}: “{title}” is no longer planned."
            if not change.old.done
            else f"{tell.name(change)}: “{title}” is gone."
        )
    told = (
        f"done on {value(new.done)}" if new.done else f"planned for {value(new.planned)}" if new.planned else "wanted"
    )
    return f"{tell.name(change)}: “{title}” {told}."


def _map_added(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} is on the map; {tell.person(change.person)} builds the relationship."


def _map_removed(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} is off the map of {tell.theme(change.theme)}."


def _stage(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)}: {change.new} (was {change.old})."


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


def _piece_status(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)}: {change.new} (was {change.old})."


def _piece_planned(tell: Teller, change: Change) -> str:
    piece = change.thing
    assert isinstance(piece, Piece)  # noqa: S101  # for the type checker
    the = f"The {tell.form(piece)} {tell.name(change)}"
    if change.new is None:
        return f"{the} has no date any more (was {value(change.old)})."
    moved = f"moves from {value(change.old)} to" if change.old else "is planned for"
    order = "".join(f"; “{title}” comes {side} it now" for title, side in change.of("order")[:MOST])
    delay = change.of("delay")
    late = (
        f" It can be out on {dates.day_words(delay.earliest)} at the earliest." if delay and delay.working_days else ""
    )
    return f"{the} {moved} {value(change.new)}{order}.{late}"


def _published(tell: Teller, change: Change) -> str:
    day = change.new.date if change.new else None
    return f"{tell.name(change)} came out{f' on {value(day)}' if day else ''}."


def _faces(tell: Teller, change: Change) -> str:
    joined = f"with {tell.faces(change.new)}" if change.new else ""
    gone = f"without {tell.faces(change.old)}" if change.old else ""
    piece = change.thing
    nobody = " Nobody stands behind it." if isinstance(piece, Piece) and not piece.faces else ""
    return f"{tell.name(change)}: {' and '.join(filter(None, (joined, gone)))}.{nobody}"


def _piece_theme(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} is on {tell.theme(change.new)} now (was on {tell.theme(change.old)})."


def _result(tell: Teller, change: Change) -> str:
    each = change.new
    names = [name for name in each.__struct_fields__ if name != "date" and getattr(each, name) is not None]
    told = listed([f"{getattr(each, name):,} {name}" for name in names]) or "counted"
    return f"{tell.name(change)}: {told} by {value(each.date)}."


def _proven_by(change: Change, kind: str) -> str:
    """Say what proves a role that is claimed now, or what is missing."""
    standing = change.of("standing")
    start = ": " if kind == "role" else " "
    if standing is None:
        return "."
    missing = standing.missing(standing.link.link.role)
    if missing:
        lacks = listed([f"{ATTRIBUTE_WORDS[each.attribute]} ({len(each.proofs)} of {each.needed})" for each in missing])
        return f"{start}not proven, for lack of {lacks}."
    proofs = change.of("proofs") or ()
    return f"{start}proven by {some([proof.what.rstrip('.') for proof in proofs])}." if proofs else "."


def _left_behind(change: Change) -> str:
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
        given = {name: getattr(thing, name) for name in thing.__struct_fields__}
        return "{" + ", ".join(f"{name}: {each}" for name, each in given.items() if each not in (None, (), {})) + "}"
    if isinstance(thing, tuple):
        return listed([value(each) for each in thing]) or "nothing"
    return f"“{thing}”" if isinstance(thing, str) else str(thing)


_SENTENCES: Mapping[str, Callable[[Teller, Change], str]] = {
    "added": _added,
    "removed": _removed,
    "renamed": _renamed,
    "field": _field,
    "text": _text,
    "silenced": _silenced,
    "heard": _heard,
    "theme-status": _theme_status,
    "lead": _lead,
    "question-added": _question_added,
    "question-removed": _question_removed,
    "question-reworded": _question_reworded,
    "question-state": _question_state,
    "vacancy-filled": _vacancy_filled,
    "vacancy-opened": _vacancy_opened,
    "link-added": _link_added,
    "link-withdrawn": _link_withdrawn,
    "link-removed": _link_removed,
    "role": _role,
    "proven": _proven,
    "target": _target,
    "evidence-added": _evidence_added,
    "evidence-removed": _evidence_removed,
    "left": _left,
    "skill": _skill,
    "training": _training,
    "map-added": _map_added,
    "map-removed": _map_removed,
    "stage": _stage,
    "owner": _owner,
    "contact": _contact,
    "contact-removed": _contact,
    "objected": _objected,
    "piece-status": _piece_status,
    "piece-planned": _piece_planned,
    "published": _published,
    "faces": _faces,
    "piece-theme": _piece_theme,
    "result": _result,
}
