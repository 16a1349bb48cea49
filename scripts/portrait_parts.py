"""Pieces of a flat illustrated face: smooth shapes, drawn large and scaled down once."""

import math
import random
from collections.abc import Iterable, Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = 480
SCALE = 4
MIDDLE = 240.0

Point = tuple[float, float]
Points = list[Point]
Colour = tuple[int, int, int]


def colour(text: str) -> Colour:
    """Read a colour such as `e8b48c`."""
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Mix a share of the other colour into the first."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def darker(base: Colour, share: float = 0.2) -> Colour:
    """Shade a colour, towards a warm dark brown rather than black."""
    return mix(base, (48, 22, 28), share)


def lighter(base: Colour, share: float = 0.25) -> Colour:
    """Tint a colour towards a warm white."""
    return mix(base, (255, 249, 238), share)


def at(text: str) -> Points:
    """Read points such as `240,90 296,98`."""
    pairs = (pair.split(",") for pair in text.split())
    return [(float(x), float(y)) for x, y in pairs]


def mirrored(half: Iterable[Point]) -> Points:
    """Close a right-hand half, given from top to bottom, with its mirror image."""
    right = list(half)
    left = [(2 * MIDDLE - x, y) for x, y in reversed(right) if x != MIDDLE]
    return right + left


def flipped(points: Iterable[Point]) -> Points:
    """Mirror points in the middle of the picture."""
    return [(2 * MIDDLE - x, y) for x, y in points]


def _between(near: Sequence[Point], step: float) -> Point:
    """One point of a Catmull-Rom curve, between the second and third of four points."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = near
    weights = (
        (-step + 2 * step**2 - step**3) / 2,
        (2 - 5 * step**2 + 3 * step**3) / 2,
        (step + 4 * step**2 - 3 * step**3) / 2,
        (step**3 - step**2) / 2,
    )
    return (
        sum(w * v for w, v in zip(weights, (ax, bx, cx, dx), strict=True)),
        sum(w * v for w, v in zip(weights, (ay, by, cy, dy), strict=True)),
    )


def smooth(points: Sequence[Point]) -> Points:
    """Round off a closed shape."""
    count = len(points)
    around = [[points[(index + offset) % count] for offset in (-1, 0, 1, 2)] for index in range(count)]
    return [_between(near, step / 12) for near in around for step in range(12)]


def curve(points: Sequence[Point]) -> Points:
    """Round off an open line."""
    ends = [points[0], *points, points[-1]]
    inner = [_between(ends[index : index + 4], step / 12) for index in range(len(points) - 1) for step in range(12)]
    return [*inner, points[-1]]


def oval(centre: Point, radii: Point, turn: float = 0.0) -> Points:
    """An ellipse as points, turned by some degrees."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    spots = ((radii[0] * math.cos(step / 30 * math.pi), radii[1] * math.sin(step / 30 * math.pi)) for step in range(60))
    return [(centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos) for x, y in spots]


def _large(points: Iterable[Point]) -> Points:
    return [(x * SCALE, y * SCALE) for x, y in points]


