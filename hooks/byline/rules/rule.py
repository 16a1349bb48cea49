"""What a rule is, and how its own text is read: the docstring of its module is its documentation."""

import re
from collections.abc import Callable, Iterable

from msgspec import Struct

from byline.findings import Fault, Severity
from byline.ignores import Ignores, can_be_silenced
from byline.plan import Plan

Check = Callable[[Plan], Iterable[Fault]]
Afterthought = Callable[[Ignores], Iterable[Fault]]


class Example(Struct, frozen=True):
    """A piece of a programme that a rule fails, or passes: files by path, and the lines marked as wrong."""

    title: str
    passes: bool
    files: dict[str, str]

    @property
    def marked(self) -> dict[str, list[int]]:
        """The lines that end in a comment `# ← here`, by path."""
        return {
            path: [number for number, line in enumerate(text.split("\n"), 1) if "# ← here" in line]
            for path, text in self.files.items()
        }


class Rule(Struct, frozen=True):
    """One rule: what must hold, why, and how to look.

    Attributes:
        code: stable for ever, as PYR001.
        severity: what a finding of it weighs, unless the programme says otherwise.
        why: the prescriptions behind it, as ("P11",).
        text: its documentation, in Markdown; the first line is what must hold.
        check: finds the faults in a programme.
        after: finds more once all other rules have run, from what was silenced.
    """

    code: str
    severity: Severity
    why: tuple[str, ...]
    text: str
    check: Check
    after: Afterthought | None = None

    @property
    def title(self) -> str:
        """What must hold, in one sentence without its full stop."""
        return self.text.partition("\n")[0].rstrip(".")

    @property
    def can_be_silenced(self) -> bool:
        """Whether `ignore:` works on it: documents, privacy and the pyramid rule can't be ignored."""
        return can_be_silenced(self.code)

    @property
    def examples(self) -> tuple[Example, ...]:
        """Its examples: those that fail and those that pass."""
        parts = re.split(r"^## (Fails|Passes)(?:: (.*))?$", self.text, flags=re.MULTILINE)
        return tuple(
            Example(title or word, word == "Passes", _files(text))
            for word, title, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
        )


def _files(text: str) -> dict[str, str]:
    blocks = re.findall(r'^```markdown title="([^"]+)"\n(.*?)^```$', text, re.MULTILINE | re.DOTALL)
    return dict(blocks)
