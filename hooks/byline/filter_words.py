"""What the filters call the things that entries are tagged with: `format:blog` is Blog, `status:review` is in review."""

import json
from collections.abc import Iterator
from urllib.parse import quote

from byline.cards import STATUS_WORDS, format_name
from byline.language import language_of
from byline.plan import Plan
from byline.words import ROLE_WORDS


def filter_words(plan: Plan) -> str:
    """Give the words by tag, as JSON for the script; a tag that speaks for itself needs none."""
    needed = {tag: words for tag, words in _words(plan) if tag.partition(":")[2].replace("-", " ") != words}
    return json.dumps(needed, ensure_ascii=False, separators=(",", ":"))


def _words(plan: Plan) -> Iterator[tuple[str, str]]:
    say = language_of(plan)
    yield from ((f"theme:{theme.id}", theme.title) for theme in plan.themes.values())
    yield from ((f"format:{quote(name, safe='')}", format_name(plan, name)) for name in plan.formats)
    yield from ((f"status:{status}", say(words)) for status, words in STATUS_WORDS.items())
    yield from ((f"role:{role}", say(words)) for role, words in ROLE_WORDS.items())
