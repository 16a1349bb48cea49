"""The pyramid of roles: what each takes, what proves it, what is missing (P10 to P16).

A role is proven when each of its attributes is, and each attribute of every role below it (P11). What a person *is* (role) is a claim
to prove; what he or she grows towards (target) is not (P16).
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from byline.damage import damaged
from byline.findings import At
from byline.model import ROLES, Attribute, Employee, Piece, Role, ThemeLink
from byline.model.piece import AUTHORITY_PARTS
from byline.plan import Link, Plan, is_in_the_works

ATTRIBUTES: Mapping[Role, tuple[Attribute, ...]] = {
    "social-savvy": ("social-skills", "social-activity"),
    "subject-matter-expert": ("internal-recognition",),
    "thought-leader": ("authority", "conversation", "network"),
    "spokesperson": ("media-training",),
}
"""What each role adds to the roles below it."""

CARRIERS: Mapping[Attribute, tuple[str, ...]] = {
    "social-skills": ("programme",),
    "social-activity": ("piece",),
    "internal-recognition": ("programme",),
    "authority": ("programme", "piece"),
    "conversation": ("piece", "influencer"),
    "network": ("programme", "influencer"),
    "media-training": ("programme",),
}
"""Kinds of other files that may carry the proof of an attribute or its threshold; the employee's own file may carry any."""


def level(role: Role | None) -> int:
    """Give the tier of a role: 1 for the base, 4 for the top, 0 for none."""
    return ROLES.index(role) + 1 if role else 0


def role_of(attribute: Attribute) -> Role:
    """Give the role that an attribute belongs to."""
    return next(role for role, attributes in ATTRIBUTES.items() if attribute in attributes)


def up_to(role: Role | None) -> tuple[Attribute, ...]:
    """Give all attributes that a role takes: its own and those of every role below it (P11)."""
    return tuple(attribute for each in ROLES[: level(role)] for attribute in ATTRIBUTES[each])


class Proof(Struct, frozen=True):
    """One thing that proves an attribute: what, when (if it has a day), where to see it, and where the files say so."""

    what: str
    at: At
    date: dt.date | None = None
    url: str = ""
    piece: str = ""
    influencer: str = ""


class Mastery(Struct, frozen=True):
    """How one attribute stands for one person on one theme.

    Attributes:
        attribute: which one.
        needed: how many proofs it takes.
        proofs: those that there are, the latest first.
        plans: what is planned to prove or to teach it.
        is_known: whether every file that could carry a proof was read.
    """

    attribute: Attribute
    needed: int
    proofs: tuple[Proof, ...]
    plans: tuple[Proof, ...]
    is_known: bool

    @property
    def is_proven(self) -> bool:
        """Whether there are as many proofs as it takes."""
        return len(self.proofs) >= self.needed


class Standing(Struct, frozen=True):
    """How one person stands on one theme: what is claimed, what is proven."""

    link: Link
    masteries: Mapping[Attribute, Mastery]

    @property
    def proven(self) -> Role | None:
        """The highest role that is proven, everything below it included."""
        highest: Role | None = None
        for role in ROLES:
            if not all(self.masteries[attribute].is_proven for attribute in ATTRIBUTES[role]):
                break
            highest = role
        return highest

    def missing(self, role: Role | None) -> tuple[Mastery, ...]:
        """Give what is not proven of all that a role takes, from the base up."""
        return tuple(self.masteries[attribute] for attribute in up_to(role) if not self.masteries[attribute].is_proven)


@lru_cache(maxsize=4)
def standings(plan: Plan) -> Mapping[tuple[str, str], Standing]:
    """Work out how everybody stands on every theme they are linked to.

    Returns:
        Standings by the ids of employee and theme; where somebody is linked twice, the current link counts.
    """
    found: dict[tuple[str, str], Standing] = {}
    for theme, links in plan.links.items():
        for link in links:
            if plan.link_of(link.employee.id, theme) == link:
                found[link.employee.id, theme] = _standing(plan, link)
    return found


