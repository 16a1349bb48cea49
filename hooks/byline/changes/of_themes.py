"""Changes of themes: the choice, the lead, the questions and their answers, vacancies (P3, P4, P15, P37)."""

from collections.abc import Iterator

from byline.changes.change import Change
from byline.changes.fields import field_changes, text_changes
from byline.changes.pairs import Pairs
from byline.model import ROLES, Theme
from byline.plan import Plan, is_in_the_works

TOLD = ("status", "lead", "questions")


def theme_changes(pairs: Pairs) -> Iterator[Change]:
    """Go through the themes."""
    for before, after in pairs.of("theme"):
        theme = after or before
        if before and after:
            yield from _changed(pairs, before, after)
        else:
            yield Change("added" if after else "removed", theme, before, after, theme=theme.id)
        if after and after.status == "active":
            yield from _vacancies(pairs, after)


def _changed(pairs: Pairs, before: Theme, after: Theme) -> Iterator[Change]:
    name = after.id
    if before.status != after.status:
        yield Change("theme-status", after, before.status, after.status, theme=name)
    if before.lead != after.lead:
        yield Change("lead", after, before.lead, after.lead, theme=name)
    yield from _questions(pairs, before, after)
    yield from field_changes(before, after, TOLD, (name, ""))
    yield from text_changes(pairs, before, after, (name, ""))


def _questions(pairs: Pairs, before: Theme, after: Theme) -> Iterator[Change]:
    for key in dict.fromkeys((*after.questions, *before.questions)):
        old, new = before.questions.get(key), after.questions.get(key)
        if old is None or new is None:
            kind = "question-removed" if new is None else "question-added"
            yield Change(kind, after, old, new, theme=after.id)
            continue
        if old.split() != new.split():
            yield Change("question-reworded", after, old, new, theme=after.id)
        was, is_now = _state(pairs.before, after.id, key), _state(pairs.after, after.id, key)
        if was != is_now:
            pieces = _answers(pairs.after, after.id, key)
            yield Change("question-state", after, was, is_now, theme=after.id, more={"question": new, "pieces": pieces})


def _answers(plan: Plan, theme: str, question: str) -> tuple[str, ...]:
    """Give the titles of the pieces that answer a question, or will."""
    return tuple(piece.title for piece in plan.pieces_on.get(theme, ()) if question in piece.answers)


def _state(plan: Plan, theme: str, question: str) -> str:
    pieces = [piece for piece in plan.pieces_on.get(theme, ()) if question in piece.answers]
    if any(piece.status == "published" for piece in pieces):
        return "answered"
    coming = any(is_in_the_works(piece) and piece.status != "idea" for piece in pieces)
    return "on the way" if coming else "open"


def _vacancies(pairs: Pairs, theme: Theme) -> Iterator[Change]:
    if theme.id not in pairs.before.themes:
        return
    was, is_now = _held(pairs.before, theme.id), _held(pairs.after, theme.id)
    for role in ROLES:
        if (role in was) != (role in is_now):
            kind = "vacancy-filled" if role in is_now else "vacancy-opened"
            yield Change(
                kind, theme, None if role in is_now else role, role if role in is_now else None, theme=theme.id
            )


def _held(plan: Plan, theme: str) -> set[str | None]:
    return {link.link.role for link in plan.links.get(theme, ()) if link.is_current}
