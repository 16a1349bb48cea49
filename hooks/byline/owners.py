"""Who is asked when a file changes: CODEOWNERS from the programme, for GitHub and GitLab alike (P22, P32).

Everyone owns the own page and the influencers whose relationship is his or hers; who leads a theme owns it; who makes a piece owns it.
A supporter owns nothing of others.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from byline.model import Employee, Filed, Influencer, Piece, Theme
from byline.plan import Plan
from byline.schedule import owners_of as makers_of

BEGIN = "# byline: from here to the end mark, `byline owners` writes the lines"
END = "# byline: end"
_HANDLE = re.compile(r"@?([A-Za-z0-9](?:[\w.-]*\w)?(?:/[\w.-]+)*)")
_SPECIAL = re.compile(r"([\s\\#*?\[\]!])")


class Owned(Struct, frozen=True):
    """A file and whose it is.

    Attributes:
        path: relative to the programme's root.
        handles: names on the forge, without `@`.
        lacking: names of those whose it is too, and who have no handle that a forge could read.
    """

    path: str
    handles: tuple[str, ...]
    lacking: tuple[str, ...]


def owned(plan: Plan) -> Iterator[Owned]:
    """Go through everything that is somebody's, by path; whoever has left owns nothing any more."""
    for thing in plan.things:
        people = [plan.employees[name] for name in dict.fromkeys(_ids(thing)) if name in plan.employees]
        people = [person for person in people if person.left is None]
        handles = {person.name: handle_of(person) for person in people}
        yield Owned(
            thing.path,
            tuple(handle for handle in handles.values() if handle),
            tuple(name for name, handle in handles.items() if not handle),
        )


def _ids(thing: Filed) -> tuple[str, ...]:
    if isinstance(thing, Employee):
        return (thing.id,)
    if isinstance(thing, Influencer):
        return tuple(entry.owner for entry in thing.themes) if thing.privacy.objected is None else ()
    if isinstance(thing, Theme):
        return (thing.lead,) if thing.lead else ()
    return makers_of(thing) if isinstance(thing, Piece) else ()


def handle_of(person: Employee) -> str:
    """Give the name on the forge, without `@`; an empty text where there is none, or none that a forge would take for one name."""
    found = _HANDLE.fullmatch(person.handle or "")
    return found[1] if found else ""


def code_owners(plan: Plan, prefix: str = "") -> str:
    """Write the lines of CODEOWNERS between their marks.

    Args:
        plan: the programme.
        prefix: what stands before a path to make it one of the repository, as `content/`.

    Returns:
        A line for each file that is somebody's whose name on the forge is known, with a line end.
    """
    lines = [
        f"{_pattern(prefix + each.path)} {' '.join(f'@{name}' for name in each.handles)}"
        for each in owned(plan)
        if each.handles
    ]
    return "\n".join([BEGIN, *lines, END]) + "\n"


def with_owners(text: str, lines: str) -> str:
    """Put the lines in their place in a file: where they stood before, or else at the end; all else stays as it is."""
    begin = text.rfind(BEGIN)
    end = text.find(END, begin)
    if 0 <= begin < end:
        rest = text[end + len(END) :].removeprefix("\r").removeprefix("\n")
        return text[:begin] + lines + rest
    gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    return text + gap + lines


def _pattern(path: str) -> str:
    """Write a path as both forges read it: from the repository's root, with what would be a pattern behind a backslash."""
    return "/" + _SPECIAL.sub(r"\\\1", path)
