"""DOC011 to DOC015: what stands in a body."""

import time

import pytest

from byline.body_html import html_of
from byline.body_limits import excess
from rules.written import LINK, employee, influencer, piece

PNG = b"\x89PNG\r\n\x1a\n"


def body(found, text: str, **files: bytes) -> list[str]:
    path = "people/employees/a.md"
    lines = found({path: employee(body=text), **{f"people/employees/{name}": data for name, data in files.items()}})
    return [line.removeprefix(f"{path}:") for line in lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x](JaVaScRiPt:a)", ["6:5 DOC011"]),
        ("[x](java&#115;cript:a)", ["6:5 DOC011"]),
        ("[x](data:text/html,a)", ["6:5 DOC011"]),
        ("[x](//evil.example)", ["6:5 DOC011"]),
        ("[x](https://a@evil.example)", ["6:5 DOC011"]),
        ("[x][y]\n\n[y]: vbscript:a", ["8:6 DOC011"]),
        ("[x][y] [z][y]\n\n[y]:\n  <vbscript:a>", ["9:4 DOC011"]),
        ("[y]: vbscript:a", ["6:6 DOC011"]),
        ("A text\n[y]: vbscript:a\n\nand [x][y].", ["7:6 DOC011"]),
        ("> [x][y]\n\n- a\n\n  [y]: vbscript:a", ["10:8 DOC011"]),
        ("[x][y]\n\n[y]: v&#98;script:a", ["8:5 DOC011"]),
        ("[x][y]\n\n[y]: gone.md", ["8:6 DOC015"]),
        ("[y]: gone.md", []),
        ("<javascript:alert>", ["6:1 DOC011"]),
        ("[x](java\nscript:a)", ["6:5 DOC011"]),
        ("!!! note\n\n    [x](javascript:a)", ["8:9 DOC011"]),
        ("~~~\n[x](javascript:a)", ["7:5 DOC011"]),
        ("~~~\n[x](javascript:a)\n~~~", []),
        ("`[x](javascript:a)`", []),
        ("    [x](javascript:a)", []),
        ("[x](mailto:a@b.example) <https://a.example> <a@b.example>", []),
        ("![x](https://a.example/b.png)", ["6:6 DOC011"]),
        ("![x](data:image/png;base64,a)", ["6:6 DOC011"]),
        ("![x](../../../../etc/passwd)", ["6:6 DOC011"]),
        ("![x](.hidden.png)", ["6:6 DOC011", "6:6 DOC015"]),
        ("[![x](gone.png)](ines-duarte.md)", ["6:7 DOC015"]),
        ("| a |\n| - |\n| [x](gone.md) |", ["8:7 DOC015"]),
        ("> - [x](gone.md)", ["6:9 DOC015"]),
        ("# [x](gone.md)", ["6:7 DOC015"]),
        ("[x](../../plan/programme.md)", ["6:5 DOC015"]),
    ],
)
def test_links(found, text, expected):
    assert body(found, text) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PNG, []),
        (b"\xff\xd8\xff\xe0", []),
        (b"GIF89a", []),
        (b"RIFF\0\0\0\0WEBPVP8 ", []),
        (b"<svg onload='a'>", ["5:11 DOC011", "7:5 DOC011"]),
        (b"", ["5:11 DOC011", "7:5 DOC011"]),
    ],
)
def test_pictures_by_their_first_bytes(found, data, expected):
    files = {"people/employees/a.md": employee("portrait: a.jpg", body="![](a.jpg)"), "people/employees/a.jpg": data}
    assert found(files) == [f"people/employees/a.md:{place}" for place in expected]


@pytest.mark.parametrize(
    "portrait", ["/etc/passwd", "../../.git/config", "../../../a.png", "https://a.example/a.png", "..\\\\a.png"]
)
def test_portrait_outside_is_never_opened(found, monkeypatch, portrait):
    monkeypatch.setattr("byline.rules.documents.links_and_pictures_are_safe.kind_of", lambda *_: pytest.fail("opened"))
    text = employee(f"portrait: '{portrait}'")
    assert found({"people/employees/a.md": text}) == ["people/employees/a.md:5:11 DOC011"]


def test_a_link_to_a_file_that_is_no_page(found):
    assert body(found, "[x](a.png)", **{"a.png": PNG}) == ["6:5 DOC015"]
    assert body(found, "![x](a.png)", **{"a.png": PNG}) == []


