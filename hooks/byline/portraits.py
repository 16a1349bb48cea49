"""Portraits as they are published: drawn anew from their pixels, so that nothing else that a camera wrote reaches the site (P31)."""

import io
import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from byline import routes
from byline.pictures import opened
from byline.plan import Plan

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES, MOST_PIXELS = 32 * 1024 * 1024, 50_000_000
"""What a camera makes is below; a picture beyond could fill the memory of whoever builds the site."""
WIDEST = 800
"""In pixels, either way: twice what the largest portrait on a page takes."""
_WAYS: dict[str, dict[str, Any]] = {"JPEG": {"quality": 88}, "PNG": {}, "WEBP": {"quality": 88}, "GIF": {}}


def portraits_of(plan: Plan) -> dict[str, bytes | None]:
    """Draw every portrait that the site shows, by path; None stands for one that can't be drawn."""
    paths = {routes.portrait_of(plan, person) for person in plan.employees.values()}
    return {path: _of_file(plan.root, path, _changed(plan.root / path)) for path in sorted(filter(None, paths))}


def redrawn(data: bytes) -> bytes | None:
    """Draw a picture anew: its first frame, upright, at most 800 pixels wide or high, without a word about camera or place.

    Args:
        data: a JPEG, PNG, WebP or GIF.

    Returns:
        A picture of the same kind, the same bytes each time; None where the data is damaged, or larger than any portrait.
    """
    try:
        return _redrawn(data) if len(data) <= MOST_BYTES else None
    except Exception:  # noqa: BLE001  # whatever a damaged file makes of a decoder, it is damaged
        return None


def _redrawn(data: bytes) -> bytes | None:
    from PIL import Image  # noqa: PLC0415  # a check never needs it

    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=tuple(_WAYS)) as picture:
        if picture.width * picture.height > MOST_PIXELS or not picture.format:
            return None
        out = io.BytesIO()
        _upright(picture).save(out, picture.format, **_WAYS[picture.format])
        return out.getvalue()


def _upright(picture: "Image") -> "Image":
    """Give the pixels alone: what came with them would be saved with them."""
    from PIL import Image, ImageOps  # noqa: PLC0415  # a check never needs it

    mode = "RGBA" if picture.has_transparency_data else "RGB"
    coloured = picture if picture.mode in {"RGB", "RGBA"} else picture.convert(mode)
    coloured.thumbnail((WIDEST, WIDEST))
    turned = ImageOps.exif_transpose(coloured)
    bare = Image.new(mode, turned.size)
    bare.paste(turned)
    return bare


@lru_cache(maxsize=1024)
def _of_file(root: Path, path: str, changed: int) -> bytes | None:  # noqa: ARG001  # drawn again when the file changes
    """Draw the picture in a file; while somebody serves a site, once for all builds."""
    with opened(root, path) as file:
        return redrawn(file.read(MOST_BYTES + 1))


def _changed(file: Path) -> int:
    return file.lstat().st_mtime_ns
