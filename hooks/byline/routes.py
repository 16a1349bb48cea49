"""Where things are on the site, and whether they are there at all: what is published is an allow-list."""

import posixpath
from functools import lru_cache

from byline.model import Employee, Filed, Influencer, Piece, Programme, Theme
from byline.plan import Plan
from byline.pyramid import level
from byline.words import marked

HOME, THEMES, PEOPLE, INFLUENCERS = "index.md", "themes/index.md", "people/index.md", "people/influencers/index.md"
PLAN, WORK, HANDBOOK = "plan/index.md", "work/index.md", "handbook/index.md"
CALENDAR = "calendar/index.md"
AGENDA, BOARD, IDEAS = "calendar/agenda.md", "calendar/board.md", "calendar/ideas.md"
TIMELINE, HEAT, WORKLOAD = "calendar/timeline/index.md", "calendar/year/index.md", "calendar/workload.md"
CALENDAR_VIEWS = {
    CALENDAR: marked("Months"),
    AGENDA: marked("Agenda"),
    BOARD: marked("Board"),
    TIMELINE: marked("Timeline"),
    HEAT: marked("Year"),
    WORKLOAD: marked("Workload"),
    IDEAS: marked("Ideas"),
}
"""The views of the calendar with their names, in the order in which pages offer them. None lies in plan/, where a piece could be."""
STEPS, QUESTIONS, LISTENING = "steps/index.md", "questions/index.md", "listening/index.md"
TABS = {
    HOME: marked("Home"),
    THEMES: marked("Themes"),
    PEOPLE: marked("People"),
    INFLUENCERS: marked("Outside"),
    PLAN: marked("Plan"),
    CALENDAR: marked("Calendar"),
    WORK: marked("To do"),
    HANDBOOK: marked("Handbook"),
}
"""What the navigation calls the pages that it leads to, where it gives them no name of its own."""
AROUND = (marked("Dark"), marked("Light"), marked("Source"), marked("People connect with people, not with logos."))
"""What else stands around the pages, in mkdocs.yml."""
THEME_VIEWS = {
    THEMES: marked("All themes"),
    STEPS: marked("Seven steps"),
    QUESTIONS: marked("Questions"),
    LISTENING: marked("Listening"),
}
DEVELOPMENT, NETWORKS = "development/index.md", "networks/index.md"
PEOPLE_VIEWS = {PEOPLE: marked("Everyone"), DEVELOPMENT: marked("Development"), NETWORKS: marked("Networks")}
"""What lies beside the index of themes, and beside that of people, in the order in which their pages offer it."""
LEADER = level("thought-leader")
MOST_THEMES = 24
"""Themes that one page tells all about; where there are more, each has a page of its own for it."""


def page_of(thing: Filed) -> str | None:
    """Give the path of the page of a thing, or None where it has none.

    Dropped pieces, people who withdrew from everything and influencers who objected have no page (model.md).
    """
    if isinstance(thing, Piece) and thing.status == "dropped":
        return None
    if isinstance(thing, Employee) and has_withdrawn(thing):
        return None
    if isinstance(thing, Influencer) and thing.privacy.objected is not None:
        return None
    return thing.path


def has_withdrawn(person: Employee) -> bool:
    """Whether somebody was linked once, and took every yes back (P8)."""
    return bool(person.themes) and all(link.withdrawn is not None for link in person.themes)


def is_public(person: Employee) -> bool:
    """Whether somebody has a current, agreed link, and so a profile (P8)."""
    return person.left is None and any(link.withdrawn is None for link in person.themes)


def is_leader(person: Employee) -> bool:
    """Whether somebody is a thought leader or spokesperson on a theme, or grows towards it: these have a full profile."""
    links = [link for link in person.themes if link.withdrawn is None]
    return is_public(person) and any(max(level(link.role), level(link.target)) >= LEADER for link in links)


def calendar_of(year: int) -> str:
    """Give the path of the calendar of a year."""
    return f"calendar/{year}.md"


