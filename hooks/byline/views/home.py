"""The home page: the programme in one look."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from byline import routes
from byline.cards import PieceCard, piece_card, theme_order
from byline.check import Report
from byline.findings import Severity
from byline.model import Theme
from byline.plan import COMING, Plan
from byline.questions import questions_of
from byline.tasks import told_findings
from byline.tiers import ThemePyramid, pyramid_of
from byline.views.view import View

NEXT, LATEST = 6, 5


@dataclass(frozen=True, slots=True)
class ThemeTile:
    """A theme on the home page."""

    title: str
    promise: str
    path: str
    kind: str
    pyramid: ThemePyramid
    answered: int
    questions: int
    published: int
    coming: int


@dataclass(frozen=True, slots=True)
class Home:
    """What the home page shows."""

    themes: tuple[ThemeTile, ...]
    proposed: tuple[ThemeTile, ...]
    next: tuple[PieceCard, ...]
    latest: tuple[PieceCard, ...]
    late: tuple[PieceCard, ...]
    people: int
    outside: int
    published: int
    coming: int
    findings: int
    errors: int
    calendar: str


def views(report: Report) -> Iterator[View]:
    """Give the home page."""
    yield View(routes.HOME, report.plan.programme.organisation, "home", _home(report))


def _home(report: Report) -> Home:
    plan = report.plan
    pieces = [piece_card(plan, piece) for piece in plan.pieces.values() if piece.status != "dropped"]
    tiles = [(theme.status, _tile(plan, theme)) for theme in theme_order(plan)]
    out, waiting = _latest(pieces), _waiting(pieces)
    return Home(
        themes=tuple(tile for status, tile in tiles if status == "active"),
        proposed=tuple(tile for status, tile in tiles if status == "proposed"),
        next=tuple(piece for piece in waiting if not piece.is_late)[:NEXT],
        latest=tuple(out[:LATEST]),
        late=tuple(piece for piece in waiting if piece.is_late),
        people=sum(routes.is_public(person) for person in plan.employees.values()),
        outside=sum(person.privacy.objected is None for person in plan.influencers.values()),
        published=len(out),
        coming=len(waiting),
        findings=len(told_findings(report)),
        errors=report.count(Severity.ERROR),
        calendar=routes.calendar_of(plan.today.year),
    )


def _latest(pieces: list[PieceCard]) -> list[PieceCard]:
    return sorted(
        (piece for piece in pieces if piece.status == "published" and piece.day), key=attrgetter("order"), reverse=True
    )


def _waiting(pieces: list[PieceCard]) -> list[PieceCard]:
    return sorted((piece for piece in pieces if piece.is_coming and piece.day), key=attrgetter("order"))


def _tile(plan: Plan, theme: Theme) -> ThemeTile:
    questions = questions_of(plan, theme)
    pieces = plan.pieces_on.get(theme.id, ())
    return ThemeTile(
        title=theme.title,
        promise=theme.promise,
        path=theme.path,
        kind=theme.kind,
        pyramid=pyramid_of(plan, theme.id),
        answered=sum(question.state == "answered" for question in questions),
        questions=len(questions),
        published=sum(piece.status == "published" for piece in pieces),
        coming=sum(piece.status in COMING for piece in pieces),
    )
