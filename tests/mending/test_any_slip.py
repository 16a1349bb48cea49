"""Whatever slips there are in a programme: fixes bring up nothing, touch nothing but what they mend, and leave nothing to a second run."""

import datetime as dt
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from byline.check import Report, check
from byline.load import load
from byline.mending.trial import Trial

ROOT = Path(__file__).parents[1] / "cases" / "one-of-everything"
TODAY = dt.date(2026, 3, 1)
FILES = {file.relative_to(ROOT).as_posix(): file.read_bytes() for file in sorted(ROOT.rglob("*.md"))}
LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyz-_ ASØ字")


@st.composite
def slips(draw: st.DrawFn) -> dict[str, bytes]:
    """Give some files of the programme with letters dropped, doubled, swapped or replaced in their front matter."""
    drafts = {}
    for path in draw(st.lists(st.sampled_from(sorted(FILES)), min_size=1, max_size=3, unique=True)):
        text = FILES[path].decode()
        end = text.index("\n---", 4)
        for _ in range(draw(st.integers(1, 3))):
            at = draw(st.integers(4, end - 1))
            letter = draw(st.one_of(st.just(""), st.just(text[at] * 2), LETTERS))
            text = text[:at] + letter + text[at + 1 :]
            end += len(letter) - 1
        drafts[path] = text.encode()
    return drafts


def marks(report: Report) -> Counter[tuple[str, str, tuple[str | int, ...]]]:
    return Counter((each.place.path, each.code, each.keys) for each in report.findings)


def trial(slipped: dict[str, bytes]) -> Trial:
    def again(drafts: dict[str, bytes | None]) -> Report:
        return check(load(ROOT, TODAY, drafts={**slipped, **drafts}))

    made = Trial(again({}), again, lambda path: slipped.get(path, FILES[path]))
    made.fix_all()
    return made


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(slips())
def test_any_slip(slipped):
    before = marks(check(load(ROOT, TODAY, drafts=slipped)))
    first = trial(slipped)
    assert marks(first.report) <= before
    assert marks(first.report) == marks(check(load(ROOT, TODAY, drafts={**slipped, **first.drafts})))
    for path, data in first.drafts.items():
        old, new = slipped.get(path, FILES[path]).split(b"\n"), (data or b"").split(b"\n")
        mended = {
            edit.place.span.line
            for each in first.made
            if each.fix
            for edit in each.fix.edits
            if edit.place.path == path
        }
        assert len(old) == len(new)
        assert {number for number, pair in enumerate(zip(old, new, strict=True), 1) if pair[0] != pair[1]} <= mended
    second = trial({**slipped, **{path: data for path, data in first.drafts.items() if data is not None}})
    assert second.drafts == {}
