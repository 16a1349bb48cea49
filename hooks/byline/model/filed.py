"""What every file of a programme has in common."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

T = TypeVar("T")
Keys = tuple[str | int, ...]
"""The way to a value in the front matter: `("themes", 0, "why")`."""


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A map inside a file, as one link or one contact."""


class Filed(Part, frozen=True, kw_only=True):
    """Something that has a file of its own.

    `id`, `path` and `broken` come from the file, not from its front matter: the id is the file's name, the path is relative
    to the programme's root, and broken lists what could not be read (its value is a stand-in then, and rules look away).
    """

    id: str = ""
    path: str = ""
    broken: frozenset[Keys] = frozenset()

    ignore: Annotated[
        dict[str, str | None],
        Meta(
            description="Rules to be silent about in this file, with the reason for each.",
            examples=[{"CON007": "she asked for it"}],
        ),
    ] = {}
    x: Annotated[
        dict[str, Any],
        Meta(description="Notes of your own, in any form. Shown nowhere.", examples=[{"note": "call back in May"}]),
    ] = {}

    def is_whole(self, *names: str) -> bool:
        """Whether these fields were read without trouble (all of the file's, when none is named)."""
        return not self.broken or not any(not keys or not names or keys[0] in names for keys in self.broken)

    def numbered(self, name: str, entries: Sequence[T]) -> Iterator[tuple[int, T]]:
        """Number the entries of one of its lists as they stand in the file, where refused ones were left out.

        Args:
            name: of the field.
            entries: what could be read of it.
        """
        if not self.broken:
            return enumerate(entries)
        refused = {keys[1] for keys in self.broken if len(keys) == 2 and keys[0] == name}  # noqa: PLR2004
        return zip((number for number in count() if number not in refused), entries, strict=False)


DERIVED = frozenset({"id", "path", "broken"})
"""Fields that no front matter may set."""
