"""Where the pages of the handbook are."""

from byline.prescriptions import Prescription
from byline.routes import HANDBOOK, relative

METHOD, ROLES, OUTSIDE = "handbook/method.md", "handbook/roles.md", "handbook/outside.md"
PRIVACY, EDITING, COMMANDS = "handbook/privacy.md", "handbook/editing.md", "handbook/commands.md"
SUBSCRIBING, GENERATORS = "handbook/subscribing.md", "handbook/generators.md"
FIELDS, RULES = "handbook/fields/index.md", "handbook/rules/index.md"

TITLES = {
    HANDBOOK: "Handbook",
    METHOD: "The seven steps",
    ROLES: "The four roles",
    OUTSIDE: "The world outside",
    PRIVACY: "Data about people",
    EDITING: "Editing your page",
    SUBSCRIBING: "Calendars and feeds",
    FIELDS: "All fields",
    RULES: "All rules",
    COMMANDS: "All commands",
    GENERATORS: "Other generators",
}
"""Titles of the pages, in the order of reading."""


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
