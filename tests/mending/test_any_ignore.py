"""Whatever stands under `ignore:` already: silences bring up nothing, keep every sign that was there, and come once."""

import datetime as dt
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from byline.check import Report, check
from byline.load import load
from byline.mending.silencing import silenced, still_told, with_silences
from byline.mending.trial import Trial
from byline.rules import all_rules

ROOT = Path(__file__).parents[1] / "cases" / "base"
TODAY = dt.date(2026, 3, 1)
PIECE = "plan/2026/passkeys.md"
CODES = {rule.code for rule in all_rules()}
FIELDS = ("title: Passkeys", "format: blog", "theme: security", "status: idea", "planned: 2026-04-11")
FACES = "faces: [{person: ines-duarte, part: author}]"
WORDS = st.sampled_from(
    ["CAL001", "CON003", "THM004", "cal001", "{", "}", "[", "]", ",", ": ", "\n  ", " # note", "'", '"', "~", "null", "- ", "we know", "字", " "]
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def pieces(draw: st.DrawFn) -> bytes:
    """Give a piece planned for a Saturday, in lines or in braces, with all kinds of things under `ignore:`, or none."""
    ignore = draw(st.one_of(st.just([]), st.lists(WORDS, max_size=7).map(lambda words: [f"ignore: {''.join(words)}"])))
    fields = draw(st.permutations([*FIELDS, FACES, *ignore]))
    indent = draw(st.sampled_from(["", "  "]))
    head = "{" + ", ".join(fields) + "}\n" if draw(st.booleans()) else "".join(f"{indent}{each}\n" for each in fields)
    text = f"---\n{head}---{draw(st.sampled_from(['', chr(10), ' ' + chr(10) + 'ignore: no' + chr(10)]))}"
    return "".join(line + draw(ENDS) if end else line for line, end, _ in _lines(text)).encode()


def _lines(text: str) -> list[tuple[str, str, str]]:
    parts = text.split("\n")
    return [(part, "\n", "") for part in parts[:-1]] + [(parts[-1], "", "")]


def trial(data: bytes) -> tuple[Trial, Report]:
    def again(drafts: dict[str, bytes | None]) -> Report:
        return with_silences(check(load(ROOT, TODAY, drafts={PIECE: data, **drafts})), CODES)

    before = again({})
    made = Trial(before, again, lambda path: data if path == PIECE else (ROOT / path).read_bytes())
    made.fix_all()
    return made, before


def marks(report: Report) -> Counter[tuple[str, str, tuple[str | int, ...]]]:
    return Counter((each.place.path, each.code, each.keys) for each in report.findings)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces())
@example(f"---\n{{{', '.join([*FIELDS, FACES, 'ignore: '])}}}\n---".encode())
def test_any_ignore(data):
    made, before = trial(data)
    assert marks(made.report) <= marks(before)
    for path, draft in made.drafts.items():
        assert path == PIECE
        assert _is_within(data.replace(b"[]", b"").replace(b"~", b"").replace(b"null", b""), draft)
    told = {code for finding in made.made for code in silenced(finding)}
    assert not told & {finding.code for finding in made.report.findings if finding.place.path == PIECE}
    assert told | set(still_told(made.report, CODES).get(PIECE, ())) >= set(still_told(before, CODES).get(PIECE, ()))
    second, _ = trial(made.drafts.get(PIECE) or data)
    assert second.drafts == {}


def _is_within(part: bytes, whole: bytes) -> bool:
    """Whether every sign of a file is still there, in its order."""
    left = iter(whole)
    return all(sign in left for sign in part if sign not in b"'\"")
