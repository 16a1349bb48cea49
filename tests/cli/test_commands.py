"""Each command: what it says of itself, what it writes, what it leaves alone."""

import click
import pytest

from byline.cli import main
from byline.rules import all_rules

TODAY = "--today=2026-03-01"


def every_command(command=main, way=()):
    """Walk the commands, groups included."""
    yield way, command
    for name, each in getattr(command, "commands", {}).items():
        yield from every_command(each, (*way, name))


@pytest.mark.parametrize(
    ("way", "command"), list(every_command()), ids=lambda each: " ".join(each) if isinstance(each, tuple) else ""
)
class TestHelp:
    @pytest.mark.parametrize("option", ["-h", "--help"])
    def test_it_explains_itself(self, run, way, command, option):
        result = run(*way, option)
        assert result.exit_code == 0
        assert result.output.startswith("Usage: ")
        assert command.help.splitlines()[0] in " ".join(result.output.split())

    def test_every_option_is_explained(self, way, command):
        options = [each for each in command.params if isinstance(each, click.Option)]
        assert [(way, each.name) for each in options if not each.help] == []


def test_version(run):
    assert run("--version").output.startswith("byline, version ")


def test_no_command_shows_the_help(run):
    assert "Usage:" in run().output


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
@pytest.mark.parametrize("spelling", [str.upper, str.lower, str.title])
def test_explain(run, rule, spelling):
    result = run("explain", spelling(rule.code))
    assert result.exit_code == 0
    assert result.output.startswith(f"{rule.code} ({rule.severity.value}")
    assert rule.title in result.output
    assert "## How to mend it" in result.output
    assert all(each in result.output.partition("\n")[0] for each in rule.why)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("PYR01", "Did you mean `PYR001`?"),
        ("pyr01", "Did you mean `PYR001`?"),
        ("zz", "CAL001"),
        ("\x1b[31m", "<U+001B>"),
    ],
)
def test_explain_suggests(run, code, says):
    result = run("explain", code)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "\x1b" not in result.stderr


class TestPages:
    def test_into_a_new_folder(self, run, programme, tmp_path):
        result = run("pages", tmp_path / "a/b/out", "--path", programme, TODAY)
        assert result.exit_code == 0, result.output
        written = sorted(
            path for path in (tmp_path / "a/b/out").rglob("*") if path.is_file() and path.name != ".byline-pages"
        )
        assert result.stdout == f"{len(written)} files written to {tmp_path / 'a/b/out'}.\n"
        assert (tmp_path / "a/b/out/index.md").is_file()
        assert (tmp_path / "a/b/out/themes/security.md").is_file()

    def test_into_an_empty_folder(self, run, programme, tmp_path):
        (tmp_path / "out").mkdir()
        assert run("pages", tmp_path / "out", "--path", programme, TODAY).exit_code == 0

    def test_not_into_somebody_s_folder(self, run, programme, tmp_path):
        (tmp_path / "out").mkdir()
        (tmp_path / "out/diary.txt").write_text("Dear diary", encoding="utf-8")
        result = run("pages", tmp_path / "out", "--path", programme, TODAY)
        assert result.exit_code == 2
        assert "did not write" in result.stderr
        assert [path.name for path in (tmp_path / "out").iterdir()] == ["diary.txt"]

    def test_not_onto_a_file(self, run, programme, tmp_path):
        (tmp_path / "out").write_text("Dear diary", encoding="utf-8")
        result = run("pages", tmp_path / "out", "--path", programme, TODAY)
        assert result.exit_code == 2
        assert "Traceback" not in result.stderr
        assert (tmp_path / "out").read_text(encoding="utf-8") == "Dear diary"

    def test_again_into_the_same_folder(self, run, programme, tmp_path):
        run("pages", tmp_path / "out", "--path", programme, TODAY)
        before = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
        (programme / "plan/2026/why-passkeys.md").rename(programme / "plan/2026/no-passwords.md")
        assert run("pages", tmp_path / "out", "--path", programme, TODAY).exit_code == 0
        assert not (tmp_path / "out/plan/2026/why-passkeys.md").exists()
        (programme / "plan/2026/no-passwords.md").rename(programme / "plan/2026/why-passkeys.md")
        assert run("pages", tmp_path / "out", "--path", programme, TODAY).exit_code == 0
        assert before == {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}

    def test_nothing_of_a_broken_programme(self, run, broken, tmp_path):
        result = run("pages", tmp_path / "out", "--path", broken, TODAY)
        assert result.exit_code == 1
        assert "DOC005" in result.stderr
        assert not (tmp_path / "out").exists()


class TestImport:
    @pytest.fixture
    def archive(self, tmp_path):
        for name in ("posts", "authors"):
            (tmp_path / name).mkdir()
        (tmp_path / "authors/jo.md").write_text("---\nname: jo\nfull_name: Jo Tide\n---\n", encoding="utf-8")
        post = "---\ntitle: High water\nauthors: [jo]\ntags: [tides]\n---\nIt rose.\n"
        (tmp_path / "posts/2015-01-02-high-water.md").write_text(post, encoding="utf-8")
        return tmp_path

    @pytest.fixture
    def call(self, run, archive):
        def called(*more, since="2016-01-01", out="out"):
            given = ["--posts", archive / "posts", "--authors", archive / "authors", "--organisation", "Tide Desk"]
            return run(
                "import", "posts", *given, "--base-url", "https://tide.example", "--since", since, *more, archive / out
            )

        return called

    def test_dry_run_writes_nothing(self, call, archive):
        result = call("--dry-run")
        assert result.exit_code == 0, result.output
        assert "nothing was written" in result.stdout
        assert not (archive / "out").exists()

    def test_for_real_what_the_dry_run_promised(self, call, archive):
        promised = call("--dry-run").stdout.splitlines()[-1].split()[2]
        result = call()
        assert result.exit_code == 0, result.output
        assert f"{promised} files written" in result.stdout
        assert (archive / "out/plan/2015/high-water.md").is_file()

    def test_a_second_time_nothing_is_overwritten(self, call, archive):
        call()
        file = archive / "out/plan/2015/high-water.md"
        file.write_text("Mine now.", encoding="utf-8")
        assert "0 files written" in call().stdout
        assert file.read_text(encoding="utf-8") == "Mine now."

    @pytest.mark.parametrize("since", ["2016", "01-01-2016", "20160101", ""])
    def test_since_is_a_day(self, call, since):
        result = call(since=since)
        assert result.exit_code == 2
        assert "--since is not a day" in result.stderr

    @pytest.mark.parametrize("more", [["--themes", "0"], ["--posts", "nowhere"], ["--themes", "many"]])
    def test_wrong_calls(self, call, more):
        assert call(*more).exit_code == 2

    def test_every_option_that_is_needed_is_asked_for(self, run):
        result = run("import", "posts", "out")
        assert result.exit_code == 2
        assert "--posts" in result.stderr
