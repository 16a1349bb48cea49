"""What the search box looks through: a file of its own, that loads when somebody searches.

The theme would hand a whole index to every page that opens, and a result for every heading. Here a person, an influencer and a piece
are one result each, whose words stay apart where the page sets them apart, and what all pages load is a file of a few bytes.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from byline.page_sections import Section, plain, sections

WORDS = "search/words.json"
"""Where our own script finds the words."""

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


def results(location: str, title: str, page: str) -> list[dict[str, Any]]:
    """Give what the search may find on a page: a result for all of it, or one for what stands above the first heading and one for each section.

    Args:
        location: the page's address, relative to the root of the site.
        title: of the page, as HTML, where it does not begin with its own.
        page: its HTML, well-formed.

    Returns:
        Results with a location, a title, a text and a weight each; texts are plain, a line for each paragraph.
    """
    read = sections(page)
    title = read[0].title or plain(title)
    own = [each for each in read if _is_whole(location) or each.title in {"", title}]
    found = [_result(location, title, _texts(own, title), weight(location))]
    if not _is_whole(location):
        found += [
            each for section in read if section.title not in {"", title} for each in _of_section(section, location)
        ]
    return found


def search_words(found: Iterable[Sequence[dict[str, Any]]]) -> bytes:
    """Give the file of the words: the results of all pages, as JSON."""
    docs = [each for results in found for each in results]
    return json.dumps({"docs": docs}, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def weight(path: str) -> float:
    """Tell how much what is found on a page counts, against what is found elsewhere."""
    return WEIGHTS[""] if path in LISTS else next(each for start, each in WEIGHTS.items() if path.startswith(start))


def _of_section(section: Section, path: str) -> Iterator[dict[str, Any]]:
    lines = section.text.split("\n")
    location = f"{path}#{section.anchor}"
    questions = [found for line in lines if path.startswith(ASKED) and (found := _QUESTION.fullmatch(line))]
    for found in questions:
        yield _result(location, found["asked"], found["answered"], weight(path))
    asked = {found[0] for found in questions}
    if text := "\n".join(line for line in lines if line not in asked):
        yield _result(location, section.title, text, weight(path))


def _is_whole(path: str) -> bool:
    return path.startswith(WHOLE) and path not in LISTS


def _texts(sections: Iterable[Section], title: str) -> str:
    parts = (part for each in sections for part in (each.title, each.text))
    return "\n".join(part for part in parts if part and part != title)


def _result(location: str, title: str, text: str, weight: float) -> dict[str, Any]:
    return {"location": location, "title": title, "text": text, "weight": weight}
