"""Where a site may go: a build replaces what a build made, and nothing else."""

from pathlib import Path

import pytest

from byline.publishing import NotOurs, refuse_what_is_not_ours
from quick_builds import built, version_of
from websites import lay, tree

REFUSED = {
    "somebody's documents": ({"site/letter.odt": "dear"}, "site"),
    "pages that somebody saved among letters": ({"site/letter.odt": "dear", "site/receipt.html": ""}, "site"),
    "a file": ({"site": "a file"}, "site"),
    "a repository": ({"site/index.html": "", "site/.git/HEAD": "ref"}, "site"),
    "a folder below a file": ({"notes.txt": ""}, "notes.txt/deep/site"),
    "the programme": ({"programme/mkdocs.yml": ""}, "programme"),
    "the folder around it": ({"programme/mkdocs.yml": "", "index.html": ""}, "."),
    "its content": ({"programme/plan/index.html": ""}, "programme/plan"),
    "inside its content": ({"programme/people/ana.md": ""}, "programme/people/site"),
}
TAKEN = {
    "missing": ({}, "deep/down/site"),
    "an earlier site": ({"site/index.html": "", "site/404.html": ""}, "site"),
    "the programme's own, whatever lies there": ({"programme/site/notes.txt": ""}, "programme/site"),
}


@pytest.mark.parametrize(("files", "place"), REFUSED.values(), ids=REFUSED)
def test_what_no_build_made_is_refused(tmp_path, files, place):
    lay(tmp_path, files)
    with pytest.raises(NotOurs):
        refuse_what_is_not_ours((tmp_path / place).resolve(), tmp_path / "programme")


@pytest.mark.parametrize("place", ["home", "home/ana"])
def test_a_home_folder_is_refused_even_with_a_page_in_it(tmp_path, monkeypatch, place):
    lay(tmp_path, {"home/index.html": "", "home/ana/index.html": "", "home/ana/letter.odt": "dear"})
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "ana"))
    with pytest.raises(NotOurs, match="your home folder"):
        refuse_what_is_not_ours((tmp_path / place).resolve(), tmp_path / "programme")


def test_a_link_without_an_end_is_refused(tmp_path):
    (tmp_path / "site").symlink_to("site")
    code, output = built(tmp_path / "site", "a")
    assert code == 1
    assert "is a link that leads nowhere" in output


@pytest.mark.parametrize(("files", "place"), TAKEN.values(), ids=TAKEN)
def test_what_a_build_made_is_taken(tmp_path, files, place):
    lay(tmp_path, files)
    refuse_what_is_not_ours((tmp_path / place).resolve(), tmp_path / "programme")


def test_a_refused_folder_stays_as_it_is(tmp_path):
    lay(tmp_path, REFUSED["somebody's documents"][0])
    before = tree(tmp_path)
    code, output = built(tmp_path / "site", "a")
    assert (code, tree(tmp_path)) == (1, before)
    assert "holds files, and no earlier site" in output


def test_a_link_stays_a_link_and_the_site_behind_it_is_replaced(tmp_path):
    (tmp_path / "site").symlink_to("elsewhere/site")
    for version in "ab":
        assert built(tmp_path / "site", version)[0] == 0
        assert version_of(tmp_path / "elsewhere" / "site") == version
    assert (tmp_path / "site").readlink() == Path("elsewhere/site")
