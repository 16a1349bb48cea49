"""Where the people on themes come from: departments against levels, to show that passion is found everywhere (P9)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from byline.cards import PersonCard

MOST_DEPARTMENTS, MOST_LEVELS, MOST_FACES = 14, 7, 4


class Cell(Struct, frozen=True):
    """Who is on a theme from one department and level; the first few of them, and how many more."""

    department: str
    level: str
    people: tuple[PersonCard, ...]
    count: int

    @property
    def more(self) -> int:
        """How many are not shown by face."""
        return self.count - len(self.people)


class Everywhere(Struct, frozen=True):
    """A table of cells: departments down, the largest first; levels across, the most frequent first.

    Attributes:
        levels: the names of the columns; an empty one for people without a level on file.
        rows: cells by department.
        left_out: how many people are in departments or at levels beyond the largest.
        nobody: departments where nobody is on a theme yet.
    """

    levels: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    left_out: int
    nobody: tuple[str, ...]


def everywhere(
    people: Sequence[tuple[PersonCard, str]], departments: Iterable[str], faces: int = MOST_FACES
) -> Everywhere:
    """Count who is on a theme by department and level.

    Args:
        people: who is on a theme, each with a level; empty where none is on file.
        departments: all that are expected to take part.
        faces: how many to show in a cell.
    """
    of = Counter(card.department for card, _ in people)
    chosen = _largest(of, MOST_DEPARTMENTS)
    levels = _largest(Counter(level for _, level in people), MOST_LEVELS)
    rows = tuple((name, tuple(_cells(people, name, levels, faces))) for name in chosen)
    shown = sum(cell.count for _, cells in rows for cell in cells)
    return Everywhere(tuple(levels), rows, len(people) - shown, tuple(sorted(set(departments) - of.keys())))


def _largest(counts: Counter[str], most: int) -> list[str]:
    return sorted(counts, key=lambda name: (not name, -counts[name], name.casefold()))[:most]


def _cells(people: Sequence[tuple[PersonCard, str]], department: str, levels: list[str], faces: int) -> Iterator[Cell]:
    here = [(card, level) for card, level in people if card.department == department]
    for level in levels:
        found = [card for card, each in here if each == level]
        yield Cell(department, level, tuple(found[:faces]), len(found))
