"""Links in HTML from file to file, for generators that rewrite them there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.file_links import from_file_to_file
from byline.routes import address, relative

PATHS = (
    "index.md",
    "calendar/2026.md",
    "calendar/index.md",
    "people/employees/王芳.md",
    "faces/ana.webp",
    "feeds/plan.ics",
)


@pytest.mark.parametrize(
    ("page", "written", "told"),
    [
        ("calendar/2026.md", '<a href="../">', '<a href="index.md">'),
        ("calendar/index.md", '<a href="2026/#may">', '<a href="2026.md#may">'),
        ("calendar/2026.md", '<a class="x" href="../../">', '<a class="x" href="../index.md">'),
        ("calendar/2026.md", '<img src="../../faces/ana.webp">', '<img src="../faces/ana.webp">'),
        ("index.md", '<a href="people/employees/%E7%8E%8B%E8%8A%B3/">', '<a href="people/employees/%E7%8E%8B%E8%8A%B3.md">'),
        ("index.md", '<a href="https://a.example/b/">', '<a href="https://a.example/b/">'),
        ("index.md", '<a href="#x"><a href="?theme=x"><a href="">', '<a href="#x"><a href="?theme=x"><a href="">'),
        ("index.md", '<a href="nowhere/">', '<a href="nowhere/">'),
        ("index.md", '<a data-href="calendar/">', '<a data-href="calendar/">'),
        ("index.md", "<p>href=&quot;calendar/&quot;</p>", "<p>href=&quot;calendar/&quot;</p>"),
    ],
)  # fmt: skip
def test_links_lead_to_files(page: str, written: str, told: str) -> None:
    assert from_file_to_file(written, page, PATHS) == told


@given(st.sampled_from([each for each in PATHS if each.endswith(".md")]), st.sampled_from([*PATHS[:3], *PATHS[4:]]))
def test_every_address_is_led_back_to_its_file(page: str, target: str) -> None:
    assert (
        from_file_to_file(f'<a href="{address(page, target)}">', page, PATHS) == f'<a href="{relative(page, target)}">'
    )
