"""Pictures as they are published: drawn anew from their pixels, so that nothing else that a camera wrote reaches the site (P31)."""

import io
import warnings
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from byline import addresses, routes
from byline.bodies import bodies
from byline.pictures import kind_of, opened
from byline.plan import Plan

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 32 * 1024 * 1024
MOST_PIXELS = {"JPEG": 50_000_000, "PNG": 16_000_000, "WEBP": 16_000_000, "GIF": 16_000_000}
"""What cameras and screens make is below; only a JPEG can be read small. Beyond, a picture takes 400 MiB of memory or more."""
WIDEST, WIDEST_IN_TEXT = 800, 1600
"""In pixels, either way: twice what a page has room for, of portraits and of pictures in a text."""
FACE, HEAD = 144, 480
"""Of a face in a list, and of the portrait on a profile, in pixels either way: twice their room on a page."""
_WAYS: dict[str, dict[str, Any]] = {"JPEG": {"quality": 88}, "PNG": {}, "WEBP": {"quality": 88}, "GIF": {}}


def pictures_of(plan: Plan) -> dict[str, bytes | None]:
    """Draw every picture that the site shows, by path; None stands for one that can't be drawn."""
    in_texts = dict.fromkeys(_in_texts(plan), WIDEST_IN_TEXT)
    portraits = (routes.portrait_of(plan, person) for person in plan.employees.values())
    widest = {**dict.fromkeys(filter(None, portraits), WIDEST), **in_texts}
    drawn = {path: _of_file(plan.root, path, widest[path], _changed(plan.root / path)) for path in sorted(widest)}
    shown = {path: picture for path, picture in drawn.items() if picture is None or path in in_texts}
    return shown | dict(_of_people(plan, drawn))


def _of_people(plan: Plan, drawn: Mapping[str, bytes | None]) -> Iterator[tuple[str, bytes]]:
    for person in plan.employees.values():
        if portrait := drawn.get(routes.portrait_of(plan, person) or ""):
            yield f"{routes.face_of(plan, person)}", face(portrait)
            yield f"{routes.head_of(plan, person)}", head(portrait)


def _in_texts(plan: Plan) -> Iterator[str]:
    """Give the pictures in the texts that pages show, and those that these texts link to."""
    for thing in plan.things:
        if routes.shows_text(thing):
            for found in bodies(plan).get(thing.path, ()):
                path = addresses.target(thing.path, found.text)
                if found.kind in {"picture", "link"} and path in plan.others and kind_of(plan.root, path):
                    yield path


def redrawn(data: bytes, widest: int = WIDEST) -> bytes | None:
    """Draw a picture anew: its first frame, upright, of a bounded size, without a word about camera or place.

    Args:
        data: a JPEG, PNG, WebP or GIF.
        widest: how many pixels it may have either way.

    Returns:
        A picture of the same kind, the same bytes each time; None where the data is damaged, or larger than any camera's.
    """
    try:
        return _redrawn(data, widest) if len(data) <= MOST_BYTES else None
    except Exception:  # noqa: BLE001  # whatever a damaged file makes of a decoder, it is damaged
        return None


@lru_cache(maxsize=1024)
def face(portrait: bytes) -> bytes:
    """Draw a portrait small and square, for lists and drawings; as WebP, some 2 kB.

    Args:
        portrait: a picture as `redrawn` gives it.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415  # a check never needs it

    with Image.open(io.BytesIO(portrait)) as picture:
        return _webp(ImageOps.fit(picture, (FACE, FACE), centering=(0.5, 0.4)))


@lru_cache(maxsize=1024)
def head(portrait: bytes) -> bytes:
    """Draw a portrait as large as a profile shows it; as WebP, some 8 kB where the JPEG takes 20.

    Args:
        portrait: a picture as `redrawn` gives it.
    """
    from PIL import Image  # noqa: PLC0415  # a check never needs it

    with Image.open(io.BytesIO(portrait)) as picture:
        picture.thumbnail((HEAD, HEAD))
        return _webp(picture)


def _webp(picture: "Image") -> bytes:
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=80, method=6)
    return out.getvalue()


def _redrawn(data: bytes, widest: int) -> bytes | None:
    from PIL import Image  # noqa: PLC0415  # a check never needs it

    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=tuple(_WAYS)) as picture:
        if not picture.format or picture.width * picture.height > MOST_PIXELS[picture.format]:
            return None
        out = io.BytesIO()
        _upright(picture, widest).save(out, picture.format, **_WAYS[picture.format])
        return out.getvalue()


def _upright(picture: "Image", widest: int) -> "Image":
    """Give the pixels alone: what came with them would be saved with them."""
    from PIL import Image, ImageOps  # noqa: PLC0415  # a check never needs it

    mode = "RGBA" if picture.has_transparency_data else "RGB"
    coloured = picture if picture.mode in {"RGB", "RGBA"} else picture.convert(mode)
    coloured.thumbnail((widest, widest))
    turned = ImageOps.exif_transpose(coloured)
    bare = Image.new(mode, turned.size)
    bare.paste(turned)
    return bare


@lru_cache(maxsize=1024)
def _of_file(root: Path, path: str, widest: int, changed: int) -> bytes | None:  # noqa: ARG001  # drawn again when the file changes
    """Draw the picture in a file; while somebody serves a site, once for all builds."""
    with opened(root, path) as file:
        return redrawn(file.read(MOST_BYTES + 1), widest)


def _changed(file: Path) -> int:
    return file.lstat().st_mtime_ns
