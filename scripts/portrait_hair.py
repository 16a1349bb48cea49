"""Hair and beards, from the back of the head to the front."""

import math
import random

from portrait_parts import (
    MIDDLE,
    Canvas,
    Colour,
    Points,
    at,
    colour,
    curve,
    darker,
    flipped,
    lighter,
    mirrored,
    oval,
    smooth,
)

BOB = smooth(mirrored(at("240,92 292,100 332,142 344,214 340,284 322,330 284,340 240,330")))
LONG = smooth(mirrored(at("240,90 296,98 336,142 346,222 352,310 348,398 312,426 240,400")))


def no_hair(canvas: Canvas, tone: Colour) -> None:
    """Nothing behind the head."""


def bob_behind(canvas: Canvas, tone: Colour) -> None:
    """Hair to the jaw, behind the face."""
    canvas.fill(BOB, darker(tone, 0.18))


def long_behind(canvas: Canvas, tone: Colour) -> None:
    """Hair over the shoulders, behind the face."""
    canvas.fill(LONG, darker(tone, 0.18))
    for x in (156, 170, 310, 324):
        canvas.line(curve([(x, 230), (x - 4, 310), (x + 3, 392)]), 3, darker(tone, 0.4))


def bun_behind(canvas: Canvas, tone: Colour) -> None:
    """A knot on top, with a pencil through it."""
    canvas.line([(196, 52), (300, 96)], 7, colour("f2b632"))
    canvas.fill(oval((248, 78), (42, 36)), darker(tone, 0.08))
    canvas.line(curve([(222, 88), (240, 62), (268, 70)]), 4, darker(tone, 0.3))
    canvas.line([(296, 94), (309, 99.5)], 7, colour("e79a96"))


def tail_behind(canvas: Canvas, tone: Colour) -> None:
    """A low tail that falls over one shoulder."""
    canvas.fill(smooth(at("290,236 318,250 338,300 346,360 334,410 312,396 296,340 276,280")), darker(tone, 0.12))
    for x in (312, 324):
        canvas.line(curve([(x - 10, 282), (x, 330), (x + 6, 384)]), 3, darker(tone, 0.32))


def curls_behind(canvas: Canvas, tone: Colour) -> None:
    """A cloud of curls to the shoulders."""
    dice = random.Random(7)
    for step in range(34):
        angle = math.radians(-220 + step * 260 / 33)
        spot = (MIDDLE + 92 * math.cos(angle), 226 + (118 if math.sin(angle) < 0 else 128) * math.sin(angle))
        radius = dice.uniform(22, 31)
        canvas.fill(oval(spot, (radius, radius)), darker(tone, dice.uniform(0.05, 0.3)))
    canvas.fill(oval((MIDDLE, 210), (90, 110)), darker(tone, 0.25))


def _cap(canvas: Canvas, tone: Colour, line: Points) -> None:
    """Hair over the skull, down to a hairline from the right ear to the left."""
    dome = at("163,212 156,160 184,112 240,93 296,112 324,160 317,212")
    shape = smooth([*dome, *line])
    canvas.fill(shape, tone)
    canvas.glaze(smooth(at("186,132 214,108 262,104 246,116 212,124")), lighter(tone, 0.5), 0.35, shape)


def crop(canvas: Canvas, tone: Colour) -> None:
    """Very short and neat."""
    canvas.glaze(
        smooth(at("168,222 166,160 200,118 280,118 314,160 312,222 305,186 292,152 240,148 188,152 175,186")),
        tone,
        0.75,
    )
    shape = at("174,178 176,138 206,108 274,108 304,138 306,178 292,152 240,148 188,152")
    canvas.fill(smooth(shape), tone)


def tousled(canvas: Canvas, tone: Colour) -> None:
    """Short hair that has its own opinion."""
    line = at("312,196 304,164 278,158 262,144 236,160 214,148 190,164 170,196")
    _cap(canvas, tone, line)
    for x, y, turn in ((186, 112, 50), (214, 98, 66), (246, 92, 82), (278, 100, 112), (302, 122, 134)):
        canvas.fill(oval((x, y), (15, 25), turn), tone)
    for x in (198, 226, 258, 286):
        canvas.line(curve([(x - 10, 140), (x - 4, 120), (x + 8, 106)]), 3, darker(tone, 0.2))


def swept(canvas: Canvas, tone: Colour) -> None:
    """Combed up and back."""
    shape = smooth(at("166,206 158,158 178,108 226,80 286,84 320,118 322,166 314,206 304,160 260,144 206,148 178,166"))
    canvas.fill(shape, tone)
    for x in (204, 228, 252, 276):
        canvas.line(curve([(x - 12, 146), (x - 2, 116), (x + 18, 96)]), 3, lighter(tone, 0.18))


def receding(canvas: Canvas, tone: Colour) -> None:
    """Greying hair that has withdrawn a little."""
    shape = at(
        "164,214 158,164 182,116 240,100 298,116 322,164 316,214 308,172 286,140 262,150 240,132 218,150 194,140 172,172"
    )
    canvas.fill(smooth(shape), tone)
    for x in (168, 312):
        canvas.glaze(oval((x, 192), (9, 30)), (214, 208, 204), 0.6)


def bald(canvas: Canvas, tone: Colour) -> None:
    """Tufts at the sides, and light on top."""
    tuft = smooth(at("304,146 319,158 327,186 322,212 312,208 306,178"))
    for shape in (tuft, flipped(tuft)):
        canvas.fill(shape, tone)
    canvas.glow(oval((218, 142), (30, 13), -18), (255, 255, 255), 0.5, 5)


