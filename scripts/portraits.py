"""Draw the portraits of the example programme: the same faces, byte for byte, on every run.

Run it with `python scripts/portraits.py`; it writes beside the employees' files. Nobody here exists.
"""

import random
from pathlib import Path

from PIL import Image

import portrait_clothes as wear
import portrait_parts as parts
from portrait_parts import Canvas, Colour, colour, darker
from portrait_people import FACES, Face

FOLDER = Path(__file__).resolve().parent.parent / "people" / "employees"


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
        wear.scarf(canvas, colour(face.scarf))
        canvas.glaze(parts.oval((240, 224), (80, 104)), darker(colour(face.scarf), 0.5), 0.8)
    else:
        parts.ears(canvas, skin, 73 * face.width)
    canvas.fill(outline, skin)
    canvas.glaze(
        parts.smooth(parts.at("292,110 330,200 320,290 244,330 286,282 300,220")), darker(skin, 0.45), 0.13, outline
    )


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
        picture.quantize(96, dither=Image.Dither.NONE).save(FOLDER / name, optimize=True)
    else:
        picture.save(FOLDER / name, quality=88, optimize=True)


def main() -> None:
    """Draw everybody."""
    for name, face in FACES.items():
        save(name, paint(name, face))


if __name__ == "__main__":
    main()
