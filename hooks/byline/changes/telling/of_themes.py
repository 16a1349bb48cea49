"""Sentences about themes, their questions and their vacancies."""

from collections.abc import Mapping

from byline.changes.change import Change
from byline.changes.telling.teller import Sentence, Teller, titles
from byline.words import ROLE_WORDS


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


SENTENCES: Mapping[str, Sentence] = {
    "theme-status": _theme_status,
    "lead": _lead,
    "question-added": _question_added,
    "question-removed": _question_removed,
    "question-reworded": _question_reworded,
    "question-state": _question_state,
    "vacancy-filled": _vacancy_filled,
    "vacancy-opened": _vacancy_opened,
}
