"""What stands at a place of a file that could be read: the field, and what an id there leads to."""

from msgspec import Struct

from byline.editing_help.about import about_field, about_thing
from byline.editing_help.slots import slot
from byline.findings import Place, Span
from byline.known_ids import known_ids
from byline.model import Filed, Piece
from byline.model.filed import Keys
from byline.plan import Plan
from byline.references import Reference, references
from byline.walk import kind_of


class Hover(Struct, frozen=True):
    """What to show, and the stretch that it is about."""

    text: str
    span: Span


def hover(plan: Plan, path: str, line: int, column: int) -> Hover | None:
    """Tell about what stands at a place: the card of a person, theme or piece, the words of a question, else the field.

    Args:
        plan: the programme.
        path: of the file.
        line: from 1.
        column: in code points, from 1.
    """
    if (reference := reference_at(plan, path, line, column)) and (card := _card(plan, reference)):
        return Hover(card, _span(plan, reference))
    found = _innermost(plan, path, line, column)
    here = slot(kind_of(path) or "", found[0]) if found and kind_of(path) else None
    return Hover(about_field(here.fact), found[1]) if found and here and here.fact else None


def definition(plan: Plan, path: str, line: int, column: int) -> Place | None:
    """Give the place where what an id leads to is said: a file, or for questions, courses and the like a line of one."""
    reference = reference_at(plan, path, line, column)
    if not reference:
        return None
    if thing := thing_of(plan, reference):
        return Place(thing.path, Span())
    return _within(plan, reference)


def reference_at(plan: Plan, path: str, line: int, column: int) -> Reference | None:
    """Give the reference whose id stands at a place."""
    for each in references(plan):
        if each.source.path == path and _holds(_span(plan, each), line, column):
            return each
    return None


def thing_of(plan: Plan, reference: Reference) -> Filed | None:
    """Give what has a file of its own and is referred to."""
    kinds = {"theme": plan.themes, "influencer": plan.influencers, "piece": plan.pieces}
    kinds |= {"employee": plan.employees, "face": plan.employees}
    return kinds.get(reference.kind, {}).get(reference.id)


def _card(plan: Plan, reference: Reference) -> str:
    if thing := thing_of(plan, reference):
        return about_thing(plan, thing)
    title = known_ids(plan).get(reference.kind, {}).get(reference.id, "")
    return f"**{reference.kind}**: {title}" if title else ""


def _within(plan: Plan, reference: Reference) -> Place | None:
    """Find the line that says what a question, course, skill or format is; built-in ones have none."""
    path, field = plan.programme.path, f"{reference.kind}s"
    if reference.kind == "question" and isinstance(reference.source, Piece):
        theme = plan.themes.get(reference.source.theme)
        path = theme.path if theme else ""
    places = plan.documents[path].places if path in plan.documents else {}
    found = places.get((field, reference.id))
    return Place(path, found[0]) if found else None


def _span(plan: Plan, reference: Reference) -> Span:
    return plan.documents[reference.source.path].find(reference.at)


def _innermost(plan: Plan, path: str, line: int, column: int) -> tuple[Keys, Span] | None:
    """Give the longest way whose field or value stands at a place."""
    document = plan.documents.get(path)
    found = [
        (keys, span)
        for keys, spans in (document.places if document and document.head else {}).items()
        for span in spans
        if _holds(span, line, column)
    ]
    return max(found, key=lambda each: len(each[0])) if found else None


def _holds(span: Span, line: int, column: int) -> bool:
    return span.line == line and span.column <= column <= span.end_column
