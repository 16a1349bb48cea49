"""Ctrl+C, a job that is cancelled, a terminal that closes: nothing is left over, and the earlier site stays."""

import os
import signal
import subprocess
import sys

import pytest

from quick_builds import PROGRAMMES, left_over
from websites import BASE, copied, environment, tree

QUICK = """
import functools
from byline import building, cli
building.build_site = functools.partial(building.build_site, generator="quick_generator")
cli.main()
"""


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_build_that_is_stopped(tmp_path, name):
    root = copied(BASE, tmp_path / "programme", {"site/index.html": "the earlier site"})
    given = environment(PYTHONPATH=str(PROGRAMMES), VERSION="b", WAITS="1", BYLINE_TODAY="2026-03-01")
    command = [sys.executable, "-c", QUICK, "build", str(root)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(command, env=given, text=True, start_new_session=True, **pipes) as build:
        assert build.stdout.readline() == "started\n"
        build.send_signal(getattr(signal, name))
        output, _ = build.communicate(timeout=60)
    assert build.returncode == 2, output
    assert "Stopped. The site is whole" in output
    assert "Traceback" not in output
    assert tree(root / "site") == {"index.html": b"the earlier site"}
    assert left_over(root / "site") == []