def pixie(canvas: Canvas, tone: Colour) -> None:
    """Short silver hair with a wave over the forehead."""
    _cap(canvas, tone, at("314,226 306,184 296,160 262,172 212,178 180,160 174,196 166,226"))
    canvas.fill(smooth(at("174,158 200,104 262,86 318,112 330,168 300,148 250,152 206,176")), lighter(tone, 0.22))
    for start in ((198, 152), (222, 142)):
        canvas.line(curve([start, (start[0] + 36, 116), (start[0] + 84, 124)]), 3, darker(tone, 0.15))


def fringe(canvas: Canvas, tone: Colour) -> None:
    """A straight fringe and hair past the ears."""
    canvas.fill(
        smooth(at("152,310 146,214 158,140 240,90 322,140 334,214 328,310 312,300 312,182 240,178 168,182 168,300")),
        tone,
    )
    canvas.fill(
        [*curve([(164, 150), (240, 110), (316, 150)]), *curve(at("314,188 276,184 240,185 204,184 166,188"))], tone
    )
    canvas.glaze(smooth(at("178,150 212,128 268,128 302,150 268,142 212,142")), lighter(tone, 0.5), 0.3)


def curtain(canvas: Canvas, tone: Colour) -> None:
    """Long hair, parted, falling beside the face."""
    left = smooth(
        at("262,98 206,98 164,134 148,204 138,300 132,380 146,430 168,438 184,396 176,300 170,222 196,172 242,134")
    )
    right = smooth(
        at("252,96 292,104 322,140 334,206 344,300 348,376 336,420 316,430 298,392 306,300 310,222 292,172 262,136")
    )
    for shape in (left, right):
        canvas.fill(shape, tone)
        canvas.glaze(smooth(at("174,166 196,126 232,112 206,140 188,176")), lighter(tone, 0.5), 0.3, shape)
    for x, foot in ((154, 150), (168, 164), (326, 330), (314, 318)):
        canvas.line(curve([(x, 270), ((x + foot) / 2, 330), (foot, 404)]), 3, lighter(tone, 0.14))


def drawn_back(canvas: Canvas, tone: Colour) -> None:
    """Hair drawn back from the face."""
    _cap(canvas, tone, at("315,204 306,166 276,138 240,130 204,138 174,166 165,204"))
    for x in (206, 240, 274):
        canvas.line(curve([(x, 128), (x * 0.9 + 24, 114), (240 + (x - 240) * 0.5, 102)]), 3, darker(tone, 0.2))


def curly_top(canvas: Canvas, tone: Colour) -> None:
    """Curls over the forehead."""
    dice = random.Random(11)
    for step in range(15):
        angle = math.radians(-196 + step * 212 / 14)
        radius = dice.uniform(17, 23)
        canvas.fill(
            oval((MIDDLE + 74 * math.cos(angle), 186 + 74 * math.sin(angle)), (radius, radius)),
            lighter(tone, dice.uniform(0, 0.09)),
        )
    canvas.fill(smooth(at("178,156 206,108 274,108 302,156 272,134 208,134")), tone)


def twists(canvas: Canvas, tone: Colour) -> None:
    """Short twists that stand up, with faded sides."""
    crop(canvas, tone)
    dice = random.Random(5)
    for step in range(26):
        angle = math.radians(-172 + (step * 9 % 26) * 6.3)
        foot = (MIDDLE + 50 * math.cos(angle), 146 + 30 * math.sin(angle))
        reach = dice.uniform(0.88, 1.08)
        tip = (MIDDLE + 76 * reach * math.cos(angle) + dice.uniform(-6, 6), 142 + 62 * reach * math.sin(angle))
        canvas.line(
            curve([foot, ((foot[0] + tip[0]) / 2 + 3, (foot[1] + tip[1]) / 2), tip]),
            15,
            lighter(tone, dice.uniform(0.0, 0.14)),
        )


def braid(canvas: Canvas, tone: Colour) -> None:
    """A braid over one shoulder, from under a woollen hat."""
    for side in (-1, 1):
        canvas.fill(oval((MIDDLE + side * 72, 200), (11, 44), side * 4), tone)
    for step in range(6):
        spot = (322 - step * 2 + 7 * (step % 2), 276 + step * 25)
        canvas.fill(oval(spot, (19 - step, 17), 28 if step % 2 else -28), darker(tone, 0.08 + 0.1 * (step % 2)))
    canvas.fill(oval((316, 424), (9, 22)), tone)
    canvas.line([(309, 409), (325, 409)], 8, colour("c8453b"))


def beard(canvas: Canvas, tone: Colour) -> None:
    """A full beard, trimmed."""
    shape = smooth(
        at("168,214 180,246 204,256 240,252 276,256 300,246 312,214 314,262 294,308 240,334 186,308 166,262")
    )
    canvas.fill(shape, tone)
    for x in (204, 228, 252, 276):
        canvas.line(
            curve([(x, 302), (x + (MIDDLE - x) * 0.1, 312), (x + (MIDDLE - x) * 0.2, 318)]), 3, darker(tone, 0.18)
        )


def stubble(canvas: Canvas, tone: Colour) -> None:
    """A short, dark beard that lets the skin through."""
    shape = smooth(
        at("170,226 184,250 206,259 240,254 274,259 296,250 310,226 306,270 284,300 240,316 196,300 174,270")
    )
    canvas.glaze(shape, tone, 0.62)


def goatee(canvas: Canvas, tone: Colour) -> None:
    """A beard round the mouth only."""
    canvas.glaze(smooth(at("202,262 222,255 240,258 258,255 278,262 276,296 240,320 204,296")), tone, 0.85)


def moustache(canvas: Canvas, tone: Colour) -> None:
    """A moustache with some ambition."""
    half = smooth(at("240,254 262,252 284,264 290,274 266,272 240,266"))
    for shape in (half, flipped(half)):
        canvas.fill(shape, tone)
