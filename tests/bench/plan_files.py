"""The files of a made-up programme about its plan: the programme itself, themes, and pieces from idea to results."""

import datetime as dt
import random
from typing import NamedTuple

from bench.cast import TODAY, Cast, Colleague
from bench.wording import Words, slug

PROGRAMME = """\
---
organisation: Kadegoed
since: 2025-03-01
products: [Kadewarm]
supporting_departments: [Communications]
time_zone: Europe/Amsterdam
work_calendar: {{country: NL, weekend: [sat, sun]}}
closed: [2025-12-24..2026-01-01, 2026-12-24..2027-01-01]
today: {today}
courses:
  social-media-training: {{title: Social media without stage fright, teaches: [social-media], to_level: 2}}
  storytelling: {{title: Storytelling at the kitchen table, teaches: [storytelling], to_level: 2}}
  media-training: {{title: Media training with a real camera, teaches: [media, interviewing], to_level: 3}}
---
A made-up programme of some size, to measure with.
"""
_FORMATS = {
    "blog": ("social-savvy", "author"), "social": ("social-savvy", "author"), "article": ("subject-matter-expert", "author"),
    "interview": ("subject-matter-expert", "interviewee"), "video": ("social-savvy", "host"), "talk": ("subject-matter-expert", "speaker"),
    "podcast": ("subject-matter-expert", "host"), "whitepaper": ("subject-matter-expert", "author"), "photo": ("social-savvy", "author"),
    "press": ("spokesperson", "interviewee"),
}  # fmt: skip
_MIX = "blog social article blog interview social blog video article talk blog social podcast blog whitepaper social interview photo article press".split()
_FIRST, _LAST = dt.date(2025, 1, 6), dt.date(2027, 7, 30)
_QUESTIONS = ("first-step", "what-it-costs", "who-helps", "how-long")
_ASKED = ("Where do I begin?", "What does it cost me, and what later?", "Who helps me?", "How long does it take?")
_OPEN = ((8, "scheduled"), (20, "approved"), (35, "review"), (60, "drafting"), (120, "assigned"))
"""How far a piece is that comes out in so many days; an idea beyond."""


class Piece(NamedTuple):
    """What others have to know of a piece.

    Attributes:
        number: within its theme.
        day: on which it comes out.
    """

    id: str
    title: str
    theme: int
    number: int
    day: dt.date
    format: str
    status: str
    maker: Colleague

    @property
    def path(self) -> str:
        """Where its file is, below plan/."""
        return f"{self.day.year}/{self.id}.md"