def test_portrait_that_is_a_link_is_told_once(found, lay, tmp_path):
    lay({"people/employees/a.md": employee("portrait: a.png")})
    (tmp_path / "programme/people/employees/a.png").symlink_to("/etc/passwd")
    assert found() == ["people/employees/a.png:1:1 DOC011"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>bold</b>", ["6:1 DOC012"]),
        ("a <!-- b --> c", ["6:3 DOC012"]),
        ("<?php a ?>", ["6:1 DOC012"]),
        ("<!DOCTYPE html>", ["6:1 DOC012"]),
        ("<![CDATA[a]]>", ["6:1 DOC012"]),
        ("a\n\n<div>\nb\n</div>", ["8:1 DOC012"]),
        ("a \\<b> c", ["6:4 DOC012"]),
        ("a\n{: .b }", ["7:1 DOC012"]),
        ("# a {#b}", ["6:5 DOC012"]),
        ("[a](#b){: .c}", ["6:8 DOC012"]),
        ("~~~python {: .a }\nb\n~~~", ["6:11 DOC012"]),
        ("~~~ { .python #a }\nb\n~~~", ["6:5 DOC012"]),
        ("- a\n\n      <b>\n", ["8:7 DOC012"]),
        ("- " * 10 + "<script>", ["6:21 DOC012"]),
        ("- " * 20 + "a <b>", ["6:43 DOC012"]),
        (">" * 20 + "<script>", ["6:21 DOC012"]),
        ("> - " * 10 + "a <b>", ["6:43 DOC012"]),
        ("1 < 2, a <- b, I <3 it, <https://a.example/?b=c>", []),
        ("`<b>` and ``{: .a }``", []),
        ("~~~html\n<b>{: .a }\n~~~", []),
        ("    <b>{: .a }", []),
        ("{{ a }} {% b %} { c }, {d}.", []),
        ("&lt;b&gt; \\{: .a", []),
        ("[a](<#b>)", []),
    ],
)
def test_markup(found, text, expected):
    assert body(found, text) == expected


@pytest.mark.parametrize(
    ("link", "is_there"),
    [
        ("ines-duarte.md", True),
        ("./ines-duarte.md#top", True),
        ("../../themes/security.md?a=b", True),
        ("../../plan/2026/why-passkeys.md", True),
        ("../../themes/index.md", True),
        ("#here", True),
        ("", True),
        ("../../themes/security/", False),
        ("../../themes/security", False),
        ("/themes/security.md", False),
        ("ines-duarte", False),
        ("../../README.md", False),
        ("../gone.md", False),
    ],
)
def test_relative_links(found, link, is_there):
    assert body(found, f"[x]({link})") == ([] if is_there else [f"6:{5 if link else 1} DOC015"])


def test_link_with_encoded_letters(found):
    files = {"people/employees/王芳.md": employee(name="王芳")}
    assert found({**files, "people/employees/a.md": employee(body="[x](%E7%8E%8B%E8%8A%B3.md) [y](王芳.md)")}) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("plan/2026/b.md", piece(status="dropped")),
        ("people/employees/b.md", employee(*LINK, "    withdrawn: 2026-02-01")),
        ("people/influencers/b.md", influencer().replace("retain_until", "objected: 2026-02-01, retain_until")),
    ],
)
def test_unpublished_pages(found, path, text):
    files = {
        path: text,
        "themes/a.md": f"---\ntitle: A\npromise: A\naudience: [a]\nrelevance: A\nstatus: proposed\n---\n[x](../{path})",
    }
    assert found(files) == ["themes/a.md:8:5 DOC015"]


def test_unreadable_page_is_told_once(found):
    files = {"people/employees/b.md": "---\n[", "people/employees/a.md": employee(body="[x](b.md)")}
    assert found(files) == ["people/employees/b.md:1:1 DOC002"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a" * 20_000, None),
        ("b\n" + "a" * 20_001, 1),
        ("> " * 20 + "a", None),
        ("> " * 21 + "a", 0),
        ("- " * 20 + "a", None),
        ("- " * 21 + "a", 0),
        ("> - " * 10 + "> a", 0),
        ("".join(f"{'    ' * depth}- a\n" for depth in range(20)), None),
        ("".join(f"{'    ' * depth}- a\n" for depth in range(21)), 20),
        ("".join(f"{'  ' * (depth % 19)}1. a\n\n" for depth in range(400)), None),
        ("[" * 1000, None),
        ("[" * 1001, 0),
        (("[" * 1000 + "\n\n") * 4, None),
        (("[" * 1000 + "\n\n") * 6, 10),
        ("a\n" * 19_999, None),
        ("a\n" * 20_000, 20_000),
        ("# a\n" * 2000, None),
        ("# a\n" * 2001, 2000),
        ("| a | b |\n" * 6_666, None),
        ("| a | b |\n" * 6_667, 6_666),
        ("|" * 1_000 + "\n" + "a\n" * 20, 20),
        (("- " * 20 + "a\n") * 2_000, None),
        (("- " * 20 + "a\n") * 2_001, 2_000),
        ("*a*\n" * 12_500 + "_" * 20_000 + "\n`" * 5_000, None),
        ("*a*\n" * 12_500 + "_" * 20_000 + "\n`" * 5_001, 17_501),
        ("[" * 990 + "`" * 4_000, None),
        ("[" * 990 + "`" * 5_000, 0),
    ],
)  # fmt: skip
def test_limits(text, line):
    found = excess(text)
    assert (found.line if found else None) == line


