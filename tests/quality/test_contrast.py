"""The colours of the site stand out as WCAG 2.2 asks, in both schemes: computed from the variables themselves.

4.5 to 1 for words (1.4.3), 3 to 1 for marks that carry meaning and for what shows the focus (1.4.11).
"""

import re
from pathlib import Path

import pytest

from websites import ROOT

SHEETS = sorted((ROOT / "templates/theme/stylesheets").glob("*.css"))
SCHEMES = ("default", "slate")
HUES = ("teal", "blue", "plum", "coral", "red", "gold", "green", "violet", "sky", "rose")
TIERS = ("tier-1", "tier-2", "tier-3", "tier-4")
PAPERS = ("paper", "card", "wash")

WORDS = [
    *((ink, paper) for ink in ("ink", "soft", "accent", "warm", "good") for paper in PAPERS),
    *(("ink", tier) for tier in (*TIERS, "accent-wash", "warm-wash", "good-wash")),
    ("accent", "accent-wash"), ("warm", "warm-wash"), ("good", "good-wash"),
    ("paper", "accent"),
]  # fmt: skip
"""What is written on what."""
MARKS = [*((hue, paper) for hue in HUES for paper in PAPERS), *(("accent", tier) for tier in TIERS)]
"""What is drawn on what."""
KNOWN = {"line"}
"""Edges of cards and lines between rows: nothing is told by them that space does not tell as well."""


def _values(scheme: str) -> dict[str, str]:
    text = next(sheet for sheet in SHEETS if sheet.name == "byline.css").read_text(encoding="utf-8")
    block = re.search(rf'^ *\[data-md-color-scheme="{scheme}"\][^{{}}]*\{{(.*?)\}}', text, re.DOTALL | re.MULTILINE)
    assert block
    return dict(re.findall(r"--by-([\w-]+): (#[0-9a-f]{6});", block[1]))


def _luminance(colour: str) -> float:
    """Relative luminance, 0 for black and 1 for white (WCAG 2.2, definition)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_what_the_standard_says(one: str, other: str, ratio: float) -> None:
    assert _contrast(one, other) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("pairs", "least"), [(WORDS, 4.5), (MARKS, 3)], ids=["words", "marks"])
def test_colours_stand_out(scheme: str, pairs: list[tuple[str, str]], least: float) -> None:
    values = _values(scheme)
    faint = {f"{one} on {other}": round(_contrast(values[one], values[other]), 2) for one, other in pairs}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < least} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_is_in_a_pair(scheme: str) -> None:
    paired = {each for pair in WORDS + MARKS for each in pair}
    assert set(_values(scheme)) - paired - KNOWN == set()


def test_both_schemes_have_the_same_colours() -> None:
    assert _values("default").keys() == _values("slate").keys()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_colour_is_named_once_for_each_scheme(sheet: Path) -> None:
    """A colour that is written into a rule is the same in light and dark; only drawings may have some, of skin and hair."""
    text = sheet.read_text(encoding="utf-8")
    rules = re.sub(r"/\*.*?\*/|url\([^)]*\)|--by-[\w-]+: #[0-9a-f]{6}", "", text, flags=re.DOTALL)
    assert re.findall(r"(?<=[{;])\s*(?!fill|stroke)[\w-]+:[^;{}]*#(?!000)[0-9a-f]{3,8}\b(?=[^{}]*\})", rules) == []
