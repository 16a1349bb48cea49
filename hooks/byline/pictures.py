"""Pictures: what a file is by its first bytes, whatever its name says (DOC011)."""

import os
from pathlib import Path
from typing import BinaryIO

KINDS = "JPEG, PNG, WebP or GIF"


def opened(root: Path, path: str) -> BinaryIO:
    """Open a plain file below a folder, without following a link or waiting for a pipe.

    Raises:
        OSError: where it is a link, or can't be opened.
    """
    return os.fdopen(os.open(root / path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC), "rb")


def kind_of(root: Path, path: str) -> str:
    """Say which kind of picture a file is; an empty text where it is none that a page may show.

    Args:
        root: the programme's folder.
        path: of a plain file below it, as the walk has found it; a link is never followed.
    """
    try:
        with opened(root, path) as file:
            start = file.read(12)
    except OSError:
        return ""
    if start.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if start[:6] in {b"GIF87a", b"GIF89a"}:
        return "GIF"
    return "WebP" if start[:4] == b"RIFF" and start[8:12] == b"WEBP" else ""
