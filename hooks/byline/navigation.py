"""What the site's navigation, as it is configured, calls its pages: by a name of its own, or as they call themselves."""

from collections.abc import Iterator, Mapping

Navigation = list[str | dict[str, object]]
"""Paths of pages, names with a path each, and names of sections with a list of the same each."""


def named(navigation: Navigation, names: Mapping[str, str]) -> Navigation:
    """Give the pages their names that have none in the navigation."""
    return [{names.get(each, each): each} if isinstance(each, str) else each for each in navigation]


def nameless(navigation: object) -> Iterator[str]:
    """Find the pages that have no name in the navigation: each page of the site bears their titles."""
    for each in navigation if isinstance(navigation, list) else ():
        if isinstance(each, str):
            yield each
        else:
            for section in each.values():
                yield from nameless(section)
