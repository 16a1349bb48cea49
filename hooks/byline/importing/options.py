"""What an import is asked to do."""

import datetime as dt
from pathlib import Path
from typing import get_args

from msgspec import Struct

from byline import addresses
from byline.importing.texts import MOST_CHARACTERS, one_line
from byline.model.values import FIRST_DAY, LAST_DAY, Language

PERMALINK = "/:year/:month/:day/:title/"
"""Where Jekyll sites with dated, pretty addresses keep a post."""


class ImportRefused(Exception):  # noqa: N818
    """The import cannot be done as asked; the message says why, for the person who asked."""


class ArchiveOptions(Struct, frozen=True):
    """Where an archive is, and what to make of it.

    Attributes:
        posts: the folder of posts, sub-folders included (Jekyll's `_posts`).
        authors: the folder with one file per author (Jekyll's `_authors`).
        organisation: its name; posts that name it as author keep it as face, which the archive's rules allow.
        base_url: where the archive is published, as `https://blog.example.org`.
        since: when the programme begins; what came out before is its archive.
        themes: how many of the most used tags are proposed as themes.
        out: the folder of the programme.
        permalink: the path of a post below the base address, with `:year`, `:month`, `:day` and `:title` (the file's name
            without its date). A post's own `permalink` goes before it.
        language: of the programme: en, nl or zh.
    """

    posts: Path
    authors: Path
    organisation: str
    base_url: str
    since: dt.date
    themes: int
    out: Path
    permalink: str = PERMALINK
    language: str = "en"


def refuse_unfit(options: ArchiveOptions) -> None:
    """Say what makes an import impossible, before anything is read.

    Raises:
        ImportRefused: where a folder is missing, or a value cannot be used.
    """
    for folder in (options.posts, options.authors):
        if not folder.is_dir():
            raise ImportRefused(f"{folder} is not a folder.")
    if not 0 < len(one_line(options.organisation)) <= MOST_CHARACTERS:
        raise ImportRefused(f"The organisation needs a name of at most {MOST_CHARACTERS} characters.")
    if options.themes < 0:
        raise ImportRefused("The number of themes cannot be less than zero.")
    if not FIRST_DAY <= options.since <= LAST_DAY:
        raise ImportRefused("The programme's first day lies outside 1990 to 2100.")
    if options.language not in get_args(Language):
        raise ImportRefused(f"The language is one of {', '.join(get_args(Language))}.")
    if fault := _address_fault(options.base_url):
        raise ImportRefused(f"The base address {fault}; write it as in https://blog.example.org.")


def _address_fault(address: str) -> str:
    if addresses.scheme(address) not in ("http", "https"):
        return "is not an http or https address"
    return addresses.fault(address)