class Canvas:
    """A picture that is painted four times too large, which makes its edges soft in the end."""

    def __init__(self, ground: Colour) -> None:
        self.image = Image.new("RGB", (SIZE * SCALE, SIZE * SCALE), ground)

    def mask(self, points: Iterable[Point]) -> Image.Image:
        """The inside of a shape."""
        mask = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(mask).polygon(_large(points), fill=255)
        return mask

    def fill(self, points: Iterable[Point], paint: Colour) -> None:
        """Paint a shape."""
        ImageDraw.Draw(self.image).polygon(_large(points), fill=paint)

    def glaze(self, points: Iterable[Point], paint: Colour, share: float, within: Points | None = None) -> None:
        """Paint a see-through shape, if need be only within another one."""
        mask = self.mask(points)
        if within is not None:
            mask = ImageChops.multiply(mask, self.mask(within))
        self.image.paste(paint, mask=mask.point([round(value * share) for value in range(256)]))

    def glow(self, points: Iterable[Point], paint: Colour, share: float, blur: float) -> None:
        """Paint a see-through shape with a soft edge."""
        mask = self.mask(points).resize((SIZE, SIZE)).filter(ImageFilter.GaussianBlur(blur)).resize(self.image.size)
        self.image.paste(paint, mask=mask.point([round(value * share) for value in range(256)]))

    def line(self, points: Sequence[Point], width: float, paint: Colour) -> None:
        """Draw a line with round ends and joints."""
        pen = ImageDraw.Draw(self.image)
        pen.line(_large(points), fill=paint, width=round(width * SCALE), joint="curve")
        for spot in (points[0], points[-1]):
            self.fill(oval(spot, (width / 2, width / 2)), paint)

    def finished(self) -> Image.Image:
        """The picture at its own size."""
        return self.image.resize((SIZE, SIZE), Image.Resampling.LANCZOS)


def background(canvas: Canvas, ground: Colour, dice: random.Random) -> None:
    """A warm ground with a low sun, soft hills and a few drifting discs."""
    canvas.glow(oval((MIDDLE, 212), (196, 196)), lighter(ground, 0.55), 0.75, 3)
    for _ in range(4):
        spot, radius = (dice.uniform(10, 470), dice.uniform(10, 300)), dice.uniform(14, 46)
        canvas.glow(oval(spot, (radius, radius)), lighter(ground, 0.75), 0.35, 2)
    for base, share in ((330, 0.10), (385, 0.2)):
        heights = [(x, base + dice.uniform(-26, 26)) for x in range(-60, 600, 110)]
        canvas.glaze([*curve(heights), (560, 520), (-60, 520)], darker(ground, share), 0.75)


def head_outline(width: float, jaw: float) -> Points:
    """The outline of a face; width and jaw are factors around one."""
    half = at("0,116 40,123 67,155 73,205 68,247 50,284 24,307 0,313")
    factors = [width if y < 240 else width * jaw for _, y in half]  # noqa: PLR2004 - where the jaw begins
    return smooth(mirrored((MIDDLE + x * factor, y) for (x, y), factor in zip(half, factors, strict=True)))


NECK = smooth(at("206,262 274,262 275,335 296,364 250,392 230,392 184,364 205,335"))


def ears(canvas: Canvas, skin: Colour, reach: float) -> None:
    """Two ears, at some distance from the middle."""
    for side in (-1, 1):
        centre = (MIDDLE + side * reach, 222)
        canvas.fill(oval(centre, (14, 22), side * 8), darker(skin, 0.07))
        canvas.line(
            curve([(centre[0] - side * 3, 211), (centre[0] + side * 5, 214), (centre[0] + side * 2, 230)]),
            3,
            darker(skin, 0.25),
        )


def neck(canvas: Canvas, skin: Colour) -> None:
    """Neck and collarbone."""
    canvas.fill(NECK, darker(skin, 0.06))


def chin_shadow(canvas: Canvas, skin: Colour) -> None:
    """The shadow that a chin throws on the neck."""
    canvas.glaze(oval((MIDDLE + 5, 282), (58, 52)), mix(darker(skin, 0.35), (190, 70, 40), 0.25), 0.5, NECK)


def eyes(canvas: Canvas, iris: Colour, lash: Colour) -> None:
    """Friendly eyes that catch the light, with a lid above them."""
    for side in (-1, 1):
        x = MIDDLE + side * 30
        white = smooth([(x - 13, 217), (x - 5, 209), (x + 5, 209), (x + 13, 217), (x + 5, 223.5), (x - 5, 223.5)])
        canvas.fill(white, (255, 250, 243))
        canvas.glaze(oval((x, 215.5), (8.2, 8.8)), iris, 1.0, white)
        canvas.glaze(oval((x, 215.5), (4.6, 5.2)), (28, 20, 22), 1.0, white)
        canvas.fill(oval((x + 3, 212.8), (2.3, 2.3)), (255, 255, 255))
        canvas.line(
            curve([(x - side * 13, 216.5), (x - side * 4, 208.6), (x + side * 6, 208.8), (x + side * 15.5, 215)]),
            3.8,
            lash,
        )


