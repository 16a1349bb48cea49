"""Themes that are so many that each has a page of its own for what one page would tell of all."""

from collections.abc import Iterable

from msgspec import Struct

from byline import routes
from byline.language import Language
from byline.model import Theme
from byline.plan import Plan


class Apart(Struct, frozen=True):
    """A theme in the list that leads to these pages.

    Attributes:
        path: of what is told of it there.
        told: what there is in a few words, in the programme's language.
        states: how far each thing is that is told of it, as classes of a bar; empty where there is no such thing.
    """

    title: str
    path: str
    is_proposed: bool
    told: str
    states: tuple[str, ...] = ()


def apart(plan: Plan, page: str, theme: Theme, told: str, states: Iterable[str] = ()) -> Apart:
    """Make the entry of a theme in the list on a page that tells of all themes."""
    proposed = theme.status == "proposed"
    return Apart(theme.title, routes.on_theme(plan, page, theme.id), proposed, told, tuple(states))


def titled(say: Language, view: str, each: Apart) -> str:
    """Give the title of the page of one theme: what the page of all is called, and the theme."""
    return say("%(view)s: %(name)s", view=view, name=each.title)
