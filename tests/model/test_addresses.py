"""Addresses: relative ones in bodies, and which two are the same (DOC011, OUT004)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline import addresses


@pytest.mark.parametrize(
    "text", ["a.md", "../b/", "#c", "?q", "", "a:b/c".replace(":", "%3A"), "/a", "./x:y", "ana-jansen.jpg"]
)
def test_relative_links_are_fine_in_a_body(text):
    assert addresses.fault(text) == ""
    assert addresses.scheme(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "\x01javascript:a",
        " javascript:a",
        "java\nscript:a",
        "&#x6A;avascript:a",
        "javascript&#58;a",
        "&#0000106avascript:a",
    ],
)
def test_disguised_schemes_are_seen_as_a_browser_sees_them(text):
    assert addresses.scheme(text) == "javascript"
    assert "javascript" in addresses.fault(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://example.org/ana", "http://www.example.org/ana/", True), ("https://EXAMPLE.org/ana", "https://example.org/ana", True),
        ("https://example.org", "https://example.org/", True), ("https://example.org/Ana", "https://example.org/ana", False),
        ("https://example.org/ana", "https://example.com/ana", False), ("https://example.org/?a=1", "https://example.org/?a=2", False),
        ("mailto:a@b.example", "https://a@b.example", True), ("//example.org/a", "https://example.org/a", False),
    ],
)  # fmt: skip
def test_addresses_are_the_same_without_what_does_not_matter(one, other, same):
    assert (addresses.same_address(one) == addresses.same_address(other)) is same


@given(st.text(max_size=40))
def test_any_text_is_judged_without_an_exception(text):
    for address in (text, f"https://{text}", f"mailto:{text}"):
        addresses.whole_fault(address)
        addresses.same_address(address)
