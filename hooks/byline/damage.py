"""Which proofs may be lost in values that were refused, so that nobody is accused of lacking them."""

from collections.abc import Mapping
from functools import lru_cache

from byline.plan import Plan

CARRYING: Mapping[str, tuple[str, ...]] = {
    "programme": ("roles", "courses"),
    "piece": ("theme", "format", "status", "faces", "published"),
    "influencer": ("themes", "contacts", "paid", "privacy"),
}
"""Fields of other files that a proof stands in."""


@lru_cache(maxsize=4)
def damaged(plan: Plan) -> frozenset[tuple[str, str]]:
    """Whose proofs may be lost in values that were refused: kind of file and id of the person, `*` for anybody's."""
    found = set()
    if not plan.programme.path or not plan.programme.is_whole(*CARRYING["programme"]):
        found.add(("programme", "*"))
    for piece in plan.pieces.values():
        if not piece.is_whole("faces"):
            found.add(("piece", "*"))
        elif not piece.is_whole(*CARRYING["piece"]):
            found |= {("piece", face.person) for face in piece.faces}
    if not all(each.is_whole(*CARRYING["influencer"]) for each in plan.influencers.values()):
        found.add(("influencer", "*"))
    return frozenset(found)
