"""Clothes, scarves, hats and the tools of a trade."""

import math

from portrait_parts import (
    MIDDLE,
    SIZE,
    Canvas,
    Colour,
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

BODY = smooth(mirrored(at("240,356 284,358 336,378 386,402 414,440 424,540 240,560")))
SCARF = smooth(mirrored(at("240,82 296,92 334,136 342,214 332,288 342,346 398,412 410,540 240,560")))


def hat(canvas: Canvas, tone: Colour) -> None:
    """A woollen hat with a bobble."""
    canvas.fill(oval((MIDDLE, 62), (25, 25)), lighter(tone, 0.6))
    canvas.fill(smooth(mirrored(at("240,76 286,84 322,126 326,178 240,182"))), tone)
    canvas.fill(smooth(mirrored(at("240,138 300,144 328,150 329,178 300,176 240,170"))), lighter(tone, 0.25))
    for x in range(162, 328, 15):
        canvas.line([(x, 149), (x + (x - MIDDLE) * 0.01, 169)], 3, darker(tone, 0.05))


def crew(canvas: Canvas, skin: Colour, top: Colour) -> None:
    """A jumper with a round neck."""
    canvas.fill(BODY, top)
    canvas.fill(oval((MIDDLE, 352), (50, 31)), lighter(top, 0.2))
    canvas.fill(oval((MIDDLE, 347), (42, 27)), darker(skin, 0.06))


def stripes(canvas: Canvas, skin: Colour, top: Colour) -> None:
    """A sailor's shirt."""
    canvas.fill(BODY, colour("fbf3e6"))
    for y in range(394, SIZE, 26):
        canvas.glaze([(0, y), (SIZE, y), (SIZE, y + 11), (0, y + 11)], top, 1.0, BODY)
    canvas.fill(oval((MIDDLE, 354), (54, 20)), darker(skin, 0.06))


def turtleneck(canvas: Canvas, skin: Colour, top: Colour) -> None:
    """A jumper with a high collar."""
    canvas.fill(BODY, top)
    canvas.fill(oval((MIDDLE, 326), (34, 10)), darker(skin, 0.2))
    canvas.fill(smooth(at("199,322 240,333 281,322 286,366 240,384 194,366")), lighter(top, 0.14))
    for x in (216, 240, 264):
        canvas.line([(x, 341), (x, 366)], 3, darker(top, 0.1))


def collar(canvas: Canvas, skin: Colour, top: Colour) -> None:
    """A shirt or polo with an open collar."""
    canvas.fill(BODY, top)
    canvas.fill([(206, 336), (274, 336), (240, 402)], darker(skin, 0.06))
    flap = [(276, 332), (304, 356), (274, 402), (240, 400)]
    for shape in (flap, flipped(flap)):
        canvas.fill(shape, lighter(top, 0.16))
    canvas.line([(240, 404), (240, SIZE)], 3, darker(top, 0.25))


def jacket(canvas: Canvas, skin: Colour, top: Colour) -> None:
    """A jacket over something light."""
    canvas.fill(BODY, top)
    canvas.fill([(194, 356), (286, 356), (240, 470)], colour("fbf4ea"))
    canvas.fill(oval((MIDDLE, 346), (41, 27)), darker(skin, 0.06))
    lapel = at("284,350 322,384 300,412 310,424 240,500 240,462")
    for shape in (lapel, flipped(lapel)):
        canvas.fill(shape, darker(top, 0.22))


def vest(canvas: Canvas, skin: Colour, top: Colour) -> None:
    """A safety vest over a hooded jumper."""
    crew(canvas, skin, darker(top, 0.78))
    half = smooth(at("286,362 330,376 366,404 374,540 262,540 262,440"))
    for shape in (half, flipped(half)):
        canvas.fill(shape, top)
        canvas.glaze([(0, 428), (SIZE, 428), (SIZE, 450), (0, 450)], (240, 240, 236), 0.95, shape)
        canvas.glaze([(310, 350), (332, 350), (344, 428), (322, 428)], (240, 240, 236), 0.95, shape)
        canvas.glaze([(170, 350), (148, 350), (136, 428), (158, 428)], (240, 240, 236), 0.95, shape)


def cardigan(canvas: Canvas, skin: Colour, top: Colour) -> None:
    """A knitted cardigan over a shirt and tie."""
    jacket(canvas, skin, top)
    flap = [(272, 332), (292, 356), (262, 386), (240, 368)]
    for shape in (flap, flipped(flap)):
        canvas.fill(shape, colour("ffffff"))
    canvas.fill(at("229,368 251,368 256,440 240,462 224,440"), colour("b5452f"))


def scarf(canvas: Canvas, tone: Colour) -> None:
    """A head scarf, drawn round the face and over the shoulders."""
    canvas.fill(SCARF, tone)
    canvas.glaze(smooth(at("196,300 240,326 284,300 330,372 240,420 150,372")), darker(tone, 0.5), 0.5, SCARF)
    canvas.fill(
        smooth(at("168,272 200,322 240,334 280,322 312,272 338,330 356,384 250,438 130,392 142,330")),
        lighter(tone, 0.08),
    )
    for start, bend, end in (
        ((188, 318), (226, 374), (318, 392)),
        ((172, 336), (214, 400), (296, 418)),
        ((158, 150), (148, 220), (156, 300)),
    ):
        canvas.line(curve([start, bend, end]), 3.4, darker(tone, 0.16))


def scarf_front(canvas: Canvas, tone: Colour) -> None:
    """The edge of the scarf over the forehead, with the cap under it."""
    canvas.fill(smooth(at("160,214 160,150 240,106 320,150 320,214 302,172 240,154 178,172")), darker(tone, 0.45))
    canvas.fill(smooth(at("152,220 154,140 240,92 326,140 328,220 308,166 240,143 172,166")), tone)
    canvas.line(curve([(168, 140), (206, 112), (262, 108)]), 3.4, darker(tone, 0.16))


def arms(canvas: Canvas, top: Colour) -> None:
    """Sleeves, and a shade on the side away from the light."""
    canvas.glaze(smooth(at("330,350 420,380 460,540 300,540 350,440")), darker(top, 0.6), 0.14, BODY)
    for side in (-1, 1):
        x = MIDDLE + side * 112
        canvas.line(curve([(x, 436), (x - side * 4, 458), (x - side * 3, SIZE + 8)]), 3.4, darker(top, 0.28))


def headset(canvas: Canvas) -> None:
    """The headset of somebody who listens for a living."""
    dark = colour("3a2f3f")
    canvas.line(
        [(MIDDLE + 89 * math.cos(math.radians(a)), 206 + 122 * math.sin(math.radians(a))) for a in range(180, 361, 4)],
        9,
        dark,
    )
    for x in (150, 330):
        canvas.fill(oval((x, 222), (15, 25)), dark)
        canvas.fill(oval((x + (3 if x < MIDDLE else -3), 222), (8, 17)), colour("f0a04b"))
    canvas.line(curve([(150, 244), (162, 284), (200, 298)]), 5, dark)
    canvas.fill(oval((205, 299), (11, 7), 8), dark)


def earrings(canvas: Canvas) -> None:
    """Two golden rings."""
    for x in (163, 317):
        canvas.line(oval((x, 256), (8, 10)), 3.4, colour("e9b949"))


def lanyard(canvas: Canvas) -> None:
    """A badge on a cord."""
    canvas.line(curve([(200, 366), (214, 420), (240, 450)]), 6, colour("f3a43b"))
    canvas.line(curve([(280, 366), (266, 420), (240, 450)]), 6, colour("f3a43b"))
    canvas.fill([(218, 448), (262, 448), (262, 480), (218, 480)], colour("fdf6ea"))


def neckerchief(canvas: Canvas) -> None:
    """A small knotted scarf."""
    red = colour("d9573f")
    canvas.fill(smooth(at("194,344 240,362 286,344 292,366 240,392 188,366")), red)
    canvas.fill(smooth([(240, 372), (262, 384), (284, 424), (250, 412)]), darker(red, 0.15))
    canvas.fill(oval((243, 377), (14, 12)), lighter(red, 0.15))
