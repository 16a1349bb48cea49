"""Real files with damage done to them, and files made of parts that mean something: no content makes Byline break a promise."""

import os

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from any_content.promises import BASE, SOUND, TODAY, keep
from byline.check import check
from byline.findings import Severity
from byline.load import load

YAML = [
    "---",
    "\n",
    "\r\n",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    '"',
    "'",
    "|",
    ">",
    "&a ",
    "*a",
    "!!x ",
    "#",
    "%",
    "\t",
    "<<: ",
]
ESCAPED = ["\\", "\\u0000", "\\x1b", "\\uD800", "\\U0001F600"]
UNSEEN = ["\x1b[31m", "\x07", "\u202e", "\u200b", "\u2028", "\x85", "\0", "\ufeff", "😀", "王芳", "e\u0301", "\u00ad"]
MARKDOWN = ["](javascript:a)", "![a](//b)", "<script>", "<!--", "{: .a }", "{{ x }}", "```", "> " * 25, "[" * 60]
LOGS = ["::error::", "##[", "%0A"]
VALUES = ["nobody", "2026-02-30", "03/04/2026", "2026-Q2", "1e309", "-0", "9" * 400, "no", "null"]
IDS = ["ines-duarte", "tom-okafor", "rhea-lindqvist", "security"]
KEYS = "title name format theme themes faces person role status planned published x ignore type found privacy objected".split()
MORE_KEYS = "contacts evidence away part date url stage owner involves".split()
TOKENS = st.sampled_from(YAML + ESCAPED + UNSEEN + MARKDOWN + LOGS + VALUES + IDS + KEYS + MORE_KEYS)
DAMAGE = st.tuples(st.floats(0, 1), st.integers(0, 40), TOKENS | st.text(max_size=6))
QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def damaged(data: bytes, damages: list[tuple[float, int, str]]) -> bytes:
    """Cut so many bytes away, at that part of the file, and put the text in their place."""
    for where, length, text in damages:
        at = int(where * len(data))
        data = data[:at] + text.encode("utf-8", "surrogatepass") + data[at + length :]
    return data


@settings(QUICK, max_examples=900)
@given(st.sampled_from(sorted(SOUND)), st.lists(DAMAGE, min_size=1, max_size=5))
def test_a_damaged_file(path: str, damages: list[tuple[float, int, str]]) -> None:
    keep({path: damaged(SOUND[path], damages)})


@settings(QUICK, max_examples=300)
@given(
    st.dictionaries(st.sampled_from(sorted(SOUND)), st.lists(DAMAGE, min_size=1, max_size=3), min_size=2, max_size=6)
)
def test_several_at_once(damages: dict[str, list[tuple[float, int, str]]]) -> None:
    drafts = {path: damaged(SOUND[path], each) for path, each in damages.items()}
    report = keep(drafts)
    again = check(load(BASE, TODAY, drafts=dict(reversed(drafts.items()))))
    assert report.findings == again.findings, "the same answer twice, in whatever order the files come"


FIELDS = st.sampled_from(KEYS + MORE_KEYS)
ANYTHING = st.recursive(
    TOKENS | st.text(max_size=8) | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=3),
    max_leaves=8,
)


def written(value: object) -> str:
    """Write a value as flow YAML, in double quotes where it is a text: any value at all, well formed."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {written(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(written, value)) + "]"
        case str():
            return '"' + "".join(each if each.isalnum() else f"\\U{ord(each):08x}" for each in value) + '"'
    return ""


@settings(QUICK, max_examples=600)
@given(st.sampled_from(sorted(SOUND)), st.dictionaries(FIELDS, ANYTHING, max_size=6))
def test_well_formed_nonsense(path: str, fields: dict[str, object]) -> None:
    text = "".join(f"{key}: {written(value)}\n" for key, value in fields.items())
    keep({path: f"---\n{text}---\n".encode()})


@settings(QUICK, max_examples=200)
@given(st.binary(max_size=300))
@example("\u06dd\U0001d173".encode())
def test_any_bytes(data: bytes) -> None:
    report = keep({"plan/2026/why-passkeys.md": data})
    assert any(each.severity is Severity.ERROR for each in report.findings), "no bytes without sense are a piece"


def test_the_order_of_folders_is_of_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    class Reversed:
        def __init__(self, path: str) -> None:
            with scandir(path) as entries:
                self.entries = list(entries)[::-1]

        def __enter__(self) -> list[os.DirEntry[str]]:
            return self.entries

        def __exit__(self, *_: object) -> None:
            self.entries = []

    first = load(BASE, TODAY)
    monkeypatch.setattr(os, "scandir", Reversed)
    second = load(BASE, TODAY)
    assert list(first.documents) == list(second.documents)
    assert list(first.pieces) == list(second.pieces)
