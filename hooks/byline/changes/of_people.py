"""Changes of colleagues: links, roles and what proves them, courses, skills, who left (P8, P10 to P16, P23, P24)."""

from collections.abc import Iterator

from byline.changes.change import Change
from byline.changes.fields import field_changes, text_changes
from byline.changes.pairs import Pairs
from byline.model import Employee, ThemeLink, Training
from byline.plan import Plan, is_in_the_works
from byline.pyramid import Proof, Standing, standing_of, up_to

TOLD = ("themes", "left", "skills", "training")


def people_changes(pairs: Pairs) -> Iterator[Change]:
    """Go through the colleagues."""
    for before, after in pairs.of("employee"):
        person = after or before
        if before and after:
            yield from _changed(pairs, before, after)
        else:
            more = None if after else _left_behind(pairs.after, person.id)
            yield Change("added" if after else "removed", person, before, after, person=person.id, more=more)
        yield from _links(pairs, person, before, after)


def _changed(pairs: Pairs, before: Employee, after: Employee) -> Iterator[Change]:
    name = after.id
    if before.left != after.left:
        yield Change("left", after, before.left, after.left, person=name, more=_left_behind(pairs.after, name))
    for skill in sorted({*before.skills, *after.skills}):
        old, new = before.skills.get(skill), after.skills.get(skill)
        if old != new:
            yield Change("skill", after, old, new, person=name, more={"skill": skill})
    yield from _training(before, after)
    yield from field_changes(before, after, TOLD, ("", name))
    yield from text_changes(pairs, before, after, ("", name))


def _training(before: Employee, after: Employee) -> Iterator[Change]:
    was, is_now = _by_course(before), _by_course(after)
    for key in sorted({*was, *is_now}):
        if was.get(key) != is_now.get(key):
            yield Change("training", after, was.get(key), is_now.get(key), person=after.id, more={"course": key[0]})


def _by_course(person: Employee) -> dict[tuple[str, int], Training]:
    """Give the courses of somebody; one that was taken twice counts as two."""
    found: dict[tuple[str, int], Training] = {}
    for each in person.training:
        found[each.course, sum(course == each.course for course, _ in found)] = each
    return found


def _links(pairs: Pairs, person: Employee, before: Employee | None, after: Employee | None) -> Iterator[Change]:
    was, is_now = _by_theme(before), _by_theme(after)
    for theme in sorted({*was, *is_now}):
        old, new = was.get(theme), is_now.get(theme)
        held, holds = bool(old and not old.withdrawn), bool(new and not new.withdrawn)
        if holds and not held:
            standing = standing_of(pairs.after, person.id, theme)
            more = {"standing": standing, "proofs": _proofs(None, standing)}
            yield Change("link-added", person, old, new, theme, person.id, more)
        elif held and not holds:
            kind = "link-withdrawn" if new else "link-removed"
            yield Change(kind, person, old, new, theme, person.id, _left_behind(pairs.after, person.id, theme))
        elif old and new:
            yield from _role(pairs, person, old, new)
            yield from _link(person, old, new)


def _by_theme(person: Employee | None) -> dict[str, ThemeLink]:
    """Give the links of somebody by theme; where there are two, the one that holds."""
    links = sorted(person.themes, key=lambda link: link.withdrawn is None) if person else ()
    return {link.theme: link for link in links}


def _role(pairs: Pairs, person: Employee, old: ThemeLink, new: ThemeLink) -> Iterator[Change]:
    """Tell of roles: what is claimed, what is proven though the claim is the same, what is aimed at."""
    about = new.theme, person.id
    was, is_now = standing_of(pairs.before, person.id, new.theme), standing_of(pairs.after, person.id, new.theme)
    more = {"proofs": _proofs(was, is_now), "standing": is_now}
    if old.role != new.role:
        yield Change("role", person, old.role, new.role, *about, more)
    elif was and is_now and was.proven != is_now.proven and not person.left:  # whoever left proves nothing, nor has to
        yield Change("proven", person, was.proven, is_now.proven, *about, more)
    if old.target != new.target:
        yield Change("target", person, old.target, new.target, *about)


def _link(person: Employee, old: ThemeLink, new: ThemeLink) -> Iterator[Change]:
    about = new.theme, person.id
    for each in (each for each in old.evidence if each not in new.evidence):
        yield Change("evidence-removed", person, each, None, *about)
    for each in (each for each in new.evidence if each not in old.evidence):
        yield Change("evidence-added", person, None, each, *about)
    for name in ("why", "agreed", "withdrawn"):
        was, is_now = getattr(old, name), getattr(new, name)
        if was != is_now:
            yield Change("field", person, was, is_now, *about, {"way": ("themes", new.theme, name)})


def _proofs(before: Standing | None, after: Standing | None) -> tuple[Proof, ...]:
    """Give what proves the role that somebody claims now, and did not before: the first proof of each attribute."""
    if after is None:
        return ()
    known = {proof.what for each in before.masteries.values() for proof in each.proofs} if before else set()
    every = [proof for name in up_to(after.link.link.role) for proof in after.masteries[name].proofs]
    return tuple(proof for proof in every if proof.what not in known) or tuple(every[:3])


def _left_behind(plan: Plan, person: str, theme: str = "") -> dict[str, tuple[str, ...]]:
    """Give what needs somebody else: titles of pieces to come, names of influencers, titles of themes led."""
    pieces = [each.piece for each in plan.appearances.get(person, ()) if is_in_the_works(each.piece)]
    owned = [
        entry.influencer.name
        for (owner, on), entries in plan.networks.items()
        for entry in entries
        if owner == person and on == (theme or on)
    ]
    led = [each.title for each in plan.themes.values() if each.lead == person and each.id == (theme or each.id)]
    return {
        "pieces": tuple(dict.fromkeys(piece.title for piece in pieces if piece.theme == (theme or piece.theme))),
        "influencers": tuple(dict.fromkeys(owned)),
        "themes": tuple(led),
    }
