"""The last step of a build: the new site in the place of the earlier one, or the earlier one where it was."""

import pytest

from byline.publishing import swap


def test_a_new_site_takes_the_place_of_the_earlier_one(tmp_path):
    staging, site = tmp_path / "staging", tmp_path / "site"
    for folder, text in ((staging / "site", "new"), (site, "earlier")):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(text)
    swap(staging, site)
    assert (site / "index.html").read_text() == "new"


def test_the_earlier_site_comes_back_where_there_is_no_new_one(tmp_path):
    staging, site = tmp_path / "staging", tmp_path / "site"
    staging.mkdir()
    site.mkdir()
    (site / "index.html").write_text("earlier")
    with pytest.raises(FileNotFoundError, match=str(site)):
        swap(staging, site)
    assert (site / "index.html").read_text() == "earlier"
    assert not list(staging.iterdir())
