"""Names below faces: on one line or two, never wider than there is room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.drawings.lettering import lines_of, width_of

NAMES = [
    # name                                  ems   lines
    ("Jo", 5, ("Jo",)),
    ("Ana Jansen", 7, ("Ana Jansen",)),
    ("Ana Jansen", 4.5, ("Ana", "Jansen")),
    ("Marijke de Groot", 6, ("Marijke", "de Groot")),
    ("Samir Haddad · سمير حداد", 8, ("Samir Haddad", "سمير حداد")),
    ("王芳", 2, ("王芳",)),
    ("王小芳", 2.5, ("王…",)),
    ("Maximiliane von Habsburg-Lothringen", 6, ("Maximili…", "Habsburg…")),
    ("Llanfairpwllgwyngyll", 6, ("Llanfairp…",)),
    ("–", 3, ("–",)),
]


@pytest.mark.parametrize(("name", "ems", "lines"), NAMES, ids=[name for name, *_ in NAMES])
def test_lines(name, ems, lines):
    assert lines_of(name, ems) == lines


@given(name=st.text(min_size=1, max_size=60), ems=st.floats(3, 20))
def test_no_line_is_too_wide(name, ems):
    lines = lines_of(name, ems)
    assert 1 <= len(lines) <= 2
    assert all(width_of(line) <= ems for line in lines)


@given(name=st.text(st.characters(categories=("L",)), min_size=1, max_size=12))
def test_what_fits_stays_whole(name):
    assert lines_of(name, 12) == (name,)
