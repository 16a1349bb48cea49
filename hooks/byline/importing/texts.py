"""Texts from an archive, made fit for one line of front matter."""

import html
import re
import unicodedata

from byline.characters import FORBIDDEN

MOST_CHARACTERS = 200
_BREAKS = re.compile("[ \t\r\n\v\f\x85\u2028\u2029]+")
_MARKUP = re.compile(r"</?(?:em|strong|i|b|u|code|span|cite|mark|small|sub|sup|abbr|a|br|wbr)\b[^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def one_line(text: str) -> str:
    """Give a text as one line, without what cannot be seen.

    Args:
        text: any text.

    Returns:
        The text in Unicode's composed form; empty where nothing is left of it.
    """
    visible = FORBIDDEN.sub("", _BREAKS.sub(" ", text)).encode("utf-8", "ignore").decode()
    return unicodedata.normalize("NFC", visible).strip()


def shortened(line: str) -> str:
    """Cut a line at the length that a title or a name may have."""
    return line if len(line) <= MOST_CHARACTERS else line[: MOST_CHARACTERS - 1].rstrip() + "…"


def plain_title(text: str) -> str:
    """Take the inline markup and the character references out of a title that was written for HTML."""
    without_markup = _MARKUP.sub("", text)
    return one_line(_ENTITY.sub(lambda found: html.unescape(found[0]), without_markup))


def words_of(slug: str) -> str:
    """Give the words of a file's name, for what has no title of its own."""
    return one_line(re.sub(r"[-_ ]+", " ", slug))


def fold(text: str) -> str:
    """Reduce a name or a tag to what makes it the same as another: letter case and spaces aside."""
    return unicodedata.normalize("NFKC", one_line(text)).casefold()