def brows(canvas: Canvas, paint: Colour, weight: float) -> None:
    """Two brows, a little lifted, one more than the other."""
    for side, lift in ((-1, 0.0), (1, 2.5)):
        points = [(-15, 196), (0, 189), (17, 194)] if side > 0 else [(-17, 194), (0, 189), (15, 196)]
        canvas.line(curve([(MIDDLE + side * 31 + x, y - lift) for x, y in points]), weight, paint)


def nose(canvas: Canvas, skin: Colour) -> None:
    """A nose: one soft shade and one line."""
    canvas.glaze(smooth(at("241,214 247,232 252,247 240,252 236,246")), darker(skin, 0.4), 0.22)
    canvas.line(curve([(229, 247), (235, 252.5), (243, 252.5), (250, 247)]), 3.4, darker(skin, 0.34))


def mouth(canvas: Canvas, lips: Colour, kind: str) -> None:
    """A smile: `calm`, `wide`, or `laugh` with teeth."""
    if kind == "laugh":
        shape = smooth(at("209,262 240,270 271,262 261,280 240,289 219,280"))
        canvas.fill(shape, (110, 34, 40))
        canvas.glaze(oval((MIDDLE, 290), (16, 8)), (222, 110, 108), 1.0, shape)
        canvas.glaze(at("213,250 267,250 266,267 256,274 240,277 224,274 214,267"), (255, 252, 246), 1.0, shape)
        return
    reach, depth = (25, 283) if kind == "wide" else (20, 279)
    lower = smooth(
        [(MIDDLE - reach, 268), (MIDDLE, 275), (MIDDLE + reach, 268), (MIDDLE + 11, depth), (MIDDLE - 11, depth)]
    )
    canvas.fill(lower, lips)
    canvas.line(
        curve([(MIDDLE - reach - 4, 266), (MIDDLE - 12, 273), (MIDDLE + 12, 273), (MIDDLE + reach + 4, 266)]),
        3.2,
        darker(lips, 0.5),
    )


def cheeks(canvas: Canvas, blush: Colour, share: float) -> None:
    """A little warmth in the face."""
    for side in (-1, 1):
        canvas.glow(oval((MIDDLE + side * 46, 248), (18, 12)), blush, share, 6)


def freckles(canvas: Canvas, skin: Colour) -> None:
    """A handful of freckles."""
    for x, y in ((34, 240), (42, 246), (49, 239), (39, 233), (54, 247), (46, 253)):
        for side in (-1, 1):
            canvas.fill(oval((MIDDLE + side * x, y + side), (1.7, 1.7)), darker(skin, 0.3))


def glasses(canvas: Canvas, paint: Colour, corners: float) -> None:
    """Glasses; the corners go from round (1) to nearly square (3)."""
    for side in (-1, 1):
        x = MIDDLE + side * 31
        turns = [step / 30 * math.pi for step in range(61)]
        rim = [(x + 25 * _power(math.cos(a), 1 / corners), 217 + 21 * _power(math.sin(a), 1 / corners)) for a in turns]
        canvas.glaze(rim, (255, 255, 255), 0.05)
        canvas.glaze([(x + 8, 240), (x + 18, 194), (x + 25, 194), (x + 15, 240)], (255, 255, 255), 0.3, rim)
        canvas.line(rim, 4.2, paint)
        canvas.line([(x + side * 25, 212), (x + side * 43, 208)], 4.2, paint)
    canvas.line(curve([(234, 213), (240, 210.5), (246, 213)]), 4.2, paint)


def _power(value: float, exponent: float) -> float:
    return math.copysign(abs(value) ** exponent, value)
