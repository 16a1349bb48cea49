"""The index of themes."""

from collections.abc import Iterator

from msgspec import Struct

from byline import routes
from byline.cards import PersonCard, person_card, theme_order
from byline.check import Report
from byline.language import language_of
from byline.model import Theme
from byline.plan import Plan
from byline.questions import questions_of
from byline.tier_pictures import Picture, large_pictures, tile_picture
from byline.tiers import ThemePyramid, pyramid_of, whole_pyramid
from byline.views.view import View

MOST_DRAWN = 20
"""Themes whose pyramid is drawn: it takes ten times as much as all else that is told of a theme, which has it on its own page too."""


class ThemeRow(Struct, frozen=True):
    """A theme in the index, with a drawing of its pyramid where there is room for it."""

    title: str
    promise: str
    path: str
    kind: str
    status: str
    lead: PersonCard | None
    picture: Picture | None
    outside: int
    pieces: int
    answered: int
    questions: int


class Themes(Struct, frozen=True):
    """What the index of themes shows.

    Attributes:
        rows: the themes.
        pyramid: everybody, each once.
        pictures: of that, for wide and narrow places.
        pyramid_of: whose it is.
    """

    rows: tuple[ThemeRow, ...]
    pyramid: ThemePyramid
    pictures: tuple[Picture, ...]
    pyramid_of: str
    others: tuple[tuple[str, str], ...]
    path: str


def views(report: Report) -> Iterator[View]:
    """Give the index of themes."""
    yield View(routes.THEMES, "Themes", "themes", _themes(report.plan), parts=("pyramid", "bands"))


def _themes(plan: Plan) -> Themes:
    say, pyramid = language_of(plan), whole_pyramid(plan)
    whose = say("Everybody at %(organisation)s who speaks", organisation=plan.programme.organisation)
    rows = tuple(_row(plan, theme, is_drawn=at < MOST_DRAWN) for at, theme in enumerate(theme_order(plan)))
    return Themes(rows, pyramid, large_pictures(pyramid), whose, tuple(routes.THEME_VIEWS.items()), routes.THEMES)


def _row(plan: Plan, theme: Theme, *, is_drawn: bool) -> ThemeRow:
    lead = plan.employees.get(theme.lead or "")
    questions = questions_of(plan, theme)
    return ThemeRow(
        title=theme.title,
        promise=theme.promise,
        path=theme.path,
        kind=theme.kind,
        status=theme.status,
        lead=person_card(plan, lead) if lead else None,
        picture=tile_picture(pyramid_of(plan, theme.id)) if is_drawn else None,
        outside=len(plan.maps.get(theme.id, ())),
        pieces=len(plan.pieces_on.get(theme.id, ())),
        answered=sum(question.state == "answered" for question in questions),
        questions=len(questions),
    )
