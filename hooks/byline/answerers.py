"""Who could answer a question of the audience, and how to begin: people on the theme whose proven role some format asks for (P10, P37)."""

import json
import re
from collections.abc import Iterator

from msgspec import Struct

from byline.cards import PersonCard, format_name, person_card
from byline.language import language_of
from byline.model import Format, Role, Theme
from byline.plan import COMING, Plan
from byline.pyramid import Standing, level, standing_of

_PLAIN = re.compile(r"[^\W\d_][\w-]*")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


class Answerer(Struct, frozen=True):
    """A colleague who could answer.

    Attributes:
        role: the highest that he or she has proven on the theme.
        formats: what that is enough for, in words.
        first: the id of the first of these.
        busy: how many pieces of his or hers are on their way already.
    """

    person: PersonCard
    role: Role
    formats: str
    first: str
    busy: int


def answerers(plan: Plan, theme: Theme) -> tuple[Answerer, ...]:
    """Give who could answer on a theme: the highest role first, and of these who has least on hand."""
    links = {link.employee.id: link for link in plan.links.get(theme.id, ()) if link.is_current}
    found = [each for name in links if (each := _answerer(plan, standing_of(plan, name, theme.id)))]
    return tuple(sorted(found, key=lambda each: (-level(each.role), each.busy, each.person.name.casefold())))


def _answerer(plan: Plan, standing: Standing | None) -> Answerer | None:
    role = standing.proven if standing else None
    formats = list(_within(plan, role))
    if not standing or not role or not formats:
        return None
    person = standing.link.employee
    pieces = {each.piece.id for each in plan.appearances.get(person.id, ()) if each.piece.status in COMING}
    return Answerer(person_card(plan, person), role, _in_words(plan, formats), formats[0].id, len(pieces))


def _in_words(plan: Plan, formats: list[Format]) -> str:
    """List formats, or those that are missing where these are fewer."""
    say, others = (
        language_of(plan),
        [format_name(plan, form.id) for form in plan.formats.values() if form not in formats],
    )
    if not others:
        return say("any format")
    if len(others) < len(formats):
        return say("any format but %(formats)s", formats=say.listed(others))
    return say.listed([format_name(plan, form.id) for form in formats], "or")


def _within(plan: Plan, role: Role | None) -> Iterator[Format]:
    """Give the formats that a role is enough for."""
    return (form for form in plan.formats.values() if level(form.minimum_role) <= level(role))


def first_lines(plan: Plan, theme: Theme, question: str, by: Answerer | None) -> tuple[str, str]:
    """Give the file that begins an answer: its path, and what stands in it."""
    name = re.sub(r"[^a-z0-9]+", "-", question.casefold()).strip("-") or "answer"
    person = by.person.id if by else "name-of-a-colleague"
    lines = [
        "---",
        f"title: {_value(theme.questions[question])}",
        f"format: {_value(by.first if by else 'blog')}",
        f"theme: {_value(theme.id)}",
        f"faces: [{{person: {_value(person)}, part: author}}]",
        "status: idea",
        f"answers: [{_value(question)}]",
        "---",
    ]
    return f"plan/{plan.today.year}/{name}.md", "\n".join(lines)


def _value(text: str) -> str:
    """Write a text as YAML takes it: between quotation marks, but for a plain id."""
    return text if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS else json.dumps(text, ensure_ascii=False)