@pytest.mark.parametrize(
    "text",
    [
        '[a]("x' * 6 + ("word " * 16 + "\n") * 10_000,
        "<a>\n" + ("*a " * 6000 + "\n") * 50,
        "<a " * 900 + ("x" * 19_999 + "\n") * 50,
        ("> " * 20 + "[a](b)\n") * 700,
        "[a" * 450 + "](b)" * 50,
        "{a=" * 6000,
        ("    " * 4000 + "a\n") * 50 + "<a>",
        "[a](b)\n" + ("*a_b" * 4700 + "\n\n") * 20,
        "[a](b)\n" + "- " * 10 + ("[a` " * 450 + "\n\n") * 5,
        "[a](b)\n" + "\n".join("  " * (depth % 19) + "- a" for depth in range(19_000)),
        "[a](b)\n" + (("> " * 19) + "a\n" + "b\n" * 100) * 150,
        "[a](b)\n\n" + "|a" * 9000 + "|\n" + "|-" * 9000 + "|\n" + "|\n" * 15_000,
        "[a](b)\n" + ("&" * 9999 + "a\n") * 4,
        ("[" * 100 + "*a" * 900 + "\n\n") * 50,
        ("[" * 45 + "*a" * 900 + "]" * 45 + "\n\n") * 50,
        "a\n- \n" * 9_999,
        "a|b\n-|-\n" + "a\n" * 9_990,
    ],
    ids=range(17),
)  # fmt: skip
def test_hostile_bodies_are_read_and_written_in_time(lay, text):
    start = time.process_time()
    lay({"people/employees/a.md": employee(body=text)})
    if not excess(text):
        html_of(text, "people/employees/a.md")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a&#8203;b", ["6:2 DOC001"]),
        ("# a &#x202E;b", ["6:5 DOC001"]),
        ("| &lrm; |\n| - |\n| &#1; |", ["6:3 DOC001", "8:3 DOC001"]),
        ("[a&ZeroWidthSpace;b](ines-duarte.md)", ["6:3 DOC001"]),
        ("`&#8203;`\n\n    &#8203;\n\n```\n&#8203;\n```", []),
        ("R&D &amp; &nbsp; &copy; &zwj; &zwnj; &shy; &#128; &nothing; &#xZZ;", []),
    ],
)
def test_what_cannot_be_seen_is_found_in_entities_too(found, text, expected):
    assert body(found, text) == expected


def test_a_link_to_a_file_that_was_refused_is_not_told_too(found):
    theme = "themes/payments.MD"
    files = {"people/employees/a.md": employee(body="[x](../../themes/payments.md)"), theme: "---\n---\n"}
    assert found(files) == [f"{theme}:1:1 DOC008"]


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("[x](security.md)", "Did you mean `../../themes/security.md`?"),
        ("[x](../themes/security.md)", "Did you mean `../../themes/security.md`?"),
        ("[x](INES-DUARTE.md)", "Did you mean `ines-duarte.md`?"),
        ("[x](ines-duarta.md)", "Did you mean `ines-duarte.md`?"),
        ("[x](www.example.org)", "Write the whole address: `https://www.example.org`."),
        ("[x](example.org/page)", "Write the whole address: `https://example.org/page`."),
        ("[x](gone.md)", "Correct the path, or remove the link and leave its words."),
        ("![x](a.PNG)", "Did you mean `a.png`?"),
        ("![x](gone.png)", "Put the picture there, or correct the path."),
    ],
)
def test_the_help_names_the_page_that_was_meant(lay, text, help_):
    files = {"people/employees/a.md": employee(body=text), "people/employees/a.png": PNG}
    assert [each.help for each in lay(files).findings if each.code == "DOC015"] == [help_]
