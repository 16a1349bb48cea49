"""Changes in the order in which people read them: by theme, then by person, then the rest; and what they come to in all."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from byline.changes.between import Changes
from byline.changes.change import Change
from byline.changes.telling import sentence
from byline.changes.telling.teller import Teller
from byline.findings import Finding, Severity
from byline.model import Influencer, Programme
from byline.words import counted, listed

NOTHING = "Nothing changed in the programme."


class Group(Struct, frozen=True):
    """What changed around one theme or one person.

    Attributes:
        kind: `theme`, `person`, `outside` or `programme`.
        id: of the theme or colleague; empty for the others.
        title: for people.
        told: each change with its sentence.
    """

    kind: str
    id: str
    title: str
    told: tuple[tuple[Change, str], ...]


def groups_of(changes: Changes) -> tuple[Group, ...]:
    """Put changes in groups: a theme's, with all who have to do with it; then what is about a person alone; then the rest."""
    teller = Teller(changes.before, changes.after)
    found: dict[tuple[int, str, str, str], list[tuple[Change, str]]] = defaultdict(list)
    for change in changes.changes:
        found[_place(teller, change)].append((change, sentence(teller, change)))
    return tuple(
        Group(kind, name, title, tuple(told)) for (_, title, name, kind), told in sorted(found.items(), key=_order)
    )


def _order(item: tuple[tuple[int, str, str, str], list[tuple[Change, str]]]) -> tuple[int, str, str, str]:
    return item[0]


def _place(teller: Teller, change: Change) -> tuple[int, str, str, str]:
    if change.theme:
        return 0, teller.theme(change.theme), change.theme, "theme"
    if change.person:
        return 1, teller.person(change.person), change.person, "person"
    if isinstance(change.thing, Influencer):
        return 2, "The world outside", "", "outside"
    title = "The programme" if isinstance(change.thing, Programme) else "Files"
    return 3, title, "", "programme"


def summary(changes: Changes) -> str:
    """Sum up in a line or two: how much changed, where, and what the check says of it."""
    if not changes:
        return NOTHING
    themes = {change.theme for change in changes.changes if change.theme}
    people = {change.person for change in changes.changes if change.person}
    around = [counted(len(themes), "theme")] * bool(themes) + [counted(len(people), "colleague")] * bool(people)
    where = f" around {listed(around)}" if around else ""
    told = f"{counted(len(changes.changes), 'change')}{where}."
    return " ".join([told, *_findings(changes)])


def _findings(changes: Changes) -> Iterator[str]:
    if changes.new:
        yield f"New from the check: {_by_severity(changes.new)}."
    if changes.settled:
        yield f"Settled: {_by_severity(changes.settled)}."


def _by_severity(findings: tuple[Finding, ...]) -> str:
    counts = {each: sum(finding.severity is each for finding in findings) for each in reversed(Severity)}
    return listed([counted(number, each.value) for each, number in counts.items() if number])
