"""Feeds of small programmes, with some files put in another's place."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import icalendar

from byline.feeds import all_feeds
from byline.feeds.feed import Origin
from byline.load import load

CASES = Path(__file__).parents[1] / "cases"
TODAY = dt.date(2026, 3, 1)
URL = "https://plan.northgate.example/"
PIECE = """---
title: {title}
format: blog
theme: security
faces: [{{person: ines-duarte, part: author}}]
status: {status}
planned: {planned}
{more}
---
"""


def origin(
    drafts: Mapping[str, str] | None = None, changes: Mapping[str, dt.datetime] | None = None, case: str = "base"
) -> Origin:
    given = {path: text.encode() for path, text in (drafts or {}).items()}
    return Origin(load(CASES / case, TODAY, drafts=given), changes or {}, URL)


def feeds(*given: Any, **named: Any) -> dict[str, bytes]:
    return {feed.path: feed.content for feed in all_feeds(origin(*given, **named))}


def piece(
    title: str = "Sign in by smiling", status: str = "assigned", planned: str = "2026-05-21", more: str = ""
) -> str:
    return PIECE.format(title=title, status=status, planned=planned, more=more)


def events(content: bytes) -> dict[str, icalendar.Event]:
    """Give the events of a calendar, as another program reads them, by what they are called."""
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    return {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}
