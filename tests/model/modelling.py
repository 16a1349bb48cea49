"""What the tests of the model share: the smallest sound file of each kind, and things made from front matter."""

from byline.convert import convert
from byline.findings import Fault
from byline.model import KINDS, Filed
from byline.source import Document, read_text

SMALLEST = {
    "programme": "organisation: Example",
    "theme": "title: T\npromise: P\naudience: [a]\nrelevance: R",
    "employee": "name: N\njob: J\ndepartment: D",
    "influencer": "name: N\ntype: mass-maven\nfound: {through: event}",
    "piece": "title: T\nformat: blog\ntheme: t\nfaces: [{person: p, part: author}]\nstatus: idea",
}


def document(head: str) -> Document:
    """Read a file that has this front matter."""
    made = Document("a.md")
    read_text(made, f"---\n{head}\n---\n")
    return made


def made_of(kind: str, head: str) -> tuple[Filed, list[tuple[str, Fault]], Document]:
    """Make a thing from a front matter, with the faults of its values."""
    read = document(head)
    thing, faults = convert(KINDS[kind], read, "a")
    return thing, [*read.faults, *faults], read


def with_fields(kind: str, head: str) -> tuple[Filed, list[tuple[str, Fault]], Document]:
    """Make a thing from the smallest sound file of its kind, where these fields replace or join its own."""
    names = {line.partition(":")[0] for line in head.split("\n") if line[:1].strip()}
    kept = [line for line in SMALLEST[kind].split("\n") if line.partition(":")[0] not in names]
    return made_of(kind, "\n".join([*kept, head]))
