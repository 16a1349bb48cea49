"""Where the pages of the handbook are."""

from byline.prescriptions import Prescription
from byline.routes import HANDBOOK, relative
from byline.words import marked

METHOD, ROLES, OUTSIDE = "handbook/method.md", "handbook/roles.md", "handbook/outside.md"
PRIVACY, EDITING, COMMANDS = "handbook/privacy.md", "handbook/editing.md", "handbook/commands.md"
SUBSCRIBING, GENERATORS = "handbook/subscribing.md", "handbook/generators.md"
EDITORS, LARGE = "handbook/editors.md", "handbook/large.md"
ADD_INFLUENCER, FIRST_PIECE = "handbook/add-an-influencer.md", "handbook/first-piece.md"
FIELDS, RULES = "handbook/fields/index.md", "handbook/rules/index.md"

TITLES = {
    HANDBOOK: marked("Handbook"),
    METHOD: marked("The seven steps"),
    ROLES: marked("The four roles"),
    OUTSIDE: marked("The world outside"),
    PRIVACY: marked("Data about people"),
    EDITING: marked("Editing your page"),
    ADD_INFLUENCER: marked("Add an influencer in five minutes"),
    FIRST_PIECE: marked("Your first piece"),
    SUBSCRIBING: marked("Calendars and feeds"),
    FIELDS: marked("All fields"),
    RULES: marked("All rules"),
    COMMANDS: marked("All commands"),
    EDITORS: marked("Editors"),
    GENERATORS: marked("Other generators"),
    LARGE: marked("Large programmes"),
}
"""Titles of the pages, in the order of reading."""


KIND_WORDS = {
    "programme": marked("programme"),
    "theme": marked("theme"),
    "employee": marked("employee"),
    "influencer": marked("influencer"),
    "piece": marked("piece"),
}
"""The kinds of file, for the middle of a sentence."""


def following(path: str) -> tuple[str, str] | None:
    """Give the page after one of these, with its title; None after the last."""
    paths = list(TITLES)
    after = paths[paths.index(path) + 1 :]
    return (after[0], TITLES[after[0]]) if after else None


def fields_page(kind: str) -> str:
    """Give the page that lists the fields of a kind of file."""
    return f"handbook/fields/{kind}.md"


def prescription_link(page: str, prescription: Prescription) -> str:
    """Give the link from a page to a prescription."""
    return f"{relative(page, METHOD)}#{prescription.anchor}"
