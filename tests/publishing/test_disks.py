"""A disk that is full or read-only: the earlier site stays, and the message names the place."""

import subprocess
import sys
from pathlib import Path

import pytest

from quick_builds import built, left_over, version_of

HALF = 512 * 1024


def mounted(folder: Path, options: str) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


@pytest.fixture
def small_disk(tmp_path):
    """Give a disk of six megabytes, where this run may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not mounted(disk, "size=6m"):
        pytest.skip("only root may mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_that_is_full_at_any_half_megabyte(small_disk):
    site, ballast, found = small_disk / "site", small_disk / "ballast", set()
    for number in range(11):
        ballast.write_bytes(b"")
        assert built(site, "a", SIZE="1000")[0] == 0
        ballast.write_bytes(b"." * HALF * number)
        code, output = built(site, "b", SIZE=str(HALF // 2))
        assert version_of(site) == {0: "b", 2: "a"}[code], output
        assert left_over(site) == []
        assert code == 0 or ("No space left on device" in output and str(small_disk) in output), output
        assert "Traceback" not in output
        found.add(code)
    assert found == {0, 2}


def test_a_disk_that_is_read_only(small_disk):
    site = small_disk / "site"
    assert built(site, "a")[0] == 0
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    code, output = built(site, "b")
    assert (code, version_of(site)) == (2, "a")
    assert f"{small_disk}: Read-only file system" in output


def test_a_folder_that_is_mounted_from_the_same_disk(small_disk):
    site = small_disk / "site"
    assert built(site, "a")[0] == 0
    subprocess.run(["mount", "--bind", str(site), str(site)], check=True)
    try:
        code, output = built(site, "b")
        assert (code, version_of(site), left_over(site)) == (1, "a", [])
    finally:
        subprocess.run(["umount", "-l", str(site)], check=True)
    assert "is a mounted disk" in output


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
@pytest.mark.parametrize("largest", [1, HALF - 1])
def test_a_file_that_may_not_grow(tmp_path, largest):
    site = tmp_path / "site"
    assert built(site, "a")[0] == 0
    code, output = built(site, "b", SIZE=str(HALF), LARGEST_FILE=str(largest))
    assert (code, version_of(site), left_over(site)) == (2, "a", [])
    assert f"{site}: File too large" in output
