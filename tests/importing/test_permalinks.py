from __future__ import annotations

import datetime as dt

import pytest

from byline.importing.permalinks import address

DAY = dt.date(2015, 6, 9)


@pytest.mark.parametrize(
    ("pattern", "slug", "path"),
    [
        ("/:year/:month/:day/:title/", "Tides", "/2015/06/09/Tides/"),
        ("/blog/:title.html", "three ways", "/blog/three%20ways.html"),
        ("/blog/:slug/", "a?b#c", "/blog/a%3Fb%23c/"),
        ("/潮/", "x", "/%E6%BD%AE/"),
        ("/already%20quoted/", "x", "/already%20quoted/"),
        ("/" + "x" * 2000, "x", None),
        ("//elsewhere.example/x", "x", None),
        ("https://elsewhere.example/x", "x", None),
        ("javascript:alert(1)", "x", None),
        ("/{{ page.url }}", "x", None),
        ("false", "x", None),
    ],
)
def test_an_address_is_filled_in_or_refused(pattern: str, slug: str, path: str | None) -> None:
    assert address("https://tidedesk.example/", pattern, DAY, slug) == (
        f"https://tidedesk.example{path}" if path else ""
    )
