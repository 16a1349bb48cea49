"""The programme as tables: one of each kind, with the columns that an import of such a table knows."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from byline.model import Employee, Influencer, Piece, Theme
from byline.plan import Plan
from byline.starting.questions import QUESTIONS, Kind

_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula (OWASP, CSV injection)."""


def table_of(plan: Plan, kind: Kind) -> str:
    """Write a table as CSV: a header, then a row for each thing and, where it is on several themes, for each of these.

    Who objected is left out, and so is what was dropped.
    """
    out = io.StringIO(newline="")
    columns = ["id", *(question.name for question in QUESTIONS[kind])]
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in _ROWS[kind](plan):
        writer.writerow({name: _safe(value) for name, value in row.items()})
    return out.getvalue()


def _safe(value: Any) -> str:
    """Write a cell; what a spreadsheet would run gets an apostrophe, which it doesn't show."""
    text = "" if value is None else ", ".join(value) if isinstance(value, tuple) else str(value)
    return f"'{text}" if text.startswith(_RISKY) else text


def _themes(plan: Plan) -> Iterator[Mapping[str, Any]]:
    for each in plan.themes.values():
        yield _theme(each)


def _theme(each: Theme) -> Mapping[str, Any]:
    return {
        "id": each.id,
        "title": each.title,
        "promise": each.promise,
        "audience": each.audience,
        "relevance": each.relevance,
        "lead": each.lead,
    }


def _employees(plan: Plan) -> Iterator[Mapping[str, Any]]:
    for each in plan.employees.values():
        yield from _employee(each)


def _employee(each: Employee) -> Iterator[Mapping[str, Any]]:
    linkedin = each.channels.get("linkedin")
    own = {
        "id": each.id,
        **{name: getattr(each, name) for name in ("name", "job", "department", "level", "languages", "handle")},
        "linkedin": linkedin.url if linkedin else None,
    }
    links = [link for link in each.themes if link.withdrawn is None]
    for link in links:
        yield own | {name: getattr(link, name) for name in ("theme", "why", "agreed", "role", "target")}
    if not links:
        yield own


def _influencers(plan: Plan) -> Iterator[Mapping[str, Any]]:
    for each in plan.influencers.values():
        if each.privacy.objected is None:
            yield from _influencer(each)


def _influencer(each: Influencer) -> Iterator[Mapping[str, Any]]:
    channel = next(iter(each.channels.values()), None)
    own = {
        "id": each.id,
        "name": each.name,
        "type": each.type,
        "works_for": each.works_for,
        "found": each.found.through,
        "where": each.found.where,
        "url": channel.url if channel else None,
        "reach": channel.reach if channel else None,
    }
    for entry in each.themes:
        yield own | {name: getattr(entry, name) for name in ("theme", "owner", "why", "stage")}
    if not each.themes:
        yield own


def _pieces(plan: Plan) -> Iterator[Mapping[str, Any]]:
    for each in plan.pieces.values():
        if each.status != "dropped":
            yield _piece(each)


def _piece(each: Piece) -> Mapping[str, Any]:
    face = each.faces[0] if each.faces else None
    return {
        **{name: getattr(each, name) for name in ("id", "title", "format", "theme", "planned", "status", "supporter")},
        "face": face.person if face else None,
        "part": face.part if face else None,
        "published": each.published.date if each.published else None,
        "url": each.published.url if each.published else None,
    }


_ROWS: Mapping[Kind, Callable[[Plan], Iterator[Mapping[str, Any]]]] = {
    "theme": _themes,
    "employee": _employees,
    "influencer": _influencers,
    "piece": _pieces,
}
