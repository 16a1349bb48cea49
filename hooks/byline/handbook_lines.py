"""The examples of the handbook that are explained line by line: which lines, and what the model says about each."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from byline import handbook_places as places
from byline.field_facts import facts_of
from byline.language import Language
from byline.model import KINDS
from byline.prescriptions import with_links
from byline.words import marked


class Explained(Struct, frozen=True):
    """A line of an example: the field as one would name it, where the reference tells it, its description, and a word of ours."""

    name: str
    path: str
    description: str
    own: str


Lines = Mapping[tuple[str, ...], str]
INFLUENCER: Lines = {
    ("name",): marked("As the person signs with it."),
    ("type",): marked("When in doubt, take the smaller one."),
    ("works_for",): marked("Leave it out where it doesn’t matter."),
    ("channels",): marked("One name each, as `podcast` or `linkedin`."),
    ("channels", "reach"): marked("A guess in round numbers will do."),
    ("channels", "length"): marked("It tells a maven from a connector."),
    ("themes", "theme"): marked("The name of its file, without `.md`."),
    ("themes", "owner"): marked("Usually that is you."),
    ("themes", "why"): marked("One sentence that you would say to the person, too."),
    ("themes", "stage"): marked("Begin low, and be honest."),
    ("found", "through"): marked("Such as `event`, `colleague` or `trade-journal`."),
    ("found", "where"): marked("So that somebody else can look it up."),
    ("found", "date"): marked("The day on which you came across the name."),
    ("reviewed",): marked("Today, for a new file."),
    ("privacy", "basis"): marked("Why we may keep this at all."),
    ("privacy", "informed"): marked("Write the date as soon as it has happened."),
    ("privacy", "retain_until"): marked("No later than the term of your programme."),
}
"""The lines of the file that *Add an influencer* shows, in its order, each with what we add to the model's description."""
PIECE: Lines = {
    ("title",): marked("It may still change."),
    ("format",): marked("It decides how many days each step has."),
    ("theme",): marked("One only: a piece that is about everything is about nothing."),
    ("faces", "person"): marked("The name of the person’s file, without `.md`."),
    ("faces", "part"): marked("Such as `author`, `interviewee` or `speaker`."),
    ("status",): marked("Begin with `idea` where nobody has promised anything yet."),
    ("planned",): marked("As precise as you know it, and no more."),
    ("answers",): marked("The short names of the questions stand in the theme’s file."),
    ("brief", "audience"): "",
    ("brief", "message"): marked("If you can’t say it in one sentence, the piece isn’t ready to be written."),
    ("brief", "words"): "",
}
"""The lines of the file that *Your first piece* shows."""
EXPLAINED: Mapping[str, tuple[str, Lines]] = {
    places.ADD_INFLUENCER: ("influencer", INFLUENCER),
    places.FIRST_PIECE: ("piece", PIECE),
}
"""By page, the kind of its file and the lines that it explains."""


def _described() -> Iterator[str]:
    for kind, lines in (("influencer", None), ("piece", PIECE)):
        for fact in (below for top in facts_of(KINDS[kind]) for below in top.everything):
            if lines is None or fact.way in lines:
                yield fact.description


DESCRIPTIONS = tuple(dict.fromkeys(_described()))
"""What the model says about the lines of the examples, and about everything on file of somebody outside: these are translated."""


def explained(page: str, say: Language) -> tuple[Explained, ...]:
    """Give the lines that a page explains, in the reader's language; none for most pages."""
    kind, lines = EXPLAINED.get(page, ("influencer", {}))
    facts = {fact.way: fact for top in facts_of(KINDS[kind]) for fact in top.everything}
    return tuple(
        Explained(
            name=": ".join(way),
            path=f"{places.fields_page(kind)}#{facts[way].anchor}",
            description=with_links(say(facts[way].description), lambda each: places.prescription_link(page, each)),
            own=own,
        )
        for way, own in lines.items()
    )
