"""Draw the portraits of the example programme: the same faces, byte for byte, on every run.

Run it with `python scripts/portraits.py`; it writes beside the employees' files. Nobody here exists.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import portrait_parts as parts
import portrait_wear as wear
from portrait_parts import Canvas, Colour, colour, darker

FOLDER = Path(__file__).resolve().parent.parent / "people" / "employees"

Painter = Callable[[Canvas, Colour], None]
Dresser = Callable[[Canvas, Colour, Colour], None]


@dataclass(frozen=True)
class Face:
    """Everything that makes one face different from the next."""

    skin: str
    ground: str
    hair: str
    behind: Painter
    over: Painter
    clothes: Dresser
    top: str
    mouth: str = "calm"
    lips: str = "c76a62"
    iris: str = "4a3226"
    brow: float = 6.5
    width: float = 1.0
    jaw: float = 1.0
    beards: tuple[Painter, ...] = ()
    beard_hair: str = ""
    scarf: str = ""
    hat: str = ""
    glasses: tuple[str, float] | None = None
    freckles: bool = False
    extras: tuple[Callable[[Canvas], None], ...] = ()


FACES = {
    "joost-terpstra.jpg": Face(
        skin="f3c9a8", ground="eab25f", hair="c4702e", behind=wear.no_hair, over=wear.tousled, clothes=wear.turtleneck, top="4f7560",
        mouth="calm", iris="5d7f93", beards=(wear.beard,), glasses=("5a3a26", 1.0), width=1.02,
    ),
    "asha-ramdin.jpg": Face(
        skin="b97a4f", ground="f0a58c", hair="2c1c1f", behind=wear.long_behind, over=wear.curtain, clothes=wear.crew, top="b3396a",
        mouth="laugh", lips="a8434a", brow=6, width=0.97, extras=(wear.headset,),
    ),
    "emre-yildiz.jpg": Face(
        skin="dcaa80", ground="f2c879", hair="241c1e", behind=wear.no_hair, over=wear.swept, clothes=wear.jacket, top="2f4a6b",
        mouth="wide", lips="b9665b", brow=8.5, beards=(wear.stubble,), jaw=1.04,
    ),
    "王芳.jpg": Face(
        skin="f4d3b0", ground="e58f73", hair="201a22", behind=wear.bob_behind, over=wear.fringe, clothes=wear.turtleneck, top="e9b23f",
        mouth="calm", lips="c95f5f", brow=4.5, width=0.98, glasses=("7a4a3a", 1.0),
    ),
    "bouchra-el-amrani.jpg": Face(
        skin="d6a077", ground="f3d09a", hair="3a2620", behind=wear.no_hair, over=wear.no_hair, clothes=wear.crew, top="3e4f59",
        mouth="laugh", lips="b5544f", brow=7, width=0.96, scarf="2f8580",
    ),
    "kasia-wisniewska.jpg": Face(
        skin="f7d4b8", ground="f2b590", hair="e3b968", behind=wear.no_hair, over=wear.braid, clothes=wear.vest, top="f0762b",
        mouth="wide", lips="cf6f68", iris="5b86a5", brow=5.5, width=0.98, hat="36566f",
    ),
    "dwight-pinas.jpg": Face(
        skin="7b4a30", ground="f0b65a", hair="211819", behind=wear.no_hair, over=wear.crop, clothes=wear.collar, top="2f6f8f",
        mouth="laugh", lips="7d3b38", brow=8, width=1.02, jaw=1.05, beards=(wear.goatee,), extras=(wear.lanyard,),
    ),
    "eleni-papadaki.jpg": Face(
        skin="e5b48c", ground="e9a3a0", hair="3b2521", behind=wear.curls_behind, over=wear.curly_top, clothes=wear.crew, top="35303f",
        mouth="calm", lips="c23b3f", brow=7, width=0.95, extras=(wear.earrings,),
    ),
    "samir-haddad.png": Face(
        skin="cf9a70", ground="eec58b", hair="4c4644", behind=wear.no_hair, over=wear.receding, clothes=wear.collar, top="8a5a3c",
        mouth="wide", lips="ab6055", brow=8.5, beards=(wear.moustache,), beard_hair="5a5350", glasses=("2e2a2c", 2.4),
    ),
    "ines-carvalho.jpg": Face(
        skin="ebbf98", ground="f4c4a6", hair="54321f", behind=wear.tail_behind, over=wear.drawn_back, clothes=wear.jacket, top="7a3f5f",
        mouth="calm", lips="bd5a58", brow=6, width=0.95, glasses=("c9892f", 1.5),
    ),
    "jaimy-lieveld.jpg": Face(
        skin="8a5637", ground="f6c657", hair="2a1b18", behind=wear.no_hair, over=wear.twists, clothes=wear.vest, top="d9dd3a",
        mouth="laugh", lips="8b443f", brow=6.5, width=0.97, jaw=0.96,
    ),
    "marijke-de-groot.jpg": Face(
        skin="f2cdb3", ground="e7b98c", hair="c9c5c4", behind=wear.no_hair, over=wear.pixie, clothes=wear.jacket, top="33566d",
        mouth="wide", lips="c65a5c", iris="5f7f77", brow=4.5, width=0.98, glasses=("c23a3a", 1.7), extras=(wear.neckerchief,),
    ),
    "henk-jan-postma.jpg": Face(
        skin="f0bf9f", ground="d9c08a", hair="ece7df", behind=wear.no_hair, over=wear.bald, clothes=wear.cardigan, top="5b6b4a",
        mouth="calm", lips="bd6a60", iris="6a8798", brow=7.5, width=1.04, jaw=1.04, beards=(wear.moustache,),
    ),
    "lotte-verbeek.jpg": Face(
        skin="f8d6bd", ground="f1a97c", hair="a2482a", behind=wear.bun_behind, over=wear.drawn_back, clothes=wear.stripes, top="33507a",
        mouth="wide", lips="cf6a66", iris="5c8a6a", brow=5, width=0.97, freckles=True,
    ),
}


def paint(name: str, face: Face) -> Canvas:
    """Paint one face from the back to the front."""
    canvas = Canvas(colour(face.ground))
    skin, hair = colour(face.skin), colour(face.hair)
    parts.background(canvas, colour(face.ground), random.Random(name))
    face.behind(canvas, hair)
    parts.neck(canvas, skin)
    face.clothes(canvas, skin, colour(face.top))
    wear.arms(canvas, colour(face.top))
    parts.chin_shadow(canvas, skin)
    _head(canvas, face, skin)
    _features(canvas, face, skin)
    _front(canvas, face, hair)
    return canvas


def _head(canvas: Canvas, face: Face, skin: Colour) -> None:
    outline = parts.head_outline(face.width, face.jaw)
    if face.scarf:
        wear.scarf(canvas, skin, colour(face.scarf))
        canvas.glaze(parts.oval((240, 224), (80, 104)), darker(colour(face.scarf), 0.5), 0.8)
    else:
        parts.ears(canvas, skin, 73 * face.width)
    canvas.fill(outline, skin)
    canvas.glaze(parts.smooth([(292, 110), (330, 200), (320, 290), (244, 330), (286, 282), (300, 220)]), darker(skin, 0.45), 0.13, outline)


def _features(canvas: Canvas, face: Face, skin: Colour) -> None:
    parts.cheeks(canvas, colour("e0655a"), 0.3)
    if face.freckles:
        parts.freckles(canvas, skin)
    for beard in face.beards:
        beard(canvas, colour(face.beard_hair or face.hair))
    parts.mouth(canvas, colour(face.lips), face.mouth)
    parts.nose(canvas, skin)
    parts.eyes(canvas, colour(face.iris), darker(colour(face.hair), 0.75))
    parts.brows(canvas, darker(colour(face.hair), 0.15), face.brow)


def _front(canvas: Canvas, face: Face, hair: Colour) -> None:
    face.over(canvas, hair)
    if face.scarf:
        wear.scarf_front(canvas, colour(face.scarf))
    if face.hat:
        wear.hat(canvas, colour(face.hat))
    if face.glasses:
        parts.glasses(canvas, colour(face.glasses[0]), face.glasses[1])
    for extra in face.extras:
        extra(canvas)


def save(name: str, canvas: Canvas) -> None:
    """Write a portrait beside the employee's file, in the format its name says."""
    picture = canvas.finished()
    if name.endswith(".png"):
        picture.quantize(96, dither=0).save(FOLDER / name, optimize=True)
    else:
        picture.save(FOLDER / name, quality=88, optimize=True)


def main() -> None:
    """Draw everybody."""
    for name, face in FACES.items():
        save(name, paint(name, face))


if __name__ == "__main__":
    main()
