"""What every feed is, and what all of them are made from."""

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urljoin

from msgspec import Struct

from byline import routes
from byline.language import Language, language_of
from byline.model import Employee, Piece, Theme
from byline.plan import Plan

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "byline")


class Feed(Struct, frozen=True):
    """A file for other programs.

    Attributes:
        path: where it lies on the site.
        title: what it is called in those programs.
        content: what is in it; bytes, since line ends matter (RFC 5545, 3.1).
    """

    path: str
    title: str
    content: bytes


@dataclass(frozen=True, eq=False)
class Origin:
    """What feeds are made from.

    Attributes:
        plan: the programme.
        changes: when each file was last changed, by path; what it does not know counts as changed today.
        site_url: the address of the site, ending in a slash; empty where the site does not know it.
    """

    plan: Plan
    changes: Mapping[str, dt.datetime]
    site_url: str = ""

    @property
    def say(self) -> Language:
        """The language of titles and descriptions; what programs read is the same in all."""
        return language_of(self.plan)

    def changed(self, paths: Iterable[str]) -> dt.datetime:
        """Give the time of the last change of some files (UTC)."""
        return max(self.changes.get(path, self.today) for path in paths)

    @property
    def today(self) -> dt.datetime:
        """The beginning of the day to reckon with (UTC)."""
        return dt.datetime.combine(self.plan.today, dt.time(), dt.UTC)

    def address(self, path: str) -> str:
        """Give the full address of a file or page of the site, or nothing where the site's own is not known."""
        return urljoin(self.site_url, quote(routes.address("index.md", path))) if self.site_url else ""

    def names(self, ids: Iterable[str]) -> list[str]:
        """Give the names of colleagues; who took every yes back is not named where it can be copied away (P8)."""
        known = (self.plan.employees.get(each) for each in ids)
        return [each.name for each in known if each and not routes.has_withdrawn(each)]

    @cached_property
    def first_ids(self) -> Mapping[str, str]:
        """The id by which other programs know each piece: the one it had before it was renamed, unless another bears it now."""
        found, taken = {}, set(self.plan.pieces)
        for piece in self.plan.pieces.values():
            first = piece.moved_from if piece.moved_from and piece.moved_from not in taken else piece.id
            taken.add(first)
            found[piece.id] = first
        return found

    @cached_property
    def latest(self) -> tuple[tuple[Piece, dt.date], ...]:
        """What came out, with its day: the last one first."""
        out = ((piece, piece.published.date) for piece in self.plan.pieces.values() if piece.published)
        known = [(piece, day) for piece, day in out if day and piece.status == "published"]
        return tuple(sorted(known, key=lambda each: (each[1], each[0].id), reverse=True))

    def latest_on(self, theme: Theme) -> tuple[tuple[Piece, dt.date], ...]:
        """Give what came out on one theme."""
        return tuple(self._latest_by_theme.get(theme.id, ()))

    @cached_property
    def _latest_by_theme(self) -> Mapping[str, list[tuple[Piece, dt.date]]]:
        found: dict[str, list[tuple[Piece, dt.date]]] = defaultdict(list)
        for each in self.latest:
            found[each[0].theme].append(each)
        return found

    def identity(self, *words: str) -> uuid.UUID:
        """Give a name of something that no other programme has, the same in every build (RFC 9562, 5.5)."""
        return uuid.uuid5(NAMESPACE, "\n".join((self.plan.programme.organisation, *words)))


def theme_title(plan: Plan, piece: Piece) -> str:
    """Give what the theme of a piece is called; its id where it has no file."""
    theme = plan.themes.get(piece.theme)
    return theme.title if theme else piece.theme


def people_with_feeds(plan: Plan) -> list[Employee]:
    """Give the colleagues who have a profile, and so feeds of their own."""
    return [person for person in plan.employees.values() if routes.is_public(person)]


def organisation_of(plan: Plan) -> str:
    """Give the organisation's name, for titles."""
    return plan.programme.organisation or "Byline"