def month_of(year: int, month: int) -> str:
    """Give the path of the calendar of a month."""
    return f"calendar/{year}-{month:02}.md"


def timeline_of(year: int) -> str:
    """Give the path of the timeline of a year."""
    return f"calendar/timeline/{year}.md"


def heat_of(year: int) -> str:
    """Give the path of a year's overview by theme."""
    return f"calendar/year/{year}.md"


def work_on(theme: str) -> str:
    """Give the path of the page of what is to do on a theme, or on none in particular."""
    return f"work/themes/{theme}.md" if theme else "work/others.md"


@lru_cache(maxsize=4)
def has_many_themes(plan: Plan) -> bool:
    """Whether the themes are so many that a page that tells all about each of them would be too long."""
    return sum(theme.status != "retired" for theme in plan.themes.values()) > MOST_THEMES


def on_theme(plan: Plan, page: str, theme: str) -> str:
    """Give the path of what a page with all themes tells about one: the page itself, or one beside it where the themes are many."""
    return f"{page.removesuffix('.md').removesuffix('/index')}/{theme}.md" if has_many_themes(plan) else page


def rule_page(code: str) -> str:
    """Give the path of the handbook's page about a rule."""
    return f"handbook/rules/{code.lower()}.md"


def feed(name: str) -> str:
    """Give the path of a feed of the whole programme."""
    return f"feeds/{name}"


def theme_feed(theme: Theme, ending: str) -> str:
    """Give the path of a feed of one theme."""
    return f"feeds/themes/{theme.id}.{ending}"


def person_feed(person: Employee, ending: str) -> str:
    """Give the path of a feed of one colleague."""
    return f"feeds/people/{person.id}.{ending}"


def data(name: str) -> str:
    """Give the path of a file for other programs."""
    return f"data/{name}"


def portrait_of(plan: Plan, person: Employee) -> str | None:
    """Give the path of a portrait, where the person has a profile and the picture lies beside the file."""
    if not person.portrait or not is_public(person):
        return None
    path = posixpath.normpath(f"{posixpath.dirname(person.path)}/{person.portrait}")
    return path if path in plan.others else None


def face_of(plan: Plan, person: Employee) -> str | None:
    """Give the path of the small square picture of somebody who has a portrait; nobody's file can lie there."""
    return f"faces/{person.id}.webp" if portrait_of(plan, person) else None


def head_of(plan: Plan, person: Employee) -> str | None:
    """Give the path of the large picture on the profile of somebody who has a portrait; nobody's file can lie there."""
    return f"portraits/{person.id}.webp" if portrait_of(plan, person) else None


def shows_text(thing: Filed) -> bool:
    """Whether the text under the front matter is on a page: the short page of a colleague leaves it out, and the programme has none."""
    is_short = isinstance(thing, Programme) or (isinstance(thing, Employee) and not is_public(thing))
    return page_of(thing) is not None and not is_short


@lru_cache(maxsize=65_536)
def relative(page: str, target: str) -> str:
    """Give the link from one page's file to another file, as Markdown wants it: `../../themes/x.md`."""
    return _way(posixpath.dirname(page) or ".", target)


@lru_cache(maxsize=65_536)
def address(page: str, target: str) -> str:
    """Give the link from one page's address to another's, as a browser wants it: `../../../themes/x/`."""
    here, there = folder(page), folder(target)
    return _way(here, there) + ("/" if target.endswith(".md") else "")


def _way(here: str, there: str) -> str:
    """Give the way between two folders as `posixpath.relpath` does, which asks the system each time where it is."""
    up, down = ([] if each == "." else each.split("/") for each in (here, there))
    shared = len(posixpath.commonprefix([up, down]))
    return "/".join([".."] * (len(up) - shared) + down[shared:]) or "."


@lru_cache(maxsize=65_536)
def folder(path: str) -> str:
    """Give the folder on the site that is the address of a page; any other file's path as it is."""
    if not path.endswith(".md"):
        return path
    within, name = posixpath.split(path.removesuffix(".md"))
    return (within if name == "index" else posixpath.join(within, name)) or "."
