"""What a newcomer sees of make: the first run, the second, and the explanations when something is missing."""

from __future__ import annotations

import re
import socket
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Checkout

OLD_PYTHON = "#!/bin/sh\necho 3.9\n"
NO_VENV_MODULE = '#!/bin/sh\ncase "$*" in *ensurepip*) exit 1 ;; esac\necho 3.11\n'
OTHER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11", "python")


def test_help_lists_every_target(checkout: Checkout) -> None:
    makefile = (checkout.folder / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    shown = checkout.make()
    assert shown.returncode == 0
    for target in phony[1].split():
        assert re.search(rf"^  make {target} +\w", shown.stdout, re.MULTILINE), f"make help says nothing of {target}"


def test_serve_sets_up_and_calls_byline(checkout: Checkout) -> None:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    done = checkout.make("serve", f"PORT={port}")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == f"byline serve --host 127.0.0.1 --port {port}"


@pytest.mark.parametrize(
    ("target", "called"),
    [
        (["site"], "byline build"),
        (["check", "ARGS=--strict"], "byline check --strict"),
    ],
)
def test_a_target_sets_up_and_calls_byline(checkout: Checkout, target: list[str], called: str) -> None:
    done = checkout.make(*target)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == called
    assert checkout.syncs() == ["sync --quiet --frozen --no-dev"]


def test_the_second_run_sets_nothing_up_and_takes_no_time(checkout: Checkout) -> None:
    checkout.make("check")
    checkout.log.unlink()
    start = time.monotonic()
    second = checkout.make("check")
    assert time.monotonic() - start < 1
    assert (second.stderr, second.stdout) == ("", "byline check\n")
    assert not checkout.log.exists(), "the second run called uv"


def test_other_times_are_no_change(checkout: Checkout) -> None:
    checkout.make("check")
    (checkout.folder / "uv.lock").touch()
    checkout.make("check")
    assert len(checkout.syncs()) == 1


def test_a_new_lock_is_installed(checkout: Checkout) -> None:
    checkout.make("check")
    _change(checkout.folder / "uv.lock")
    assert "uv.lock" in checkout.make("check").stderr
    assert len(checkout.syncs()) == 2


def test_serving_keeps_the_test_tools(checkout: Checkout) -> None:
    checkout.make("setup-tests")
    checkout.make("check")
    assert checkout.syncs() == ["sync --quiet --frozen --group=dev"]
    _change(checkout.folder / "uv.lock")
    checkout.make("check")
    assert checkout.syncs() == ["sync --quiet --frozen --group=dev"] * 2


def test_testing_adds_the_test_tools(checkout: Checkout) -> None:
    checkout.make("check")
    checkout.make("setup-tests")
    assert checkout.syncs() == ["sync --quiet --frozen --no-dev", "sync --quiet --frozen --group=dev"]


def test_a_set_up_that_failed_is_done_again(checkout: Checkout) -> None:
    (checkout.folder / "fail").touch()
    failed = checkout.make("check")
    assert failed.returncode != 0
    assert "the disk is full" in failed.stderr
    assert "run make again" in failed.stderr
    (checkout.folder / "fail").unlink()
    assert checkout.make("check").stdout == "byline check\n"


def test_two_makes_at_once_take_turns(checkout: Checkout) -> None:
    (checkout.folder / "slow").touch()
    with checkout.start("make", "setup-tests") as first:
        while not checkout.syncs() and first.poll() is None:
            time.sleep(0.05)
        second = checkout.make("check")
        _, errors = first.communicate(timeout=60)
    assert first.returncode == 0, errors
    assert "waiting for it" in second.stderr
    assert second.stdout == "byline check\n"
    assert len(checkout.syncs()) == 1


def test_a_killed_make_does_not_block_the_next(checkout: Checkout) -> None:
    (checkout.folder / ".cache").mkdir()
    with checkout.start("true") as gone:
        gone.communicate(timeout=60)
    (checkout.folder / ".cache" / "setup").symlink_to(str(gone.pid))
    assert checkout.make("check").stdout == "byline check\n"
    assert not (checkout.folder / ".cache" / "setup").is_symlink()


def test_a_moved_checkout_gets_a_new_environment(checkout: Checkout, tmp_path: Path) -> None:
    checkout.make("check")
    moved = type(checkout)(checkout.folder.rename(tmp_path / "elsewhere"), checkout.commands)
    again = moved.make("check")
    assert "made in another folder" in again.stderr
    assert again.stdout == "byline check\n"
    assert str(moved.folder) in (moved.folder / ".venv/bin/activate").read_text()


def test_an_environment_without_its_python_is_made_anew(checkout: Checkout) -> None:
    checkout.make("check")
    for link in (checkout.folder / ".venv/bin").glob("python*"):
        link.unlink()
        link.symlink_to("/nonexistent/python3")
    again = checkout.make("check")
    assert "its Python is gone" in again.stderr
    assert again.stdout == "byline check\n"


def test_an_environment_made_by_uv_is_taken_over(checkout: Checkout) -> None:
    checkout.run("uv", "venv")
    again = checkout.make("check")
    assert "anew" not in again.stderr
    assert again.stdout == "byline check\n"


def test_a_folder_that_is_no_environment_is_left_alone(checkout: Checkout) -> None:
    precious = checkout.folder / ".venv" / "notes.txt"
    precious.parent.mkdir()
    precious.touch()
    refused = checkout.make("check")
    assert refused.returncode != 0
    assert "not touching it" in refused.stderr
    assert precious.exists()


def test_a_missing_venv_module_is_explained(checkout: Checkout) -> None:
    _only_python(checkout, NO_VENV_MODULE)
    refused = checkout.make("serve")
    assert refused.returncode != 0
    assert "apt install python3-venv" in refused.stderr
    assert not (checkout.folder / ".venv").exists()


def test_an_old_python_is_explained(checkout: Checkout) -> None:
    _only_python(checkout, OLD_PYTHON)
    refused = checkout.make("serve")
    assert refused.returncode != 0
    assert "needs Python 3.11 or newer, but python3 is 3.9" in refused.stderr


def test_a_newer_python_of_another_name_is_found(checkout: Checkout) -> None:
    _only_python(checkout, OLD_PYTHON)
    checkout.command("python3.13", NO_VENV_MODULE)
    assert f"{checkout.commands}/python3.13 has no venv module" in checkout.make("serve").stderr


@pytest.mark.parametrize("python", ["no-such-python", "python-old"])
def test_a_python_that_cannot_be_used_costs_nothing(checkout: Checkout, python: str) -> None:
    checkout.command("python-old", OLD_PYTHON)
    checkout.make("check")
    refused = checkout.make("check", f"PYTHON={python}")
    assert refused.returncode != 0
    assert python in refused.stderr
    assert checkout.make("check").stderr == ""


def test_a_port_in_use_is_explained(checkout: Checkout) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = checkout.make("serve", f"PORT={port}")
    assert refused.returncode != 0
    assert f"Port {port} on 127.0.0.1 is in use" in refused.stderr
    assert re.search(r"make serve PORT=\d+$", refused.stderr, re.MULTILINE)
    assert "byline" not in refused.stdout


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", ""])
def test_a_port_that_is_none_is_explained(checkout: Checkout, port: str) -> None:
    refused = checkout.make("serve", f"PORT={port}")
    assert refused.returncode != 0
    assert "is no port" in refused.stderr


def test_clean_says_what_it_removes_and_keeps_the_rest(checkout: Checkout) -> None:
    built, kept = checkout.folder / "site", checkout.folder / "plan"
    built.mkdir()
    kept.mkdir()
    cleaned = checkout.make("clean")
    assert "removing site" in cleaned.stdout
    assert not built.exists()
    assert kept.exists()


def _change(path: Path) -> None:
    path.write_text(path.read_text() + "# another lock\n")


def _only_python(checkout: Checkout, text: str) -> None:
    """Hide uv and every Python of this machine behind one stand-in."""
    for name in ("uv", *OTHER_PYTHONS):
        checkout.command(name, "#!/bin/sh\nexit 127\n")
    checkout.command("python3", text)
