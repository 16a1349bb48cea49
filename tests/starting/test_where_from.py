"""Where the checks of a new programme get Byline: never from a stranger who has the name."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from byline import __version__
from byline.starting.where_from import NOWHERE, package_here

WHEEL = "https://packages.example.org/byline-0.1.0-py3-none-any.whl"
INSTALLED = [
    (None, f"byline=={__version__}"),
    ({"url": WHEEL, "archive_info": {}}, f"byline @ {WHEEL}"),
    ({"url": WHEEL, "archive_info": {"hashes": {"sha256": "ab12"}}}, f"byline @ {WHEEL}#sha256=ab12"),
    (
        {"url": "https://git.example.org/us/byline.git", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}},
        "byline @ git+https://git.example.org/us/byline.git@c0ffee",
    ),
    ({"url": "file:///home/ana/byline-0.1.0-py3-none-any.whl", "archive_info": {}}, NOWHERE),
    ({"url": "file:///home/ana/byline", "dir_info": {"editable": True}}, NOWHERE),
    ({}, NOWHERE),
]


@pytest.mark.parametrize(("direct_url", "package"), INSTALLED)
def test_the_checks_install_what_was_installed_here(monkeypatch, direct_url, package):
    monkeypatch.setattr("byline.starting.where_from._how_installed", lambda: direct_url)
    assert package_here() == package


def test_from_a_file_no_name_is_pinned_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, run: Callable[..., Result]
) -> None:
    monkeypatch.setattr("byline.starting.where_from._how_installed", lambda: {"url": "file:///x"})
    told = run("init", tmp_path / "ours", "--organisation", "Ours").output
    assert "byline upgrade --package" in told
    for file in (".github/workflows/content.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"):
        text = (tmp_path / "ours" / file).read_text("utf-8")
        assert NOWHERE in text
        assert "byline==" not in text
    assert "can't get Byline" not in run("upgrade", tmp_path / "ours", "--yes", "--package", f"byline @ {WHEEL}").output


def test_this_checkout_is_a_file_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert package_here() == NOWHERE
