from __future__ import annotations

import pytest

from byline import identity
from byline.importing.ids import Ids


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Ten_things about Tides", "ten-things-about-tides"),
        ("gabriel-ramírez", "gabriel-ramírez"),
        ("水野", "水野"),
        ("हिन्दी-में", "हिन्दी-में"),
        ("../../etc/passwd", "etc-passwd"),
        ("-.-", "thing"),
        ("", "thing"),
        ("con", "con-2"),
        ("index", "index-2"),
        ("programme", "programme-2"),
        ("pаypal", "thing"),  # its second letter is Cyrillic
        ("\u0301", "thing"),
        ("\ud800x", "x"),
        ("ﬁne", "fine"),
        ("word-" * 40, "-".join(["word"] * 19)),
        ("水" * 60, "水" * 31),
    ],
)
def test_a_name_becomes_an_id(name: str, made: str) -> None:
    assert Ids("thing").give(name) == made
    assert not identity.fault(made)


def test_ids_are_given_once() -> None:
    ids = Ids("thing")
    given = [ids.give(name) for name in ("x", "X", "x-2", "x", "x_2", "х", "?", "!")]
    assert given == ["x", "x-2", "x-2-2", "x-3", "x-2-3", "х-4", "thing", "thing-2"]
    assert len({identity.look(each) for each in given}) == len(given)
