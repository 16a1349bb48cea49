"""Patterns for paths: `*` and `?` within a folder, `**` across folders; matched in bounded time, however odd the pattern."""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def matches(pattern: str, path: str) -> bool:
    """Whether a path, with forward slashes, is meant by a pattern.

    `plan/2024/**` is everything below that folder, `**/draft-*.md` a file of such a name in any folder.
    """
    return _matches(_folders(pattern), path.split("/"), "**", _name_matches)


def _folders(pattern: str) -> list[str]:
    folders: list[str] = []
    for part in pattern.split("/"):
        if part != "**" and "**" in part:
            folders += ["**", part.replace("**", "*")]
        elif not (part == "**" and folders[-1:] == ["**"]):
            folders.append(part)
    return folders


def _name_matches(pattern: str, name: str) -> bool:
    return _matches(pattern, name, "*", lambda one, other: one in {"?", other})


def _matches(pattern: Sequence[T], items: Sequence[T], star: T, same: Callable[[T, T], bool]) -> bool:
    """Match greedily: where it fails, only the last star has to take one more, so the time is a product of the lengths."""
    at, item, last_star, resume = 0, 0, -1, 0
    while item < len(items):
        if at < len(pattern) and pattern[at] == star:
            last_star, resume = at, item
            at += 1
        elif at < len(pattern) and same(pattern[at], items[item]):
            at, item = at + 1, item + 1
        elif last_star >= 0:
            resume += 1
            at, item = last_star + 1, resume
        else:
            return False
    return all(each == star for each in pattern[at:])
