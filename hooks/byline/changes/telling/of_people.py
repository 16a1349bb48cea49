"""Sentences about colleagues: links, roles, proofs, courses."""

from collections.abc import Mapping

from byline.changes.change import Change
from byline.changes.telling.teller import Sentence, Teller, left_behind, some, value
from byline.words import ATTRIBUTE_WORDS, ROLE_WORDS, listed


def _link_added(tell: Teller, change: Change) -> str:
    link = change.new
    role = f" as {ROLE_WORDS[link.role]}" if link.role else ""
    target = f", growing towards {ROLE_WORDS[link.target]}" if link.target else ""
    joins = f"{tell.name(change)} joins {tell.theme(change.theme)}{role}{target}"
    return f"{joins}{_proven_by(change) if link.role else '.'}"


def _link_withdrawn(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} withdrew from {tell.theme(change.theme)}.{left_behind(change)}"


def _link_removed(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} is no longer linked to {tell.theme(change.theme)}.{left_behind(change)}"


def _role(tell: Teller, change: Change) -> str:
    was = f" (was {ROLE_WORDS[change.old]})" if change.old else ""
    if not change.new:
        return f"{tell.name(change)} has no role any more on {tell.theme(change.theme)}{was}."
    becomes = f"{tell.name(change)} becomes {ROLE_WORDS[change.new]} on {tell.theme(change.theme)}{was}"
    return f"{becomes}{_proven_by(change)}"


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
    what = f"{ATTRIBUTE_WORDS[each.proves]}: {each.what.rstrip('.')}"
    if each.date:
        return f"{tell.name(change)} has a proof of {what}, {value(each.date)}."
    return f"{tell.name(change)} has a plan for {what}{f', {value(each.planned)}' if each.planned else ''}."


def _evidence_removed(tell: Teller, change: Change) -> str:
    what = "a proof of" if change.old.date else "a plan for"
    return f"{tell.name(change)} lost {what} {ATTRIBUTE_WORDS[change.old.proves]}: {change.old.what.rstrip('.')}."


def _left(tell: Teller, change: Change) -> str:
    if change.new is None:
        return f"{tell.name(change)} is back (had left on {value(change.old)})."
    return f"{tell.name(change)} left on {value(change.new)}.{left_behind(change)}"


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


def _proven_by(change: Change) -> str:
    """Say what proves a role that is claimed now, or what is missing; with the sentence's end."""
    standing = change.of("standing")
    if standing is None:
        return "."
    if missing := standing.missing(standing.link.link.role):
        lacks = listed([f"{ATTRIBUTE_WORDS[each.attribute]} ({len(each.proofs)} of {each.needed})" for each in missing])
        return f": not proven, for lack of {lacks}."
    proofs = change.of("proofs") or ()
    return f": proven by {some([proof.what.rstrip('.') for proof in proofs])}." if proofs else "."


SENTENCES: Mapping[str, Sentence] = {
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
}
