"""What matters to one colleague now: work of others to pass on, open questions, what to listen to, whom to follow (P26, P27, P37)."""

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from byline import routes
from byline.cards import PieceCard, piece_card
from byline.listening import Followed, Voice, followed, followed_on, material, voices_for
from byline.model import Employee, Piece, Theme
from byline.open_questions import open_questions
from byline.plan import Entry, Plan
from byline.questions import anchor_of

MOST_PIECES, MOST_QUESTIONS, MOST_VOICES, MOST_FOLLOWED = 4, 4, 6, 4


class OpenQuestion(Struct, frozen=True):
    """A question that nobody has taken up: what it is, on which theme, and where it stands."""

    text: str
    theme: str
    page: str
    anchor: str


class ForYou(Struct, frozen=True):
    """What a page of a colleague offers to him or her; each list has its first few, and how many there are in all.

    Attributes:
        share: the latest pieces of colleagues on the same themes.
        opml: the path of the list of what to listen to, for feed readers; empty where there is nothing.
        page: of everything to listen to.
    """

    share: tuple[PieceCard, ...]
    questions: tuple[OpenQuestion, ...]
    questions_in_all: int
    voices: tuple[Voice, ...]
    voices_in_all: int
    opml: str
    follow: tuple[Followed, ...]
    follow_in_all: int
    page: str
    questions_page: str

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to offer."""
        return not (self.share or self.questions or self.voices or self.follow)


def for_you(plan: Plan, person: Employee) -> ForYou:
    """Gather what matters to somebody, from the themes that he or she is linked to."""
    themes = tuple(_themes(plan, person))
    questions = tuple(each for theme in themes for each in _open_questions(plan, theme))
    voices = tuple(dict.fromkeys(each for found in voices_for(plan, person).values() for each in found))
    entries = {each.influencer.id: each for theme in themes for each in followed_on(plan, theme, person.id)}.values()
    nearest = sorted(entries, key=lambda each: (each.influencer.paid, not _is_own(each, person)))
    return ForYou(
        share=tuple(piece_card(plan, piece) for piece in _by_colleagues(plan, person, themes)),
        questions=questions[:MOST_QUESTIONS],
        questions_in_all=len(questions),
        voices=voices[:MOST_VOICES],
        voices_in_all=len(voices),
        opml=routes.person_feed(person, "opml") if voices else "",
        follow=tuple(followed(plan, each) for each in nearest[:MOST_FOLLOWED]),
        follow_in_all=len(nearest),
        page=routes.LISTENING,
        questions_page=routes.QUESTIONS,
    )


def _themes(plan: Plan, person: Employee) -> Iterator[Theme]:
    """Give the themes that somebody is linked to, those that are retired left out."""
    ids = dict.fromkeys(link.theme for link in person.themes if link.withdrawn is None)
    found = (plan.themes.get(name) for name in ids)
    return (theme for theme in found if theme and theme.status != "retired")


def _is_own(each: Entry, person: Employee) -> bool:
    return each.entry.owner == person.id


def _open_questions(plan: Plan, theme: Theme) -> Iterator[OpenQuestion]:
    page = routes.on_theme(plan, routes.QUESTIONS, theme.id)
    for each in open_questions(plan)[theme.id]:
        yield OpenQuestion(theme.questions[each], theme.title, page, anchor_of(theme, each))


def _by_colleagues(plan: Plan, person: Employee, themes: tuple[Theme, ...]) -> list[Piece]:
    """Give what came out lately on somebody's themes and shows other faces only, the latest first."""
    found: list[Piece] = []
    for theme in themes:
        others = (
            each for each in material(plan).get(theme.id, ()) if all(face.person != person.id for face in each.faces)
        )
        found += islice(others, MOST_PIECES)
    return sorted(found, key=lambda each: (str(plan.day_of(each)), each.id), reverse=True)[:MOST_PIECES]
