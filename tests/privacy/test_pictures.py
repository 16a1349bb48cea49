"""Portraits are drawn anew: upright, of a bounded size, and with nothing but their pixels."""

import io
import zlib
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from byline.shown_pictures import MOST_PIXELS, WIDEST, redrawn

EXAMPLE = Path(__file__).parents[2] / "people" / "employees"
CANARY = b"canary"


def saved(kind: str, *, size: tuple[int, int] = (60, 40), mode: str = "RGB", **more: object) -> bytes:
    """Save a picture whose left half is red, with a word in every place that its kind has for one."""
    picture, out = Image.new(mode, size, "white"), io.BytesIO()
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = "canary", more.pop("turned", 1)
    exif.get_ifd(0x8825)[2] = (52.0, 22.0, 12.0)
    told = {"exif": exif, "icc_profile": CANARY * 9, "xmp": CANARY, "comment": CANARY}
    if kind == "PNG":
        told["pnginfo"] = PngImagePlugin.PngInfo()
        for add in (told["pnginfo"].add_text, told["pnginfo"].add_itxt):
            add("canary", "canary")
    picture.save(out, kind, **told, **more)
    return out.getvalue() + CANARY


def read(data: bytes | None) -> Image.Image:
    assert data is not None
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
class TestEachKind:
    def test_nothing_but_pixels_is_left(self, kind):
        before = saved(kind)
        after = redrawn(before)
        picture = read(after)
        assert before.count(CANARY) > 1
        assert CANARY not in after
        assert (picture.format, picture.size, dict(picture.getexif())) == (kind, (60, 40), {})
        assert not {"exif", "icc_profile", "xmp", "comment", "canary"} & set(picture.info)

    def test_the_picture_is_the_same(self, kind):
        picture = read(redrawn(saved(kind))).convert("RGB")
        red, white = picture.getpixel((10, 20)), picture.getpixel((50, 20))
        assert (red[0] > 230, max(red[1:]) < 40, min(white) > 230) == (True, True, True)

    def test_large_ones_become_smaller(self, kind):
        assert read(redrawn(saved(kind, size=(3000, 1500)))).size == (WIDEST, WIDEST // 2)

    def test_the_same_bytes_each_time(self, kind):
        assert redrawn(saved(kind)) == redrawn(saved(kind))

    def test_half_a_picture_is_none(self, kind):
        whole = saved(kind, size=(600, 400))[: -len(CANARY)]
        assert redrawn(whole[:60]) is None

    def test_damage_of_any_kind_is_no_trouble(self, kind):
        whole = saved(kind)
        for at in range(0, len(whole), 7):
            redrawn(whole[:at] + b"\xff\x00" + whole[at + 2 :])


def test_it_stands_upright():
    picture = read(redrawn(saved("JPEG", turned=6)))
    assert picture.size == (40, 60)
    top, bottom = picture.getpixel((20, 10)), picture.getpixel((20, 50))
    assert (top[1] < 40, bottom[1] > 230) == (True, True)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_what_is_see_through_stays_so(kind):
    out = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, kind)
    assert read(redrawn(out.getvalue())).convert("RGBA").getpixel((5, 5))[3] == 0


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
def test_other_colours(mode):
    out = io.BytesIO()
    Image.new(mode, (20, 20)).save(out, "JPEG" if mode == "CMYK" else "PNG")
    assert read(redrawn(out.getvalue())).size == (20, 20)


def test_of_a_film_the_first_frame():
    frames, out = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")], io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    picture = read(redrawn(out.getvalue()))
    assert (picture.n_frames, picture.convert("RGB").getpixel((5, 5))) == (1, (255, 0, 0))


def bomb(width: int, height: int) -> bytes:
    """Make a small file that says it holds a huge picture."""
    header = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(100_000))), (b"IEND", b"")]
    chunks = [len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4) for name, data in parts]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize("size", [(60_000, 60_000), (4_001, 4_000), (2**31 - 1, 2**31 - 1), (0, 0)])
def test_bombs_are_not_lit(size):
    assert redrawn(bomb(*size)) is None


def test_sound_ones_that_are_too_large(monkeypatch):
    monkeypatch.setitem(MOST_PIXELS, "PNG", 60 * 40 - 1)
    assert redrawn(saved("PNG")) is None
    monkeypatch.setitem(MOST_PIXELS, "PNG", 60 * 40)
    assert redrawn(saved("PNG"))


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"<svg/>", b"%!PS-Adobe-3.0 EPSF-3.0", b"BM"]
)
def test_what_is_no_picture(data):
    assert redrawn(data) is None


def test_portraits_of_the_example_can_be_drawn():
    files = [*EXAMPLE.glob("*.jpg"), *EXAMPLE.glob("*.png")]
    assert len(files) >= 10
    assert all(redrawn(file.read_bytes()) for file in files)
