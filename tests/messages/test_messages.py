"""All that Byline says about content, printed in one place for a reviewer, and held to what was promised about words."""

import re
from pathlib import Path

import pytest

from byline.findings import Finding
from messages.gathered import as_text, gathered
from messages.literals import literals
from output.kept import same_as_kept

KEPT = Path(__file__).with_name("messages.txt")
JARGON = re.compile(
    r"\b(?:mapping|scalar|sequence|null|string|int|integer|float|bool|boolean|alias|anchor|token|pars(?:e|er|ing)|escape[ds]?|dict|array|tuple"
    r"|object|type error|exception|traceback|regex|pydantic|msgspec|python|yaml|enum|schema|node|stream|NUL|key)\b",
    re.IGNORECASE,
)
LONGEST = 400
ELSEWHERE = {
    "source.py": (  # a file that changes between the walk and the reading
        "Put a plain text file in its place, or remove it.",
        "The file cannot be opened:",
        "it is a symbolic link",
        "This is no plain file, though its name ends in .md.",
    ),
    "yaml_reader.py": ("The front matter cannot be read.",),  # an error of YAML's without a place: none is known
    "walk.py": (  # a folder that is closed to us, or lies deeper than a path can tell
        "The folder cannot be looked into:",
        "Let whoever runs Byline read it, or give it a shorter path.",
    ),
    "load.py": ("From this file on nothing is read: there are more than", "faults already."),  # ten thousand of them
    "model/values.py": (
        "Write one value here, without brackets or nested lines.",
        "is not one value",
    ),  # careful.py has said it
    "front_matter.py": (r"] ?){2,}\s*(?:\n|\Z)|[-",),  # a pattern
}
"""Words in the code that no finding shows here."""


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    return gathered(tmp_path_factory.mktemp("messages"))


def test_they_are_all_in_one_place(findings: list[Finding]) -> None:
    same_as_kept(KEPT, as_text(findings))


def test_none_is_left_out(findings: list[Finding]) -> None:
    shown = as_text(findings)
    assert {(module, text) for module, text in literals() if text not in shown} == _elsewhere()


def _elsewhere() -> set[tuple[str, str]]:
    return {(module, text) for module, texts in ELSEWHERE.items() for text in texts}


def test_no_jargon(findings: list[Finding]) -> None:
    said = {text for each in findings for text in (each.message, each.help, *(message for _, message in each.related))}
    ours = {re.sub("`[^`]*`", "", text) for text in said}
    assert [text for text in sorted(ours) if JARGON.search(text)] == []


def test_whole_sentences_that_are_short(findings: list[Finding]) -> None:
    said = {text for each in findings for text in (each.message, each.help)}
    assert [text for text in sorted(said) if not text.endswith((".", "?", "?”")) or text[0] != text[0].upper()] == []
    assert [text for text in sorted(said) if len(re.sub("`[^`]*`", "", text)) > LONGEST] == []
