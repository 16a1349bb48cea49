"""What the tests of reading share: documents made from texts, and the places of their faults."""

from byline.findings import Fault, Span
from byline.source import Document, read_text


def document(text: str) -> Document:
    """Read a whole file from its text."""
    made = Document("themes/a.md")
    read_text(made, text)
    return made


def fields(head: str) -> Document:
    """Read a file that has this front matter and a body."""
    return document(f"---\n{head.removesuffix(chr(10))}\n---\nBody.\n")


def codes(made: Document) -> list[str]:
    """Give the codes of a document's faults."""
    return [code for code, _ in made.faults]


def only_fault(made: Document, code: str) -> tuple[Fault, Span]:
    """Give the one fault that a document has, and its place."""
    assert codes(made) == [code], made.faults
    fault = made.faults[0][1]
    return fault, made.find(fault.at)


def at(made: Document, span: Span) -> str:
    """Give what stands at a place."""
    return made.lines[span.line - 1][span.column - 1 : span.end_column - 1]
