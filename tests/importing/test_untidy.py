"""Untidiness and malice that the made-up archive does not have, each in an archive of a file or two."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import frontmatter
import pytest
from msgspec.structs import replace

from byline.importing import Import, ImportRefused, Remark, plan_import, report_text

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Archive


def post(**fields: str) -> str:
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + "---\nBody.\n"


def only_piece(planned: Import) -> dict[str, object]:
    (text,) = (text for path, text in planned.files.items() if path.startswith("plan/2"))
    return frontmatter.loads(text).metadata


@pytest.mark.parametrize(
    ("fields", "people"),
    [
        ({"author": "Jo Roe, PhD"}, ["jo-roe-phd"]),
        ({"authors": "Jo Roe, Al Poe"}, ["jo-roe", "al-poe"]),
        ({"authors": "[{name: Jo Roe}, JO ROE]"}, ["jo-roe"]),
        ({"author": "{name: Jo Roe, email: jo@example.org}"}, ["jo-roe"]),
        ({"authors": "[[Jo Roe]]"}, ["Tide Desk"]),
        ({"author": "tide  desk"}, ["Tide Desk"]),
        ({"author": "jo"}, ["jo"]),
        ({"author": "Joanna Roe"}, ["jo"]),
        ({"author": "../../jo"}, ["jo-2"]),
    ],
)
def test_authors_are_named_in_many_ways(archive: Archive, fields: dict[str, str], people: list[str]) -> None:
    authors = {"jo.md": "---\nfull_name: Joanna Roe\n---\n"}
    piece = only_piece(plan_import(archive({"2020-01-02-x.md": post(title="X", **fields)}, authors)))
    assert [face["person"] for face in piece["faces"]] == people  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "title", ["'yes'", "'2020-01-02'", "'null'", "'We are #1 #2'", "'---'", '"{{ x }}"', '"😀 & \\\\ co: x"']
)
def test_odd_titles_come_through(archive: Archive, title: str) -> None:
    planned = plan_import(archive({"2020-01-02-x.md": post(title=title, author="Jo")}))
    assert only_piece(planned)["title"] == frontmatter.loads(post(title=title))["title"]


def test_a_long_title_is_cut_and_never_folded(archive: Archive) -> None:
    planned = plan_import(archive({"2020-01-02-x.md": post(title="long words " * 30)}))
    assert len(str(only_piece(planned)["title"])) <= 200
    assert planned.report.count(Remark.CUT) == 1
    (text,) = (text for path, text in planned.files.items() if path.startswith("plan/2"))
    assert text.splitlines()[1].endswith("…")


def test_an_author_who_is_a_joke_and_wrote_stays(archive: Archive) -> None:
    authors = {"heron.md": "---\nname: heron\njoke: Stands still.\n---\n"}
    planned = plan_import(archive({"2020-01-02-x.md": post(title="X", author="heron")}, authors))
    assert "people/employees/heron.md" in planned.files
    assert not planned.report.count(Remark.JOKES)


def test_the_day_of_leaving_is_the_archives_own_where_it_gives_one(archive: Archive) -> None:
    authors = {"jo.md": "---\nname: Jo\nleft: June 1, 2019\n---\n"}
    text = plan_import(archive({}, authors)).files["people/employees/jo.md"]
    assert "left: 2019-06-01" in text
    assert "#" not in text


def test_files_in_folders_count_and_none_is_lost(archive: Archive) -> None:
    posts = {
        "a/2020-01-02-x.md": post(title="X"),
        "b/2020-01-02-x.md": post(title="Y"),
        "2020-01-03-z/index.md": post(),
    }
    authors = {"a/jo.md": post(name="Jo A"), "b/jo.md": post(name="Jo B")}
    planned = plan_import(archive(posts, authors))
    assert [path for path in planned.files if path.startswith("plan/2")] == [
        "plan/2020/x-2.md",
        "plan/2020/x.md",
        "plan/2020/z.md",
    ]
    assert [path for path in planned.files if path.startswith("people/")] == [
        "people/employees/jo-2.md",
        "people/employees/jo.md",
    ]


def test_what_cannot_be_read_stops_nothing(archive: Archive) -> None:
    options = archive({"2020-01-02-good.md": post(title="Good")})
    folder = options.posts
    (folder / "2020-01-03-latin.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    (folder / "2020-01-04-large.md").write_text(post(title="Large") + "x" * 1024 * 1024, encoding="utf-8")
    (folder / "2020-01-05-deep.md").write_text(post(title="[" * 100_000), encoding="utf-8")
    (folder / "2020-01-06-bom.md").write_bytes(b"\xef\xbb\xbf---\r\ntitle: Bom\r\n---\r\n")
    (folder / "2020-01-07-link.md").symlink_to("/etc/hostname")
    (folder / "linked").symlink_to("/etc")
    os.mkfifo(folder / "2020-01-08-pipe.md")
    planned = plan_import(options)
    assert planned.report.pieces == 2
    assert planned.report.count(Remark.UNREAD) == 4
    assert planned.report.entries(Remark.OTHER_FILES) == ("posts/2020-01-07-link.md", "posts/linked")


def test_an_alias_bomb_is_read_in_part(archive: Archive) -> None:
    bomb = "title: X\na: &a [x, x]\nb: &b [*a, *a]\ntags: [*b, *b, tides]\n"
    planned = plan_import(archive({"2020-01-02-x.md": f"---\n{bomb}---\n"}))
    assert planned.report.count(Remark.READ_IN_PART) == 1
    assert "themes/tides.md" in planned.files


def test_a_report_shows_what_hides(archive: Archive) -> None:
    options = archive({"2020-01-02-\u202ex\x1b[31m.md": post(title="X", author='"J\\u202Eo"')})
    text = report_text(plan_import(options).report)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "<U+001B>" in text


def test_a_report_can_be_short(archive: Archive) -> None:
    posts = {f"2020-01-{day:02}-x{day}.md": post(title="X") for day in range(1, 10)}
    assert "  and 6 more\n" in report_text(plan_import(archive(posts)).report, most=3)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("base_url", "javascript:alert(1)"),
        ("base_url", "tidedesk.example"),
        ("base_url", "https://user@tidedesk.example"),
        ("organisation", " \u200b "),
        ("themes", -1),
        ("since", dt.date(1066, 10, 14)),
        ("language", "tlh"),
    ],
)
def test_options_that_cannot_be_followed_are_refused(archive: Archive, field: str, value: object) -> None:
    with pytest.raises(ImportRefused):
        plan_import(replace(archive({}), **{field: value}))  # type: ignore[arg-type]


def test_a_missing_folder_is_refused(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="is not a folder"):
        plan_import(replace(archive({}), posts=tmp_path / "nowhere"))
