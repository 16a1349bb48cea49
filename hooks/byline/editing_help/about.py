"""What an editor shows about a field or about a thing that an id leads to, in Markdown."""

import re
from collections.abc import Iterator

from byline.field_facts import FieldFact
from byline.model import Employee, Filed, Influencer, Piece, Theme
from byline.plan import Plan
from byline.words import ROLE_WORDS, TYPE_WORDS

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|!]")


def about_field(fact: FieldFact) -> str:
    """Tell what a field is for, what it holds, and an example."""
    lines = [
        f"**{_plain(fact.name)}**: {fact.type}{', required' if fact.is_required else ''}",
        fact.description,
        f"Left out, it is `{fact.default}`." if fact.default else "",
        f"Example: `{fact.example}`" if fact.example else "",
    ]
    return "\n\n".join(line for line in lines if line)


def about_thing(plan: Plan, thing: Filed) -> str:
    """Give the card of a person, theme or piece."""
    return "\n\n".join(line for line in (*_card(plan, thing), f"`{thing.path}`") if line)


def _card(plan: Plan, thing: Filed) -> Iterator[str]:
    match thing:
        case Employee():
            yield f"**{_plain(thing.name)}**"
            yield f"{_plain(thing.job)}, {_plain(thing.department)}"
            yield from _links(plan, thing)
            yield f"Left on {thing.left}." if thing.left else ""
        case Influencer():
            yield f"**{_plain(thing.name)}**"
            yield TYPE_WORDS[thing.type] + (f", {_plain(thing.works_for)}" if thing.works_for else "")
            yield f"Objected on {thing.privacy.objected}." if thing.privacy.objected else ""
        case Theme():
            yield f"**{_plain(thing.title)}** ({thing.status})"
            yield _plain(thing.promise)
        case Piece():
            yield f"**{_plain(thing.title)}**"
            yield f"{_plain(thing.format)}, {thing.status}" + (f", {thing.planned}" if thing.planned else "")


def _links(plan: Plan, person: Employee) -> Iterator[str]:
    for link in person.themes:
        if link.withdrawn is None:
            theme = plan.themes.get(link.theme)
            yield f"- {_plain(theme.title if theme else link.theme)}" + (
                f": {ROLE_WORDS[link.role]}" if link.role else ""
            )


def _plain(text: str) -> str:
    """Write a value so that none of it is markup."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)
