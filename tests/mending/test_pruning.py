"""An id goes out of a front matter with the entry that it stands in, and nothing else moves."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from byline.mending.pruning import cuts
from byline.references import EACH

WAYS = (("lead",), ("faces", EACH, "person"), ("contacts", EACH, "by", EACH))
TABLE = {
    "a field": ("title: x\nlead: ana\nkind: market\n", "title: x\nkind: market\n"),
    "the last field, in quotes, with a comment": ("title: x\n'lead': \"ana\"  # she\n", "title: x\n"),
    "a field whose value is on the next line": ("lead:\n  ana\ntitle: x\n", "title: x\n"),
    "a field in braces": ("{title: x, lead: ana, kind: y}\n", "{title: x, kind: y}\n"),
    "the last field in braces": ("{title: x, lead: ana}\n", "{title: x}\n"),
    "an entry between others": (
        "faces:\n  # the first\n  - {person: bo, part: a}\n  # hers\n  - person: ana\n    part: b # yes\n  - person: bo\n",
        "faces:\n  # the first\n  - {person: bo, part: a}\n  # hers\n  - person: bo\n",
    ),
    "the last entry, before a comment": (
        "faces:\n- person: bo\n- person: ana\n  part: >\n    author\n\n# about the next\nkind: y\n",
        "faces:\n- person: bo\n\n# about the next\nkind: y\n",
    ),
    "a dash on a line of its own": ("faces:\n  -\n    # - she\n    person: ana\n  - person: bo\n", "faces:\n  - person: bo\n"),
    "all entries": ("faces:  # who\n  - person: ana\n    part: a\n  - {person: ana}\nkind: y\n", "faces: []  # who\nkind: y\n"),
    "all entries, in brackets": ("faces: [{person: ana, part: a}, ] # who\n", "faces: [] # who\n"),
    "one entry without a list": ("faces: {person: ana, part: a}\n", "faces: []\n"),
    "one entry without a list, on lines": ("faces:\n  part: a\n  person: ana\nkind: y\n", "faces: []\nkind: y\n"),
    "all, with a remark between": ("faces:\n  - person: ana\n# a remark\n  - person: ana\nkind: y\n", "faces: []\n# a remark\nkind: y\n"),
    "the first in brackets": ("faces: [{person: ana}, {person: bo}]\n", "faces: [{person: bo}]\n"),
    "the last two in brackets": ("faces: [{person: bo}, {person: ana},\n  {person: ana}, ]\n", "faces: [{person: bo}, ]\n"),
    "between others in brackets": ("faces: [{person: bo}, {person: ana}, {person: cy}]\n", "faces: [{person: bo}, {person: cy}]\n"),
    "several in a map": (
        "faces: [person: ana, person: bo]\n", "faces: [person: bo]\n",
    ),
    "one of several colleagues": ("contacts:\n  - {by: [bo, ana], how: call}\n", "contacts:\n  - {by: [bo], how: call}\n"),
    "one of several colleagues, on lines": ("contacts:\n  - by:\n    - ana\n    - bo\n    how: call\n", "contacts:\n  - by:\n    - bo\n    how: call\n"),
    "the only colleague": ("contacts:\n  - {by: [ana], how: call}\n  - {by: bo, how: call}\n", "contacts:\n  - {by: bo, how: call}\n"),
    "another script": ("title: 标题 😀\nfaces: [{person: 王芳, part: a}, {person: ana}] # 王芳\n", "title: 标题 😀\nfaces: [{person: 王芳, part: a}] # 王芳\n"),
    "not where it is no reference": ("title: ana\nx: {lead: ana, faces: [{person: ana}]}\nfaces: [{person: ana-b, part: ana}]\n",) * 2,
}  # fmt: skip


def pruned(head: str, name: str = "ana") -> str:
    parts, done = [], 0
    for cut in sorted(cuts(head, WAYS, name), key=lambda each: each.start):
        assert done <= cut.start <= cut.end
        parts += [head[done : cut.start], cut.text]
        done = cut.end
    return "".join([*parts, head[done:]])


@pytest.mark.parametrize(("before", "after"), TABLE.values(), ids=TABLE)
def test_pruning(before, after):
    assert pruned(before) == after
    assert pruned(after) == after


def block(people: list[str], *, own_line: bool, indent: int, note: bool) -> str:
    dash = "-\n" + " " * (indent + 2) if own_line else "- "
    entries = [f"{' ' * indent}{dash}person: {each}\n{' ' * (indent + 2)}part: a\n" for each in people]
    return "faces:\n" + ("# a note\n" if note else "").join(entries)


def flow(people: list[str], *, wrap: bool, comma: bool) -> str:
    gap = ",\n    " if wrap else ", "
    return "faces: [" + gap.join(f"{{person: {each}, part: a}}" for each in people) + (", " * comma) + "]\n"


PEOPLE = st.lists(st.sampled_from(["ana", "bo", "王芳", "ana-b"]), min_size=1, max_size=5)
BLOCKS = st.builds(block, PEOPLE, own_line=st.booleans(), indent=st.integers(0, 3), note=st.booleans())
FLOWS = st.builds(flow, PEOPLE, wrap=st.booleans(), comma=st.booleans())


@given(st.one_of(BLOCKS, FLOWS), st.booleans())
def test_any_list(faces, last):
    head = faces if last else f"{faces}kind: y # ana\n"
    before, after = yaml.safe_load(head), yaml.safe_load(pruned(head))
    assert after == before | {"faces": [each for each in before["faces"] if each["person"] != "ana"]}
    kept = [line for line in head.splitlines() if "part" not in line and "person" not in line and line.strip() != "-"]
    assert all(line in pruned(head).splitlines() for line in kept if line != "faces:")
