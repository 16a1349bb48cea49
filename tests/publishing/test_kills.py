"""Whenever a build is killed, the earlier site or the new one is there, whole; the next build clears away the rest."""

import random
import shutil
import signal
import sys

import pytest

from quick_builds import built, left_over, started, version_of

SEEDED = random.Random(4)
DEEDS = 90
KILLS = [
    *(("BUILD_KILLS_AT", deed, SEEDED.choice(["group", "parent"])) for deed in SEEDED.sample(range(DEEDS), 40)),
    *(("GENERATOR_KILLS_AT", page, whose) for page in SEEDED.sample(range(12), 5) for whose in ("group", "parent")),
]


@pytest.fixture(scope="module")
def earlier(tmp_path_factory):
    site = tmp_path_factory.mktemp("earlier") / "site"
    assert built(site, "a")[0] == 0
    return site


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one step")
def test_fifty_kills(earlier, tmp_path):
    site = tmp_path / "site"
    shutil.copytree(earlier, site)
    killed, found = 0, set()
    for where, when, whose in KILLS:
        was = version_of(site)
        code, output = built(site, "b" if was == "a" else "a", KILL=whose, **{where: str(when)})
        assert version_of(site), f"no site: {where} {when} {whose}"
        assert code in (-signal.SIGKILL, 0), output
        killed += code != 0
        found.add(version_of(site) == was)
    assert killed > 25
    assert found == {True, False}, "kills before and after the swap"
    assert built(site, "c")[0] == 0
    assert (version_of(site), left_over(site)) == ("c", [])


def test_in_two_steps_the_next_run_puts_the_earlier_site_back(earlier, tmp_path):
    """Even one that builds nothing: the disks and systems without an exchange leave a moment without a site."""
    site, missing = tmp_path / "site", 0
    for deed in range(45, 51):
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(earlier, site)
        built(site, "b", KILL="group", BUILD_KILLS_AT=str(deed), NO_EXCHANGE="1")
        missing += not site.exists()
        assert built(site, "c", FAILS="1")[0] == 1
        assert version_of(site), f"no site after {deed}"
        assert left_over(site) == []
    assert missing


def test_a_build_that_still_runs_keeps_its_folder(tmp_path):
    site = tmp_path / "site"
    with started(site, "a", WAITS="1") as first:
        assert first.stdout.readline() == "started\n"
        assert built(site, "b")[0] == 0
        assert (version_of(site), len(left_over(site))) == ("b", 1)
        first.communicate("go on\n", timeout=60)
    assert (first.returncode, version_of(site), left_over(site)) == (0, "a", [])


def test_a_folder_of_somebody_else_is_left_alone(tmp_path):
    """What merely looks like a left-over, by its name."""
    notes = tmp_path / ".site-abcdefgh" / "notes.txt"
    notes.parent.mkdir()
    notes.write_text("mine")
    assert built(tmp_path / "site", "a")[0] == 0
    assert notes.read_text() == "mine"
