"""The page of a piece: who, what for, how far, and what it brought about."""

from collections.abc import Iterator

from msgspec import Struct

from byline import routes
from byline.cards import STATUS_WORDS, PersonCard, PieceCard, person_card, piece_card, step_title
from byline.check import Report
from byline.language import Language, language_of
from byline.making_words import STEP_WORDS
from byline.model import Piece, Planned
from byline.plan import Plan
from byline.schedule import Delay, delay_of, milestones
from byline.views.view import View
from byline.words import PART_WORDS

TRACK = ("idea", "assigned", "drafting", "review", "approved", "scheduled", "published")
STATIONS = {**STATUS_WORDS, "review": STEP_WORDS["review"]}


class Stop(Struct, frozen=True):
    """One station on the way from idea to publication."""

    name: str
    is_done: bool
    is_now: bool


class StepDue(Struct, frozen=True):
    """A step towards publication, and the last day, month or quarter for it."""

    name: str
    when: str
    is_done: bool


class PiecePage(Struct, frozen=True):
    """What the page of a piece shows."""

    card: PieceCard
    piece: Piece
    track: tuple[Stop, ...]
    steps: tuple[StepDue, ...]
    delay: Delay | None
    faces: tuple[tuple[str, PersonCard], ...]
    supporter: PersonCard | None
    answers: tuple[str, ...]
    involves: tuple[tuple[str, str, str], ...]
    parent: PieceCard | None
    children: tuple[PieceCard, ...]
    body: str

    @property
    def has_brief(self) -> bool:
        """Whether the file says what the piece is to do."""
        return bool(self.piece.brief or self.answers or self.piece.channels or self.piece.review_by)

    @property
    def has_surroundings(self) -> bool:
        """Whether anything is known of what it brought about, who from outside is in it, or what it was made from."""
        return bool(self.involves or self.parent or self.children or self.piece.results)

    @property
    def has_more(self) -> bool:
        """Whether there is anything to tell beside who, when and the text."""
        return self.has_brief or self.has_surroundings


def views(report: Report) -> Iterator[View]:
    """Give a page for each piece that has one."""
    plan = report.plan
    children: dict[str, list[PieceCard]] = {}
    for piece in plan.pieces.values():
        if piece.derived_from and piece.status != "dropped":
            children.setdefault(piece.derived_from, []).append(piece_card(plan, piece))
    for piece in plan.pieces.values():
        if routes.page_of(piece):
            shown = _page(plan, piece, tuple(children.get(piece.id, ())))
            yield View(piece.path, piece.title, "piece", shown, piece.path, parts=("body", "piece_facts"))


def _page(plan: Plan, piece: Piece, children: tuple[PieceCard, ...]) -> PiecePage:
    theme, supporter = plan.themes.get(piece.theme), plan.employees.get(piece.supporter or "")
    parent, say = plan.pieces.get(piece.derived_from or ""), language_of(plan)
    return PiecePage(
        card=piece_card(plan, piece),
        piece=piece,
        track=tuple(_track(say, piece.status)),
        steps=tuple(_steps(plan, piece)),
        delay=delay_of(plan, piece),
        faces=tuple(
            (say(PART_WORDS[face.part]), person_card(plan, plan.employees[face.person]))
            for face in piece.faces
            if face.person in plan.employees
        ),
        supporter=person_card(plan, supporter) if supporter else None,
        answers=tuple(theme.questions[name] for name in piece.answers if theme and name in theme.questions),
        involves=tuple(_involved(plan, piece)),
        parent=piece_card(plan, parent) if parent and routes.page_of(parent) else None,
        children=children,
        body=plan.documents[piece.path].body,
    )


def _track(say: Language, status: str) -> Iterator[Stop]:
    now = {"changes": "review"}.get(status, status)
    reached = TRACK.index(now) if now in TRACK else -1
    for number, name in enumerate(TRACK):
        yield Stop(say(STATIONS[name]), number < reached or now == "published", number == reached)


def _steps(plan: Plan, piece: Piece) -> Iterator[StepDue]:
    for each in milestones(plan, piece):
        when = language_of(plan).planned(Planned.around(each.due, each.precision))
        yield StepDue(step_title(plan, each.step), when, each.is_done)


def _involved(plan: Plan, piece: Piece) -> Iterator[tuple[str, str, str]]:
    for each in piece.involves:
        person = plan.influencers.get(each.influencer)
        if person and routes.page_of(person):
            yield (language_of(plan)(PART_WORDS[each.part]), person.name, person.path)
