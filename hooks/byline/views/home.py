"""The home page: the programme in one look, in the order in which somebody on a Monday morning needs it."""

import datetime as dt
from collections.abc import Iterator, Mapping

from msgspec import Struct

from byline import handbook_places, routes
from byline.cards import PersonCard, PieceCard, piece_card, theme_order
from byline.check import Report
from byline.findings import Severity
from byline.lately import Fact, lately
from byline.model import Theme
from byline.plan import COMING, Plan
from byline.proven_since import Gained, lately_proven
from byline.questions import questions_of
from byline.stuck import Stuck, stuck_pieces
from byline.tasks import told_findings
from byline.tier_pictures import Picture, tile_picture
from byline.tiers import ThemePyramid, pyramid_of, whole_pyramid
from byline.views.view import View

NEXT, STUCK, LATELY, GAINED, FACES = 6, 6, 7, 3, 12
SOON = dt.timedelta(14)
TILES = 9


class ThemeTile(Struct, frozen=True):
    """A theme on the home page."""

    title: str
    promise: str
    path: str
    kind: str
    is_proposed: bool
    picture: Picture
    answered: int
    questions: int
    published: int
    coming: int


class Numbers(Struct, frozen=True):
    """How large the programme is."""

    themes: int
    people: int
    outside: int
    published: int
    coming: int


class Home(Struct, frozen=True):
    """What the home page shows.

    Attributes:
        themes: as tiles, the active ones and then those that are not decided on yet.
        more_themes: how many more there are.
        faces: some of those who speak, the highest roles first.
        next: what goes out next; `soon` counts what has a day within two weeks.
        stuck: what does not move; `more_stuck` counts what is not shown.
        gained: whose role was proven lately.
        lately: what happened lately; `more_lately` counts what is not shown.
        numbers: how large the programme is.
        findings: how many things there are to do; `errors` how many of them are errors.
        has_begun: whether there is anything to tell yet.
        empty: a pyramid without anybody, where there is no theme yet.
        first_steps: of a programme that is only beginning: what there has to be, and whether it is there; empty once all is.
        places: pages of the handbook.
        calendar: of this year.
    """

    themes: tuple[ThemeTile, ...]
    more_themes: int
    faces: tuple[PersonCard, ...]
    next: tuple[PieceCard, ...]
    soon: int
    stuck: tuple[Stuck, ...]
    more_stuck: int
    gained: tuple[Gained, ...]
    lately: tuple[Fact, ...]
    more_lately: int
    numbers: Numbers
    findings: int
    errors: int
    has_begun: bool
    empty: Picture
    first_steps: Mapping[str, bool]
    places: Mapping[str, str]
    calendar: str


def views(report: Report) -> Iterator[View]:
    """Give the home page."""
    yield View(routes.HOME, report.plan.programme.organisation, "home", _home(report), parts=("tiles", "empty"))


def _home(report: Report) -> Home:
    plan = report.plan
    themes = [theme for theme in theme_order(plan) if theme.status != "retired"]
    waiting, stuck, facts = _waiting(plan), stuck_pieces(report), lately(plan)
    numbers = _numbers(plan)
    return Home(
        themes=tuple(_tile(plan, theme) for theme in themes[:TILES]),
        more_themes=len(themes[TILES:]),
        faces=_faces(whole_pyramid(plan)),
        next=tuple(waiting[:NEXT]),
        soon=sum(card.day <= plan.today + SOON for card in waiting if card.day and card.precision == "day"),
        stuck=stuck[:STUCK],
        more_stuck=len(stuck[STUCK:]),
        gained=lately_proven(plan)[:GAINED],
        lately=facts[:LATELY],
        more_lately=len(facts[LATELY:]),
        numbers=numbers,
        findings=len(told_findings(report)),
        errors=report.count(Severity.ERROR),
        has_begun=bool(waiting or stuck or facts or numbers.published or numbers.coming),
        empty=tile_picture(pyramid_of(plan, "")),
        first_steps=_first_steps(plan, numbers),
        places={"editing": handbook_places.EDITING, "method": handbook_places.METHOD, "roles": handbook_places.ROLES}
        | {kind: handbook_places.fields_page(kind) for kind in ("theme", "employee", "piece", "influencer")},
        calendar=routes.calendar_of(plan.today.year),
    )


def _faces(pyramid: ThemePyramid) -> tuple[PersonCard, ...]:
    people = [place.person for tier in pyramid.tiers for place in tier.people]
    return tuple([*people, *pyramid.others][:FACES])


def _waiting(plan: Plan) -> list[PieceCard]:
    """Give what is to go out, by the day on which it has to be out at the latest; what should be out already is stuck."""
    dated = [(piece.planned.last, piece) for piece in plan.pieces.values() if piece.status in COMING and piece.planned]
    coming = sorted((last, piece.id) for last, piece in dated if last >= plan.today)
    return [piece_card(plan, plan.pieces[name]) for _, name in coming]


def _numbers(plan: Plan) -> Numbers:
    return Numbers(
        themes=sum(theme.status == "active" for theme in plan.themes.values()),
        people=sum(routes.is_public(person) for person in plan.employees.values()),
        outside=sum(person.privacy.objected is None for person in plan.influencers.values()),
        published=sum(piece.status == "published" for piece in plan.pieces.values()),
        coming=sum(piece.status in COMING for piece in plan.pieces.values()),
    )


def _first_steps(plan: Plan, numbers: Numbers) -> dict[str, bool]:
    steps = {
        "theme": bool(plan.themes),
        "employee": numbers.people > 0,
        "piece": numbers.published + numbers.coming > 0,
        "influencer": numbers.outside > 0,
    }
    return {} if all(steps.values()) else steps


def _tile(plan: Plan, theme: Theme) -> ThemeTile:
    questions = questions_of(plan, theme)
    pieces = plan.pieces_on.get(theme.id, ())
    return ThemeTile(
        title=theme.title,
        promise=theme.promise,
        path=theme.path,
        kind=theme.kind,
        is_proposed=theme.status == "proposed",
        picture=tile_picture(pyramid_of(plan, theme.id)),
        answered=sum(question.state == "answered" for question in questions),
        questions=len(questions),
        published=sum(piece.status == "published" for piece in pieces),
        coming=sum(piece.status in COMING for piece in pieces),
    )
