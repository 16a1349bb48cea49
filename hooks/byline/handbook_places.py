"""Where the pages of the handbook are."""

from byline.prescriptions import Prescription
from byline.routes import HANDBOOK, relative

METHOD, ROLES, OUTSIDE = "handbook/method.md", "handbook/roles.md", "handbook/outside.md"
EDITING, SUBSCRIBING, COMMANDS = "handbook/editing.md", "handbook/subscribing.md", "handbook/commands.md"
FIELDS, RULES = "handbook/fields/index.md", "handbook/rules/index.md"

TITLES = {
    HANDBOOK: "Handbook",
    METHOD: "The seven steps",
    ROLES: "The four roles",
    OUTSIDE: "The world outside",
    EDITING: "Editing your page",
    SUBSCRIBING: "Calendars and feeds",
    FIELDS: "All fields",
    RULES: "All rules",
    COMMANDS: "All commands",
}
"""Titles of the pages, in the order of reading."""


def fields_page(kind: str) -> str:
    """Give the page that lists the fields of a kind of file."""
    return f"handbook/fields/{kind}.md"


def prescription_link(page: str, prescription: Prescription) -> str:
    """Give the link from a page to a prescription."""
    return f"{relative(page, METHOD)}#{prescription.anchor}"
