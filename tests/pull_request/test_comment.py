"""The comment's first part, told from JSON that anybody may have forged: text, whatever it is, and never too much of it."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from byline.cli import main
from byline.commenting.github import held, links_of
from byline.commenting.wording import MARK, MOST_BYTES, MOST_READ, MOST_TOLD, comment_of

BASE = Path(__file__).parents[1] / "cases" / "base"
UNREAD = "What changes in the programme could not be read; the run of the check has it."
HOSTILE = (
    "@everybody look, see #1, GH-2, a/b#3, 0123abcdef and :tada:",
    "[x](https://evil.example) ![x](https://evil.example/x.png) <img src=x onerror=y> www.evil.example a@b.example",
    "**bold** _it_ `code` ~~x~~ | a | $$x$$ \\ &lt;b&gt; <!-- x --> --> </details>",
    "\n\n# A heading\n/approve\n- a list\n```\n",
    "\x1b[31m\u202egnp.exe \ud800 \u200b ::error::x ##[error]y",
    '!1, $2, &3, GL-4, ~bug, ~"a label", %5, %"a milestone", [[a page]], [issue:6], *iteration:7 and JIRA-8',
    "/close\n/approve\n:::\n>>>",
    "1. " + "x" * 5_000,
    MARK,
)


def told(*sentences: Any, summary: Any = "1 change.", **more: Any) -> bytes:
    changes = [{"title": "A theme", "told": each} for each in sentences]
    return json.dumps({"version": 1, "summary": summary, "changes": changes, **more}).encode()


def first_part(changes: bytes | None) -> str:
    """Give what is told of changes; everything else in the comment is as it is without them."""
    rest = comment_of(b"")[len(MARK) + 1 :]
    body = comment_of(b"", changes)
    assert body.startswith(f"{MARK}\n")
    assert body.endswith(rest)
    return body[len(MARK) + 1 : -len(rest)].rstrip("\n")


def assert_text(part: str) -> None:
    """Nothing is markup but what the script itself writes; nothing outside code calls somebody or links."""
    for line in filter(None, part.split("\n")):
        inner = re.sub(r"^(- |### |\*\*(?=.*\*\*$))|\*\*$", "", line)
        outside = re.sub(r"<code>[^<>]*</code>", "", inner)
        assert re.fullmatch(r"(?:[^\W_]|[ ,;?“”‘’…–—]|&#\d+;)*", outside), line
        plain = html.unescape(outside)
        assert not re.search(r"@|#\d|G[HL]-\d|www\.|://|/|:\w+:|[!$&]\d|[~%][\w\"]|\[\[?\w", plain, re.IGNORECASE), line
        assert not re.search(r"\b[A-Z][A-Z0-9_]+-\d", plain), line
        assert re.fullmatch(r"(?:[^\W_]|[ ,;?“”‘’…–—]|&#\d+;|</?code>)*", inner), line
    assert len(part) <= MOST_TOLD + 8_000


def test_what_it_tells_of_a_real_change() -> None:
    ran = CliRunner().invoke(main, ["diff", str(BASE), str(BASE.parent / "little"), "--format", "json"])
    assert ran.exit_code == 0, ran.output
    part = first_part(ran.output.encode())
    assert part.startswith("**")
    assert "\n### " in part
    assert len(re.findall("^- ", part, re.MULTILINE)) == len(json.loads(ran.output)["changes"])
    assert_text(part)


def test_sentences_read_as_they_are_meant() -> None:
    part = first_part(told("Inês Duarte becomes thought leader (was expert): proven by 字 & more.", "Second."))
    assert html.unescape(part) == (
        "**1 change.**\n\n### A theme\n\n- Inês Duarte becomes thought leader (was expert): proven by 字 & more.\n- Second."
    )


def test_what_we_mean_as_code_is_code() -> None:
    assert "Tom Okafor&#58; <code>job</code> is now “Baker” " in first_part(
        told("Tom Okafor: `job` is now “Baker” (was “x”).")
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_is_smuggled(text: str) -> None:
    assert_text(first_part(told(text, summary=text)))
    forged = {"summary": "x", "changes": [{"title": text, "told": text}] * 3}
    assert_text(first_part(json.dumps(forged).encode()))


@pytest.mark.parametrize(
    "changes",
    [b"", b"\xff", b"null", b"[]", b"{}", b'{"summary": 1}', b"[" * 100_000, b"9" * 10_000, b" " * (MOST_READ + 1)],
)
def test_what_is_no_list_of_changes_is_said_to_be_none(changes: bytes) -> None:
    assert first_part(changes) == UNREAD


@pytest.mark.parametrize("changes", [None, 1, "x", {}, [1, None, [], {}], [{"title": 1, "told": "x"}, {"told": "x"}]])
def test_what_does_not_fit_is_left_out(changes: Any) -> None:
    assert first_part(json.dumps({"summary": "x", "changes": changes}).encode()) == "**x**"


def test_there_is_an_end_to_it() -> None:
    part = first_part(told(*["@" * 500] * 5_000))
    assert part.endswith("… and more; the run of the check tells all.")
    worst = comment_of(b"`" * (MOST_BYTES + 1), told(*["<" * 5_000] * 500, summary="<" * 5_000), "x" * 1_000)
    assert len(worst) < 65_536


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda each: (
        st.lists(each, max_size=4)
        | st.dictionaries(st.sampled_from(["title", "told", "summary", "changes", "x"]), each, max_size=4)
    ),
    max_leaves=20,
)


@given(st.binary(max_size=100) | values.map(lambda value: json.dumps(value).encode()))
def test_whatever_it_is(changes: bytes) -> None:
    part = first_part(changes)
    if part != UNREAD:
        assert_text(part)


@given(st.text(max_size=80) | st.text('@#a1/:.wGHL-_ `<&GH\n*[]()!$~%"', max_size=80))
def test_whatever_a_sentence_is(text: str) -> None:
    assert_text(first_part(told(text)))


def test_without_what_should_have_come() -> None:
    assert comment_of(None).endswith("did not get here; the run of the check has it.")
    assert first_part(None) == ""


def test_a_link_in_what_was_handed_over_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x", "utf-8")
    (tmp_path / "findings.txt").symlink_to(tmp_path / "secret")
    assert held(tmp_path / "findings.txt", 10) is None
    assert held(tmp_path / "secret", 10) == b"x"
    assert held(tmp_path, 10) is None


@pytest.mark.parametrize(
    ("artifacts", "says"),
    [
        ([], "there is no preview"),
        ([{"id": 9, "name": "preview", "expired": True}], "there is no preview"),
        ([{"id": 9, "name": "preview](x)", "expired": False}], "there is no preview"),
        ([{"id": 9, "name": "preview", "expired": False}], "/a/b/actions/runs/12/artifacts/9)"),
    ],
)
def test_the_preview_is_where_the_platform_says(monkeypatch: pytest.MonkeyPatch, artifacts: Any, says: str) -> None:
    monkeypatch.setattr("byline.commenting.github._ask", lambda *_: {"artifacts": artifacts})
    links = links_of("https://forge.example", "a/b", "12")
    assert links.startswith("[The run of the check](https://forge.example/a/b/actions/runs/12)")
    assert says in links


def test_a_run_is_a_number() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        links_of("https://forge.example", "a/b", "12/../x")
