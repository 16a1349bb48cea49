"""The shell completes what the programme has, and every command's help ends with examples that can be given."""

import os
import re
import shlex
import shutil
import subprocess
import sys

import click
import pytest
from click.shell_completion import ShellComplete

from byline.cli import main

from .conftest import BASE


def commands(group=main, above="byline"):
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, f"{above} {name}")
        else:
            yield f"{above} {name}", command


def completed(*words):
    *given, begun = words
    return [each.value for each in ShellComplete(main, {}, "byline", "_BYLINE_COMPLETE").get_completions(given, begun)]


IN_BASE = ("--path", str(BASE))
CASES = [
    (("rename", *IN_BASE, "ines"), ["ines-duarte"]),
    (("rename", *IN_BASE, "why"), ["why-passkeys"]),
    (("erase", *IN_BASE, "rhea"), ["rhea-lindqvist"]),
    (("plan", str(BASE), "--person", "tom"), ["tom-okafor"]),
    (("plan", str(BASE), "--theme", ""), ["security"]),
    (("when", "blo"), []),
    (("explain", "THM00"), [f"THM00{number}" for number in range(1, 7)]),
    (("explain", "con00"), [f"CON00{number}" for number in range(1, 10)]),
    (("check", "--select", "PYR,THM001"), ["PYR,THM001"]),
    (("new", "piece", *IN_BASE, "--theme", ""), ["security"]),
    (("new", "piece", *IN_BASE, "--status", "pub"), ["published"]),
    (("completion", "f"), ["fish"]),
    (("schema", "--kind", "p"), ["programme", "piece"]),
    (("sch",), ["schema"]),
]


@pytest.mark.parametrize(("words", "wanted"), CASES, ids=[" ".join(words[:1]) for words, _ in CASES])
def test_what_is_completed(words, wanted, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = completed(*words)
    assert found == wanted or (words[0] == "explain" and set(found) <= set(wanted) and len(found) > 3)


def test_in_the_folder_of_a_programme_its_formats_are_completed(monkeypatch):
    monkeypatch.chdir(BASE)
    assert completed("when", "blo") == ["blog"]


def test_an_id_says_whose_it_is():
    complete = ShellComplete(main, {}, "byline", "_BYLINE_COMPLETE")
    (found,) = complete.get_completions(["erase", *IN_BASE], "ines")
    assert found.help == "Inês Duarte"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_is_printed(run, shell):
    result = run("completion", shell)
    assert result.exit_code == 0
    assert f"_BYLINE_COMPLETE={shell}_complete" in result.output


def test_another_shell_is_refused(run):
    assert run("completion", "cmd").exit_code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_read_its_script(run, shell, tmp_path):
    if not shutil.which(shell):
        pytest.skip(f"no {shell} here")
    script = tmp_path / "script"
    script.write_text(run("completion", shell).output, encoding="utf-8")
    option = "--no-execute" if shell == "fish" else "-n"
    assert subprocess.run([shell, option, script], capture_output=True, check=False).returncode == 0


def test_bash_gets_ids_from_byline(spawn):
    words = f"byline rename --path {shlex.quote(str(BASE))} ines"
    asked = {"_BYLINE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": "4"}
    result = spawn(
        "-c", "import sys; sys.argv = ['byline']; from byline.cli import main; main(prog_name='byline')", **asked
    )
    assert result.stdout.decode().split() == ["plain,ines-duarte"]


@pytest.mark.skipif(os.name != "posix" or not shutil.which("bash"), reason="no bash here")
def test_bash_completes_an_id_with_its_script(run, environment, tmp_path):
    byline = tmp_path / "byline"
    byline.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m byline "$@"\n', encoding="utf-8")
    byline.chmod(0o755)
    (tmp_path / "script").write_text(run("completion", "bash").output, encoding="utf-8")
    keys = "COMP_WORDS=(byline rename ines); COMP_CWORD=2; _byline_completion byline"
    code = f'. "{tmp_path / "script"}"; {keys}; echo "${{COMPREPLY[@]}}"'
    env = environment | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(["bash", "--norc", "-c", code], capture_output=True, env=env, cwd=BASE, check=False)
    assert ran.stdout.decode().split() == ["ines-duarte"]


@pytest.mark.parametrize(("name", "command"), [*commands()], ids=lambda each: each if isinstance(each, str) else "")
def test_help_ends_with_examples_that_can_be_given(name, command):
    # A command keeps the first help option that it is asked for, for the tests after this one as well.
    context = click.Context(command, info_name=name, terminal_width=88, help_option_names=["-h", "--help"])
    told = command.get_help(context)
    _, found, examples = told.rpartition("Example")
    assert found
    assert name in examples
    known = {option for each in command.params for option in each.opts} | {"--help"}
    assert set(re.findall(r"--[a-z][a-z-]*", examples)) <= known
    assert all(len(line) <= 96 for line in examples.splitlines())
