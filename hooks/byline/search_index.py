"""What the search box looks through: the theme's index made leaner, in a file of its own that loads when somebody searches.

The theme hands a whole index to every page that opens, and a result for every heading. Here a person, an influencer and a piece are
one result each, whose words stay apart where the page sets them apart, and all other pages load a file of a few bytes.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

INDEX, WORDS = "search/search_index.json", "search/words.json"
"""Where the theme looks for its index, and where our own script finds the words."""

APART = "\x1f"
"""Stands between two elements of a page until it has been indexed: no text holds it, since the check refuses control characters."""

WHOLE = ("people/employees/", "people/influencers/", "plan/")
"""Where pages are short enough to be one result each."""

WEIGHTS = {
    "people/employees/": 4.0,
    "people/influencers/": 3.0,
    "themes/": 3.0,
    "questions/": 2.5,
    "plan/": 2.0,
    "handbook/rules/": 0.6,
    "handbook/fields/": 0.6,
    "handbook/": 1.0,
    "": 0.2,
}
"""What counts most where the words are the same: people, then what they speak about; last of all the pages that name everything."""

LISTS = frozenset(["people/influencers/", "themes/", "plan/"])
"""Pages that name everything, though what lies below them counts."""

ASKED = ("themes/", "questions/")
"""Where a paragraph that opens with a question is a result of its own: whoever types the question is led to who answers it."""

_QUESTION = re.compile(r"(?P<asked>[^?？؟]{6,}[?？؟])\s+(?P<answered>.*)")
_BLOCK_END = re.compile(r"</(?:p|li|pre)>")
_TAG = re.compile(r"</?(?:p|code|pre|li|ol|ul|sub|sup)>")


def set_apart(page: str) -> str:
    """Mark where one element of a page ends and the next begins: the theme's index would run their words together."""
    return page.replace("><", f">{APART}<")


def put_together(page: str) -> str:
    """Take these marks out again."""
    return page.replace(APART, "")


def search_files(index: str) -> dict[str, bytes]:
    """Make two files of the theme's index: what every page loads, and the words for those who search.

    Args:
        index: the theme's, as JSON: its settings, and `docs` with a location, a title and a text (of harmless HTML) each.

    Returns:
        Path on the site → content. Texts in the second are plain: a line for each paragraph, nothing escaped.
    """
    given = json.loads(index)
    pages = groupby(given["docs"], key=lambda each: _page(each["location"]))
    docs = [doc for path, sections in pages for doc in _docs(path, list(sections))]
    return {INDEX: _json({**given, "docs": []}), WORDS: _json({"docs": docs})}


def weight(path: str) -> float:
    """Tell how much what is found on a page counts, against what is found elsewhere."""
    return WEIGHTS[""] if path in LISTS else next(each for start, each in WEIGHTS.items() if path.startswith(start))


def plain(text: str) -> str:
    """Give the text of a piece of the theme's index, a line for each paragraph."""
    lines = _TAG.sub("", _BLOCK_END.sub("\n", text.replace("\n", " ").replace(APART, " "))).split("\n")
    return "\n".join(filter(None, (" ".join(html.unescape(line).split()) for line in lines)))


def _page(location: str) -> str:
    return location.partition("#")[0]


def _docs(path: str, sections: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give the results of one page: one for all of it, or one for what stands above the first heading and one for each section."""
    title = plain(sections[0]["title"])
    own = [each for each in sections if _is_whole(path) or plain(each["title"]) == title]
    yield _doc(path, title, _texts(own, title), weight(path))
    for each in sections:
        if each not in own:
            yield from _section(each, path)


def _section(section: dict[str, Any], path: str) -> Iterator[dict[str, Any]]:
    lines = plain(section["text"]).split("\n")
    questions = [found for line in lines if path.startswith(ASKED) and (found := _QUESTION.fullmatch(line))]
    for found in questions:
        yield _doc(section["location"], found["asked"], found["answered"], weight(path))
    asked = {found[0] for found in questions}
    if text := "\n".join(line for line in lines if line not in asked):
        yield _doc(section["location"], plain(section["title"]), text, weight(path))


def _is_whole(path: str) -> bool:
    return path.startswith(WHOLE) and path not in LISTS


def _texts(sections: Iterable[dict[str, Any]], title: str) -> str:
    parts = (part for each in sections for part in (plain(each["title"]), plain(each["text"])))
    return "\n".join(part for part in parts if part and part != title)


def _doc(location: str, title: str, text: str, weight: float) -> dict[str, Any]:
    return {"location": location, "title": title, "text": text, "weight": weight}


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
