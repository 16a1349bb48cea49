"""Which proofs may be lost in values that were refused or mistyped, so that nobody is accused of lacking them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache

from byline.model import Employee, Influencer, Piece
from byline.plan import Plan
from byline.references import Reference, references
from byline.suggestions import suggest

CARRYING: Mapping[str, tuple[str, ...]] = {
    "programme": ("roles", "courses"),
    "piece": ("theme", "format", "status", "faces", "published"),
    "influencer": ("themes", "contacts", "paid", "privacy"),
}
"""Fields of other files that a proof stands in."""
_BEARERS: Mapping[str, Callable[[Plan], Collection[str]]] = {
    "employee": lambda plan: plan.employees,
    "face": lambda plan: plan.employees,
    "theme": lambda plan: plan.themes,
    "format": lambda plan: plan.formats,
    "skill": lambda plan: plan.skills,
    "course": lambda plan: plan.programme.courses,
}
"""What bears the ids that a proof hangs on."""


@lru_cache(maxsize=4)
def damaged(plan: Plan) -> frozenset[tuple[str, str]]:
    """Whose proofs may be lost: kind of file (or the attribute, in the person's own) and id of the person, `*` for anybody's."""
    found = set(_slips(plan))
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


def _slips(plan: Plan) -> Iterator[tuple[str, str]]:
    """Find ids that nothing bears and that are nearly another one: that is told once, where they stand (REF001)."""
    bearers = {kind: bearing(plan) for kind, bearing in _BEARERS.items()}
    for each in references(plan):
        known = bearers.get(each.kind)
        if known is not None and each.id not in known and (meant := suggest(each.id, known)):
            yield from _lost(each, meant)


def _lost(each: Reference, meant: Collection[str]) -> Iterator[tuple[str, str]]:
    source = each.source
    if isinstance(source, Employee) and each.kind in {"skill", "course"}:
        yield from (("social-skills", source.id), ("media-training", source.id))
    elif each.kind in {"employee", "face"}:
        yield from ((type(source).__name__.lower(), name) for name in meant)
    elif isinstance(source, Piece):
        yield from (("piece", face.person) for face in source.faces)
    elif isinstance(source, Influencer):
        yield from (("influencer", entry.owner) for entry in source.themes)
