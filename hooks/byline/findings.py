"""What the checker says: findings, their severity, and the places that they point at."""

import enum
from collections.abc import Iterator
from typing import Literal, NamedTuple

from msgspec import Struct

from byline.model.filed import Keys


class Severity(enum.StrEnum):
    """How much a finding weighs: errors always fail a check, warnings under `--strict`, notices never."""

    NOTICE = "notice"
    WARNING = "warning"
    ERROR = "error"

    @property
    def weight(self) -> int:
        """A number that grows with the severity."""
        return list(Severity).index(self)


class Span(NamedTuple):
    """A stretch of a file: lines and columns from 1, in code points, the end column just behind the last character."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class At(Struct, frozen=True):
    """A symbolic place: a file and what is meant in it; line and column are looked up late, for findings only.

    Attributes:
        path: relative to the programme's root, with forward slashes.
        keys: the way to a value of the front matter; what is missing leads to the nearest thing that is there.
        on: whether the value or its key is meant.
        span: the place itself, where no key leads to it (in a body, or in broken YAML).
    """

    path: str
    keys: Keys = ()
    on: Literal["value", "key"] = "value"
    span: Span | None = None


class Related(Struct, frozen=True):
    """Another place that has to do with a finding, and what stands there."""

    at: At
    message: str


class Change(Struct, frozen=True):
    """A value or key that can be replaced without asking, since there is no doubt about what was meant.

    Attributes:
        at: where it stands.
        old: the value that was read there; a place that shows anything else is left alone.
        new: what belongs there.
    """

    at: At
    old: str
    new: str


class Fault(Struct, frozen=True):
    """What a rule found: where, what is wrong, what to do.

    The rule's own code and severity are added by the checker; a severity of its own is for what weighs less in the archive.

    Attributes:
        change: what mends it beyond doubt.
        rename: the path that its file should have.
    """

    at: At
    message: str
    help: str
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    change: Change | None = None
    rename: str = ""


class Place(Struct, frozen=True):
    """A path and a stretch of it."""

    path: str
    span: Span

    def __str__(self) -> str:
        """As editors and terminals read it: `path:line:column`."""
        return f"{self.path}:{self.span.line}:{self.span.column}"


class Edit(Struct, frozen=True):
    """A stretch of a file, what stands there, and the text that replaces it."""

    place: Place
    old: str
    text: str


class Fix(Struct, frozen=True):
    """What mends a finding without asking.

    Attributes:
        edits: of one file or several.
        rename: the path that the file of the finding gets; empty where it keeps its own.
    """

    edits: tuple[Edit, ...] = ()
    rename: str = ""


class Finding(Struct, frozen=True):
    """A fault with all that an output needs to tell it.

    Attributes:
        code: the rule's, as PYR001.
        why: the prescriptions behind the rule, as ("P11",).
        related: other places, each with a message.
        keys: where it stands in the front matter, for those who mend or group findings.
        fix: what mends it without asking, where something does.
    """

    code: str
    severity: Severity
    message: str
    help: str
    why: tuple[str, ...]
    place: Place
    related: tuple[tuple[Place, str], ...] = ()
    keys: Keys = ()
    fix: Fix | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """By path, line, column and code; the message settles the rest."""
        return (self.place.path, self.place.span.line, self.place.span.column, self.code, self.message)


def count(findings: tuple[Finding, ...]) -> Iterator[tuple[Severity, int]]:
    """Count findings per severity, the worst first."""
    for severity in reversed(Severity):
        yield severity, sum(finding.severity is severity for finding in findings)
