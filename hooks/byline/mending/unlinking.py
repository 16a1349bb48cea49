"""Takes links to a page, and pictures, out of a body, and leaves their words."""

import re
from collections.abc import Collection, Iterator

from byline import addresses
from byline.mending.pruning import Cut

_LINK = re.compile(r"!?\[(?P<words>[^\[\]]*)\]\(\s*<?(?P<way>[^)>\s]+)>?[^)\n]*\)")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<label>[^\[\]\n]+)\]:[ \t]*<?(?P<way>[^>\s]+)>?.*\n?", re.MULTILINE)
_USE = re.compile(r"!?\[(?P<words>[^\[\]\n]+)\](?:\[(?P<label>[^\[\]\n]*)\])?(?![(:\[])")


def unlinked(body: str, path: str, gone: Collection[str]) -> Iterator[Cut]:
    """Find the links that will lead nowhere.

    Args:
        body: Markdown.
        path: of its file, which links start from.
        gone: paths of the files that will not be there.

    Yields:
        Each link and picture with its words; a link around a picture has to wait until that one is gone.
    """
    for found in _LINK.finditer(body):
        if addresses.target(path, found["way"]) in gone:
            yield Cut(*found.span(), found["words"])
    defined = [found for found in _DEFINITION.finditer(body) if addresses.target(path, found["way"]) in gone]
    labels = {found["label"].casefold() for found in defined}
    for found in _USE.finditer(body) if labels else ():
        if (found["label"] or found["words"]).casefold() in labels:
            yield Cut(*found.span(), found["words"])
    yield from (Cut(*found.span()) for found in defined)
