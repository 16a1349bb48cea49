"""Small programmes made from nothing but values, for tests that need no files."""

import datetime as dt
from pathlib import Path

from byline.model import (
    ContactEntry,
    Employee,
    Evidence,
    Face,
    Influencer,
    MapEntry,
    Piece,
    Planned,
    Programme,
    Theme,
    ThemeLink,
    Training,
)
from byline.model.employee import Presence
from byline.model.influencer import Found, PrivacyNote
from byline.model.piece import Publication
from byline.model.programme import Course
from byline.plan import Plan
from byline.source import Document

TODAY = dt.date(2026, 11, 22)
COURSES = {
    "posting": Course(title="Your first hundred posts", teaches=("social-media",), to_level=2),
    "tasting": Course(title="What is a post?", teaches=("social-media",), to_level=1),
    "camera": Course(title="Ten minutes with a journalist", teaches=("media",), to_level=3),
}


def day(text):
    """Read a day."""
    return dt.date.fromisoformat(text)


def programme(**fields):
    """Make a programme with three courses."""
    return Programme(
        **{"id": "programme", "path": "plan/programme.md", "organisation": "Northgate Markets", "courses": COURSES}
        | fields
    )


def theme(name="security", /, **fields):
    """Make a theme."""
    given = {
        "title": name.capitalize(),
        "promise": "Known for it.",
        "audience": ("shop managers",),
        "relevance": "They ask.",
    }
    return Theme(id=name, path=f"themes/{name}.md", **given | fields)


def employee(name="ana", /, **fields):
    """Make an employee, who may be `on` themes by id."""
    links = tuple(link(each) for each in fields.pop("on", ()))
    given = {"name": name.capitalize(), "job": "Engineer", "department": "Platforms", "themes": links}
    return Employee(id=name, path=f"people/employees/{name}.md", **given | fields)


def link(to="security", **fields):
    """Make a link to a theme."""
    return ThemeLink(**{"theme": to, "why": "She knows it.", "agreed": day("2026-01-05")} | fields)


def told(proves, date="2026-09-01", **fields):
    """Make an entry of evidence."""
    return Evidence(proves=proves, what=f"Showed {proves}", date=day(date) if date else None, **fields)


def active(date="2026-11-01", **fields):
    """Make a channel."""
    return Presence(last_active=day(date), **fields)


def course(name, **days):
    """Make a training: `course("camera", done="2026-03-01")`."""
    return Training(course=name, **{field: day(text) for field, text in days.items()})


def influencer(name="sam", /, *entries, **fields):
    """Make an influencer on maps; on that of security with ana as owner, unless entries are given."""
    given = {
        "name": name.capitalize(),
        "type": "media",
        "found": Found(through="colleague"),
        "themes": entries or (on_map(),),
    }
    return Influencer(id=name, path=f"people/influencers/{name}.md", **given | fields)


def on_map(to="security", owner="ana", stage="aware"):
    """Make an entry on a theme's map."""
    return MapEntry(theme=to, owner=owner, why="Widely read.", stage=stage)


def contact(by="ana", date="2026-10-01", to="security"):
    """Make an entry of a log."""
    return ContactEntry(date=day(date), by=by, how="meeting", what="Coffee.", theme=to)


def piece(name="a-piece", /, *parts, out=None, planned=None, **fields):
    """Make a piece: `piece("x", ("ana", "author"), out="2026-05-01")`; in the works unless it is out."""
    given = {
        "title": name.capitalize(),
        "format": "article",
        "theme": "security",
        "status": "published" if out else "drafting",
    }
    given["faces"] = tuple(Face(person=person, part=part) for person, part in parts)
    given["published"] = Publication(date=day(out), url=f"https://northgate.example/{name}") if out else None
    given["planned"] = Planned.read(planned) if planned else None
    return Piece(id=name, path=f"plan/2026/{name}.md", **given | fields)


def objected(date="2026-05-01"):
    """Make the note of somebody who objected."""
    return PrivacyNote(objected=day(date))


def plan(*things, today=TODAY, others=(), **readable):
    """Put things together to a programme as it stands on one day; the settings are the usual ones unless given."""
    kinds = {Theme: {}, Employee: {}, Influencer: {}, Piece: {}, Programme: {}}
    for thing in things:
        kinds[type(thing)][thing.id] = thing
    unreadable = {
        kind: frozenset(readable.get(kind, ())) for kind in ("programme", "theme", "employee", "influencer", "piece")
    }
    return Plan(
        root=Path(),
        today=today,
        programme=kinds[Programme].get("programme", programme()),
        themes=kinds[Theme],
        employees=kinds[Employee],
        influencers=kinds[Influencer],
        pieces=kinds[Piece],
        documents={thing.path: Document(thing.path) for thing in things},
        others=frozenset(others),
        faults=(),
        unreadable=unreadable,
    )