class PlanFiles:
    """Writes the files of the plan."""

    def __init__(self, cast: Cast, words: Words, dice: random.Random, many: int) -> None:
        self.cast, self.words, self.dice = cast, words, dice
        themes = len(cast.themes)
        span, per_theme = (_LAST - _FIRST).days, -(-many // themes)
        self.pieces = [self._piece(number, themes, span / per_theme) for number in range(many)]

    def _piece(self, number: int, themes: int, apart: float) -> Piece:
        theme, at = number % themes, number // themes
        day = _FIRST + dt.timedelta(days=int(at * apart) + self.dice.randint(0, 4))
        day -= dt.timedelta(days=max(0, day.weekday() - 4))
        format_, title = _MIX[(at + theme) % len(_MIX)], self.words.title()
        makers = self.cast.makers[theme][_FORMATS[format_][0]]
        maker = makers[at * 5 % len(makers)]
        return Piece(f"{slug(title)}-{number}", title, theme, at, day, format_, _status(number, day), maker)

    def theme(self, number: int) -> str:
        """Write the file of a theme."""
        title, lead = self.cast.themes[number], self.cast.on[number][min(1, len(self.cast.on[number]) - 1)]
        asked = [f'  {name}: "{question}"' for name, question in zip(_QUESTIONS, _ASKED, strict=True)]
        lines = [
            "---", f"title: {title}", f'promise: "{self.words.sentence()}"',
            "audience: [households, their neighbours, shops on the corner]", f'relevance: "{self.words.sentence()}"',
            f"kind: {('market', 'societal')[number % 3 == 2]}", f"lead: {lead.id}", "questions:", *asked,
            f"keywords: [{title.lower()}, kade {number}]", "sources:",
            f"  - {{title: Search alert {number}, url: https://alerts.example/{number}, feed: https://alerts.example/{number}.xml}}",
            f"reviewed: {TODAY - dt.timedelta(days=self.dice.randint(1, 200))}", "---",
        ]  # fmt: skip
        return "\n".join([*lines, self.words.paragraphs(3, 3, 2), ""])

    def piece(self, number: int) -> str:
        """Write the file of a piece."""
        piece = self.pieces[number]
        lines = [
            "---", f'title: "{piece.title}"', f"format: {piece.format}", f"theme: {self.cast.theme_ids[piece.theme]}",
            *self.faces(number, piece), f"status: {piece.status}", f"planned: {_planned(piece)}",
            *self.outcome(number, piece),
        ]  # fmt: skip
        return "\n".join([*lines, "---", self.body(number, piece), ""])

    def faces(self, number: int, piece: Piece) -> list[str]:
        lines = ["faces:", f"  - {{person: {piece.maker.id}, part: {_FORMATS[piece.format][1]}}}"]
        makers = self.cast.makers[piece.theme]["social-savvy"]
        other = makers[(piece.number + 3) % len(makers)]
        if number % 3 == 0 and other != piece.maker:
            lines.append(
                f"  - {{person: {other.id}, part: {('quoted', 'photographed', 'co-author')[number // 3 % 3]}}}"
            )
        return lines

    def outcome(self, number: int, piece: Piece) -> list[str]:
        lines = [f"answers: [{_QUESTIONS[piece.number % 4]}]", f"channels: [company-blog, {('linkedin', 'newsletter')[number % 2]}]"]  # fmt: skip
        outside = number * 2 % len(self.cast.outside)
        if number % 4 == 0 and self.cast.is_met(outside):
            lines.append(f"involves: [{{influencer: {self.cast.outside[outside].id}, part: quoted}}]")
        if number % 10 == 7 and (earlier := self.earlier(number)):
            lines.append(f"derived_from: {earlier.id}")
        if piece.status == "published":
            lines.append(f"published: {{date: {piece.day}, url: https://kadegoed.example/{piece.path[:-3]}}}")
            later = piece.day + dt.timedelta(days=28)
            if later < TODAY and number % 25:
                lines.append(f"results: [{{date: {later}, views: {400 + number % 5000}, reactions: {number % 190}, shares: {number % 70}}}]")  # fmt: skip
        else:
            lines.append(
                f'brief: {{audience: households, goal: "{self.words.title()}", words: {500 + number % 9 * 100}}}'
            )
        return lines

    def body(self, number: int, piece: Piece) -> str:
        """Write prose with links to the theme, to a colleague, and to an earlier piece."""
        theme, who = self.cast.theme_ids[piece.theme], piece.maker
        links = f"More on [the theme](../../themes/{theme}.md) and by [{who.name}](../../people/employees/{who.id}.md)."
        if number % 2 and (earlier := self.earlier(number)):
            links += f" It began with [{earlier.title}](../{earlier.path})."
        return self.words.paragraphs(3, 3, self.dice.randint(0, 2)) + "\n\n" + links

    def earlier(self, number: int) -> Piece | None:
        """Give the piece before this one on its theme, where it is shown."""
        before = number - len(self.cast.themes)
        return self.pieces[before] if before >= 0 and self.pieces[before].status != "dropped" else None


def _status(number: int, day: dt.date) -> str:
    """Say how far a piece is; a few are late, on hold or dropped."""
    if number % 40 == 39:
        return "dropped"
    if number % 40 == 19:
        return "on-hold"
    ahead = (day - TODAY).days
    if ahead <= 0:
        return "review" if ahead > -60 and number % 9 == 0 else "published"
    return next((status for days, status in _OPEN if ahead <= days), "idea")


def _planned(piece: Piece) -> str:
    """Give a day, and a month or a quarter for what is far off."""
    if piece.status == "idea":
        return f"{piece.day:%Y-%m}" if piece.number % 2 else f"{piece.day.year}-Q{(piece.day.month + 2) // 3}"
    return str(piece.day)
