"""The agenda and the steps of a format in words, for a terminal, and as JSON."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from byline import dates
from byline.agenda import Agenda
from byline.events import Event
from byline.model import Planned
from byline.plan import Plan
from byline.schedule import Milestone
from byline.told import path_words, words
from byline.words import counted


def as_text(plan: Plan, agenda: Agenda, days: int) -> str:
    """Tell what is late, and then what is due, day by day.

    Args:
        plan: the programme.
        agenda: what is due.
        days: how far the agenda looks ahead.
    """
    ahead = f"in the next {counted(days, 'day')}"
    lines: list[str] = []
    if agenda.late:
        lines += ["Late", *(_line(plan, event, agenda) for event in agenda.late), ""]
    for when, events in groupby(agenda.coming, key=lambda event: event.when):
        lines += [_heading(plan, when), *(_line(plan, event, agenda) for event in events), ""]
    if not lines:
        return f"Nothing is due {ahead}."
    return "\n".join([*lines, f"{len(agenda.late)} late, {len(agenda.coming)} due {ahead}."])


def as_json(plan: Plan, agenda: Agenda) -> str:
    """Give the same as JSON; its version rises when a field goes or changes its meaning."""
    due = [_event(plan, event, agenda) for event in (*agenda.late, *agenda.coming)]
    return json.dumps({"version": 1, "today": plan.today.isoformat(), "due": due}, indent=2)


def steps_words(title: str, steps: tuple[Milestone, ...], out: date) -> Iterator[str]:
    """Tell the steps of a format with their days, and the day of publication."""
    width = max((len(words(each.step)) for each in steps), default=0)
    for each in steps:
        yield f"{words(each.step):<{width}}  {_day(each.starts)} to {_day(each.due)}"
    begun = f", begun on {_day(steps[0].starts)}" if steps else ""
    yield f"{words(title)} out on {_day(out)}{begun}."


def _heading(plan: Plan, when: Planned) -> str:
    if when.precision != "day":
        return f"Some time in {dates.planned_words(when)}"
    return "Today" if when.first == plan.today else _day(when.first)


def _day(day: date) -> str:
    return f"{dates.short_day(day)} {day.year}"


def _line(plan: Plan, event: Event, agenda: Agenda) -> str:
    names = ", ".join(plan.employees[each].name for each in event.owners if each in plan.employees)
    what = event.step.replace("-", " ") if event.step else "publication"
    told = f"  {words(what)} of “{words(event.piece.title)}”, {words(names)} ({path_words(event.piece.path)})"
    delay = agenda.delays.get(event.piece.id)
    if event.last >= plan.today or not delay:
        return told
    late = counted(delay.working_days, "working day")
    return f"{told}\n    due {_day(event.last)}; it can be out on {_day(delay.earliest)}, {late} late"


def _event(plan: Plan, event: Event, agenda: Agenda) -> dict[str, Any]:
    delay = agenda.delays.get(event.piece.id)
    return {
        "piece": event.piece.id,
        "title": event.piece.title,
        "path": event.piece.path,
        "theme": event.piece.theme,
        "step": event.step or "publication",
        "due": str(event.when),
        "late": event.last < plan.today,
        "owners": list(event.owners),
        "supporter": event.piece.supporter,
        "status": event.piece.status,
        "earliest": delay.earliest.isoformat() if delay else None,
    }
