"""Reads bodies in which nothing is unusual without a Markdown parser: paragraphs, with links at most. Nearly all are like that."""

import re
from collections.abc import Iterator

_PARAGRAPH = re.compile(r".+(?:\n.+)*")
_OTHER_BLOCK = re.compile(r"\n(?:[^\S\n]|[-#>=~`|:<+_]|\*(?:[\s*]|\Z)|\d{1,9}[.)])")
"""What may begin another block, in a text with an empty line before it; a needless match costs time, and nothing else."""
_MORE_THAN_LINKS = ("\\", "`", "<", "{", "&", "![")
_LINK = re.compile(r"\[[^\[\]]*\]\(([\w/.:~%=+,#?-]+)\)", re.ASCII)


def has_paragraphs_alone(text: str) -> bool:
    """Whether a text has no other blocks, and defines no address that a link may refer to."""
    return "]:" not in text and not _OTHER_BLOCK.search(f"\n{text}")


def paragraphs(text: str) -> Iterator[tuple[str, int]]:
    """Give the paragraphs of such a text as a parser would, each with the line (from 0) that it starts on."""
    for found in _PARAGRAPH.finditer(text):
        yield found[0].strip(" \t\n\v\f\r"), text.count("\n", 0, found.start())


def plain_links(content: str) -> list[re.Match[str]]:
    """Give the links of a paragraph, their addresses as group 1, where nothing but plain links can be in it; nothing where it takes the parser."""
    links = list(_LINK.finditer(content))
    is_plain = len(links) == content.count("[") == content.count("]") and not any(map(content.count, _MORE_THAN_LINKS))
    return links if is_plain else []
