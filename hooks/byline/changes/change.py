"""A change of a programme: what kind, of what, from what to what; told elsewhere."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from byline.model import Filed

KINDS: Mapping[str, str] = {
    "added": "a file that was not there",
    "removed": "a file that is not there any more",
    "renamed": "the same thing under another id",
    "moved": "a file that lies in another folder",
    "unreadable": "a file that can't be read any more",
    "field": "any other field, by its way: old and new value",
    "text": "the text under the front matter",
    "silenced": "a rule that is silent about a file from now on, with the reason",
    "heard": "a rule that is silent about a file no more",
    "theme-status": "a theme proposed, taken up or retired",
    "lead": "another lead of a theme",
    "question-added": "a new question of a theme's audience",
    "question-removed": "a question that nobody asks any more",
    "question-reworded": "a question in other words",
    "question-state": "a question open, on the way or answered",
    "vacancy-filled": "a role on a theme that somebody holds now",
    "vacancy-opened": "a role on a theme that nobody holds any more",
    "link-added": "somebody who joins a theme",
    "link-withdrawn": "somebody who took the yes to a theme back",
    "link-removed": "somebody whose link to a theme is gone from the file",
    "role": "another role on a theme",
    "proven": "a role proven, or not any more, though the claim is the same",
    "target": "another role to grow towards",
    "evidence-added": "something that proves an attribute, or is planned to",
    "evidence-removed": "a proof or plan that is gone",
    "left": "somebody who left the organisation, or is back",
    "skill": "another level of a skill",
    "training": "a course planned, moved, done or dropped",
    "map-added": "somebody outside on a theme's map",
    "map-removed": "somebody outside who is off a theme's map",
    "stage": "a relationship closer, or further away",
    "owner": "another colleague who builds a relationship",
    "contact": "a contact that was logged",
    "contact-removed": "a contact that is gone from the log",
    "objected": "somebody outside who does not want to be on file",
    "piece-status": "how far a piece is",
    "piece-planned": "another day for a piece",
    "published": "a piece that came out",
    "faces": "who stands behind a piece",
    "supporter": "who helps with a piece",
    "piece-theme": "a piece on another theme",
    "result": "what a piece brought about",
}
"""All kinds of changes there are, with what each means."""


About = tuple[str, str]
"""The ids of the theme and of the colleague that a change is about; empty where there is none."""
NOBODY: About = ("", "")


class Change(Struct, frozen=True):
    """One change.

    Attributes:
        kind: one of `KINDS`.
        thing: what has changed, as it is now; as it was, where it is gone.
        old: what it was, in the model's own types; None where there was nothing.
        new: what it is.
        theme: the id of the theme that it is about, or empty.
        person: the id of the colleague that it is about, or empty.
        more: what follows from it or stands behind it, by name, in the model's own types.
    """

    kind: str
    thing: Filed
    old: Any = None
    new: Any = None
    theme: str = ""
    person: str = ""
    more: Mapping[str, Any] | None = None

    def of(self, name: str) -> Any:
        """Give one of the things behind it; None where there is none."""
        return (self.more or {}).get(name)
