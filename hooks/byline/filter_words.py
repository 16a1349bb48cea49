"""What the filters call the things that entries are tagged with: `format:blog` is Blog, `status:review` is in review."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from byline.cards import STATUS_WORDS, format_name
from byline.language import language_of
from byline.plan import Plan
from byline.questions import STATE_WORDS
from byline.relationships import TURN_WORDS
from byline.words import ROLE_WORDS, STAGE_WORDS, TYPE_WORDS


def filter_words(plan: Plan) -> str:
    """Give the words by tag, as JSON for the script; a tag that speaks for itself needs none."""
    needed = {tag: words for tag, words in _words(plan) if tag.partition(":")[2].replace("-", " ") != words}
    return json.dumps(needed, ensure_ascii=False, separators=(",", ":"))


def _words(plan: Plan) -> Iterator[tuple[str, str]]:
    say = language_of(plan)
    yield from ((f"theme:{theme.id}", theme.title) for theme in plan.themes.values())
    yield from ((f"format:{quote(name, safe='')}", format_name(plan, name)) for name in plan.formats)
    yield from ((f"status:{status}", say(words)) for status, words in STATUS_WORDS.items())
    kinds: tuple[tuple[str, Mapping[Any, str]], ...] = (
        ("role", ROLE_WORDS),
        ("type", TYPE_WORDS),
        ("stage", STAGE_WORDS),
        ("turn", TURN_WORDS),
        ("state", STATE_WORDS),
    )
    for kind, every in kinds:
        yield from ((f"{kind}:{name}", say(words)) for name, words in every.items())
