"""Which format is taken where, and what goes into the summary of a job."""

import json

import pytest

GITHUB = {"GITHUB_ACTIONS": "true", "BYLINE_TODAY": "2026-03-01"}


@pytest.mark.parametrize(
    ("options", "env", "begins"),
    [
        ((), {}, "themes/security.md:"),
        ((), GITHUB, "::error file=themes/security.md,line=6"),
        (("--format", "full"), GITHUB, "themes/security.md:"),
        (("--format", "concise"), {}, "themes/security.md:6:1: error DOC005 The field"),
        (("--format", "github"), {}, "::error file="),
        (("--format", "gitlab"), {}, "["),
        (("--format", "sarif"), {}, "{"),
        (("--format", "junit"), {}, "<?xml"),
        (("--format", "rdjson"), {}, "{"),
        (("--format", "markdown"), {}, "## byline check"),
    ],
)
def test_format(run, broken, options, env, begins):
    result = run("check", broken, "--today", "2026-03-01", *options, **env)
    assert result.exit_code == 1
    assert result.stdout.startswith(begins)


def test_no_such_format(run, broken):
    assert run("check", broken, "--format", "xml").exit_code == 2


@pytest.mark.parametrize("form", ["github", "json"])
def test_summary_of_the_job(run, broken, tmp_path, form):
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    result = run("check", broken, "--today", "2026-03-01", "--format", form, GITHUB_STEP_SUMMARY=str(summary))
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# Before\n## byline check")
    assert "themes/security.md:6" in text
    assert "## byline check" not in result.stdout


def test_paths_of_the_repository(run, broken):
    (broken.parent / ".git").mkdir()
    found = json.loads(run("check", broken, "--today", "2026-03-01", "--format", "gitlab").stdout)
    assert {each["location"]["path"] for each in found} == {"programme/themes/security.md"}
