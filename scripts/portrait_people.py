"""What tells the people of the example apart; colours are written as on the web, without the hash."""

from collections.abc import Callable
from dataclasses import dataclass

import portrait_clothes as wear
import portrait_hair as locks
from portrait_parts import Canvas, Colour

Painter = Callable[[Canvas, Colour], None]
Dresser = Callable[[Canvas, Colour, Colour], None]


@dataclass(frozen=True)
class Face:
    """Everything that makes one face different from the next."""

    skin: str
    ground: str
    hair: str
    over: Painter
    clothes: Dresser
    top: str
    behind: Painter = locks.no_hair
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
        skin="f3c9a8",
        ground="eab25f",
        hair="c4702e",
        over=locks.tousled,
        clothes=wear.turtleneck,
        top="4f7560",
        iris="5d7f93",
        beards=(locks.beard,),
        glasses=("5a3a26", 1.0),
        width=1.02,
    ),
    "asha-ramdin.jpg": Face(
        skin="b97a4f",
        ground="f0a58c",
        hair="2c1c1f",
        behind=locks.long_behind,
        over=locks.curtain,
        clothes=wear.crew,
        top="b3396a",
        mouth="laugh",
        lips="a8434a",
        brow=6,
        width=0.97,
        extras=(wear.headset,),
    ),
    "emre-yildiz.jpg": Face(
        skin="dcaa80",
        ground="f2c879",
        hair="241c1e",
        over=locks.swept,
        clothes=wear.jacket,
        top="2f4a6b",
        mouth="wide",
        lips="b9665b",
        brow=8.5,
        beards=(locks.stubble,),
        jaw=1.04,
    ),
    "王芳.jpg": Face(
        skin="f2cda6",
        ground="e58f73",
        hair="201a22",
        behind=locks.bob_behind,
        over=locks.fringe,
        clothes=wear.turtleneck,
        top="e9b23f",
        lips="c95f5f",
        brow=4.5,
        width=0.98,
        glasses=("7a4a3a", 1.0),
    ),
    "bouchra-el-amrani.jpg": Face(
        skin="d6a077",
        ground="f3d09a",
        hair="3a2620",
        over=locks.no_hair,
        clothes=wear.crew,
        top="3e4f59",
        mouth="laugh",
        lips="b5544f",
        brow=7,
        width=0.96,
        scarf="2f8580",
    ),
    "kasia-wisniewska.jpg": Face(
        skin="f3c7a4",
        ground="f2b590",
        hair="e3b968",
        over=locks.braid,
        clothes=wear.vest,
        top="f0762b",
        mouth="wide",
        lips="cf6f68",
        iris="5b86a5",
        brow=5.5,
        width=0.98,
        hat="36566f",
    ),
    "dwight-pinas.jpg": Face(
        skin="7b4a30",
        ground="f0b65a",
        hair="211819",
        over=locks.crop,
        clothes=wear.collar,
        top="2f6f8f",
        mouth="laugh",
        lips="7d3b38",
        brow=8,
        width=1.02,
        jaw=1.05,
        beards=(locks.goatee,),
        extras=(wear.lanyard,),
    ),
    "eleni-papadaki.jpg": Face(
        skin="e5b48c",
        ground="e9a3a0",
        hair="3b2521",
        behind=locks.curls_behind,
        over=locks.curly_top,
        clothes=wear.crew,
        top="35303f",
        lips="c23b3f",
        brow=7,
        width=0.95,
        extras=(wear.earrings,),
    ),
    "samir-haddad.png": Face(
        skin="cf9a70",
        ground="eec58b",
        hair="4c4644",
        over=locks.receding,
        clothes=wear.collar,
        top="8a5a3c",
        mouth="wide",
        lips="ab6055",
        brow=8.5,
        beards=(locks.moustache,),
        beard_hair="5a5350",
        glasses=("2e2a2c", 2.4),
    ),
    "ines-carvalho.jpg": Face(
        skin="ebbf98",
        ground="f4c4a6",
        hair="54321f",
        behind=locks.tail_behind,
        over=locks.drawn_back,
        clothes=wear.jacket,
        top="7a3f5f",
        lips="bd5a58",
        brow=6,
        width=0.95,
        glasses=("c9892f", 1.5),
    ),
    "jaimy-lieveld.jpg": Face(
        skin="8a5637",
        ground="f6c657",
        hair="2a1b18",
        over=locks.twists,
        clothes=wear.vest,
        top="d9dd3a",
        mouth="laugh",
        lips="8b443f",
        brow=6.5,
        width=0.97,
        jaw=0.96,
    ),
    "marijke-de-groot.jpg": Face(
        skin="f2cdb3",
        ground="e7b98c",
        hair="c9c5c4",
        over=locks.pixie,
        clothes=wear.jacket,
        top="33566d",
        mouth="wide",
        lips="c65a5c",
        iris="5f7f77",
        brow=4.5,
        width=0.98,
        glasses=("c23a3a", 1.7),
        extras=(wear.neckerchief,),
    ),
    "henk-jan-postma.jpg": Face(
        skin="f0bf9f",
        ground="d9c08a",
        hair="ece7df",
        over=locks.bald,
        clothes=wear.cardigan,
        top="5b6b4a",
        lips="bd6a60",
        iris="6a8798",
        brow=7.5,
        width=1.04,
        jaw=1.04,
        beards=(locks.moustache,),
    ),
    "lotte-verbeek.jpg": Face(
        skin="f4c6a6",
        ground="f1a97c",
        hair="a2482a",
        behind=locks.bun_behind,
        over=locks.drawn_back,
        clothes=wear.stripes,
        top="33507a",
        mouth="wide",
        lips="cf6a66",
        iris="5c8a6a",
        brow=5,
        width=0.97,
        freckles=True,
    ),
}