def _standing(plan: Plan, link: Link) -> Standing:
    evidence = _Evidence(plan, link)
    return Standing(link, {attribute: evidence.mastery(attribute) for attribute in up_to("spokesperson")})


class _Evidence:
    """Gathers what one person can show on one theme."""

    def __init__(self, plan: Plan, link: Link) -> None:
        self.plan, self.person, self.link = plan, link.employee, link.link
        self.way = ("themes", link.number)
        self.terms = plan.programme.roles
        self.until = min(plan.today, self.person.left or plan.today)
        self.parts: dict[str, set[str]] = {}
        for piece, _, face in plan.appearances.get(self.person.id, ()):
            self.parts.setdefault(piece.id, set()).add(face.part)
        self.pieces = [plan.pieces[name] for name in self.parts]
        self.own = self.person.is_whole("skills", "training", "channels", "themes", "left")

    def mastery(self, attribute: Attribute) -> Mastery:
        proofs = sorted(
            _GATHERING[attribute](self), key=lambda proof: (-(proof.date or dt.date.min).toordinal(), proof.what)
        )
        readable = self.own and self.plan.can_read(*CARRIERS[attribute]) and not self.may_be_lost(attribute)
        return Mastery(attribute, self.needed(attribute), tuple(proofs), tuple(self.planned(attribute)), readable)

    def may_be_lost(self, attribute: Attribute) -> bool:
        """Whether a refused value in another file may have been a proof, or the owner of one has moved on with the person."""
        if attribute == "network" and self.person.left:
            return True
        lost = damaged(self.plan)
        return bool(
            lost
            and lost & {(kind, name) for kind in (*CARRIERS[attribute], attribute) for name in ("*", self.person.id)}
        )

    def needed(self, attribute: Attribute) -> int:
        """Thresholds of the programme; one of anything else."""
        return {
            "internal-recognition": self.terms.subject_matter_expert.minimum_evidence,
            "authority": self.terms.thought_leader.minimum_evidence,
            "network": self.terms.thought_leader.minimum_network,
        }.get(attribute, 1)

    def told(self, attribute: Attribute) -> Iterator[Proof]:
        for number, each in enumerate(self.link.evidence):
            if each.proves == attribute and each.date and each.date <= self.until:
                yield Proof(each.what, At(self.person.path, (*self.way, "evidence", number)), each.date, each.url or "")

    def social_skills(self) -> Iterator[Proof]:
        least = self.terms.social_savvy.minimum_skill
        skill = self.person.skills.get("social-media", 0)
        if skill >= least:
            yield Proof(f"Social media skill at level {skill}", At(self.person.path, ("skills", "social-media")))
        yield from self.courses("social-media", least)

    def social_activity(self) -> Iterator[Proof]:
        for name, channel in self.person.channels.items():
            if channel.last_active and channel.last_active <= self.until:
                yield Proof(
                    f"Active on {name}",
                    At(self.person.path, ("channels", name)),
                    channel.last_active,
                    channel.url or "",
                )
        yield from self.told("social-activity")
        yield from (self.shown(piece) for piece in self.pieces if piece.format == "social" and self.is_out(piece))

    def authority(self) -> Iterator[Proof]:
        yield from self.told("authority")
        for piece in self.pieces:
            if piece.theme == self.link.theme and self.speaks_in(piece) and self.is_out(piece):
                yield self.shown(piece)

    def conversation(self) -> Iterator[Proof]:
        yield from self.told("conversation")
        yield from self.contacts()
        for piece in self.pieces:
            if piece.theme == self.link.theme and piece.format == "social" and self.is_out(piece):
                yield self.shown(piece)

    def contacts(self) -> Iterator[Proof]:
        for influencer, number, contact in self.plan.contacts.get((self.person.id, self.link.theme), ()):
            if contact.date <= self.until:
                what = f"{influencer.name}: {contact.what}"
                yield Proof(what, At(influencer.path, ("contacts", number)), contact.date, influencer=influencer.id)

    def network(self) -> Iterator[Proof]:
        """Whoever is on the map twice by mistake counts once."""
        found = self.plan.networks.get((self.person.id, self.link.theme), ())
        for entry in {entry.influencer.id: entry for entry in found if entry.is_network}.values():
            at = At(entry.influencer.path, ("themes", entry.number))
            yield Proof(f"{entry.influencer.name} ({entry.entry.stage})", at, influencer=entry.influencer.id)

    def courses(self, skill: str, least: int) -> Iterator[Proof]:
        for number, training in enumerate(self.person.training):
            course = self.plan.programme.courses.get(training.course)
            if (
                course
                and training.done
                and training.done <= self.until
                and skill in course.teaches
                and course.to_level >= least
            ):
                yield Proof(course.title, At(self.person.path, ("training", number)), training.done)

    def speaks_in(self, piece: Piece) -> bool:
        """Whether the person has a part in a piece that makes it a proof of authority."""
        return not self.parts[piece.id].isdisjoint(AUTHORITY_PARTS)

    def is_out(self, piece: Piece) -> bool:
        """Whether a piece has been published by now, or by the day when the person left."""
        day = piece.published.date if piece.published else None
        return piece.status == "published" and (day is None or day <= self.until)

    def shown(self, piece: Piece) -> Proof:
        day = piece.published.date if piece.published else None
        return Proof(
            piece.title, At(piece.path), day, (piece.published.url if piece.published else None) or "", piece=piece.id
        )

    def planned(self, attribute: Attribute) -> Iterator[Proof]:
        """What is under way for an attribute, as rules.md settles it for PYR003."""
        for number, each in enumerate(self.link.evidence):
            if each.proves == attribute and not each.date and each.planned:
                yield Proof(each.what, At(self.person.path, (*self.way, "evidence", number)), each.planned)
        if attribute in {"social-skills", "media-training"}:
            yield from self.coming_courses("media" if attribute == "media-training" else "social-media")
        elif attribute in {"authority", "conversation", "social-activity"}:
            yield from self.coming_pieces(attribute)
        elif attribute == "network":
            for entry in self.plan.networks.get((self.person.id, self.link.theme), ()):
                at = At(entry.influencer.path, ("themes", entry.number))
                yield Proof(f"{entry.influencer.name} ({entry.entry.stage})", at, influencer=entry.influencer.id)

    def coming_courses(self, skill: str) -> Iterator[Proof]:
        for number, training in enumerate(self.person.training):
            course = self.plan.programme.courses.get(training.course)
            if course and training.planned and not training.done and skill in course.teaches:
                yield Proof(course.title, At(self.person.path, ("training", number)), training.planned)

    def coming_pieces(self, attribute: Attribute) -> Iterator[Proof]:
        """What will prove it once it is out: social activity is proven on any theme."""
        for piece in self.pieces:
            fits = self.speaks_in(piece) if attribute == "authority" else piece.format == "social"
            is_here = piece.theme == self.link.theme or attribute == "social-activity"
            if is_here and is_in_the_works(piece) and fits:
                yield Proof(piece.title, At(piece.path), piece.planned.first if piece.planned else None, piece=piece.id)


_GATHERING: Mapping[Attribute, Callable[[_Evidence], Iterator[Proof]]] = {
    "social-skills": _Evidence.social_skills,
    "social-activity": _Evidence.social_activity,
    "internal-recognition": lambda evidence: evidence.told("internal-recognition"),
    "authority": _Evidence.authority,
    "conversation": _Evidence.conversation,
    "network": _Evidence.network,
    "media-training": lambda evidence: evidence.courses("media", 0),
}
"""What counts as a proof of each attribute."""


def standing_of(plan: Plan, person: str, theme: str) -> Standing | None:
    """Give how a person stands on a theme, or None where the two are not linked."""
    return standings(plan).get((person, theme))


def claims(plan: Plan) -> Iterator[tuple[Standing, Employee, ThemeLink]]:
    """Go through all links that hold: agreed, not withdrawn, the person still here."""
    for standing in standings(plan).values():
        if standing.link.is_current:
            yield standing, standing.link.employee, standing.link.link
