"""`byline plan` and `byline when`: what a lead asks on Monday morning, and what an author asks before saying yes."""

import json

import pytest

LATE = """---
title: "Till \x1b[31m tales"
format: social
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-02-27
---
"""
QUARTER = LATE.replace("2026-02-27", "2026-Q2").replace('"Till \x1b[31m tales"', "Later")


def test_what_is_due(run, programme):
    (programme / "plan/2026/tales.md").write_text(LATE.replace("\x1b[31m ", ""), "utf-8")
    (programme / "plan/2026/later.md").write_text(QUARTER, "utf-8")
    told = run("plan", programme, "--today", "2026-03-02", "--days", "60")
    assert told.exit_code == 0
    assert (
        told.stdout
        == """\
Late
  draft of “Till tales”, Inês Duarte (plan/2026/tales.md)
    due Wed 25 Feb 2026; it can be out on Wed 4 Mar 2026, 3 working days late
  approval of “Till tales”, Inês Duarte (plan/2026/tales.md)
    due Thu 26 Feb 2026; it can be out on Wed 4 Mar 2026, 3 working days late
  publication of “Till tales”, Inês Duarte (plan/2026/tales.md)
    due Fri 27 Feb 2026; it can be out on Wed 4 Mar 2026, 3 working days late

Tue 28 Apr 2026
  draft of “A till of one's own”, Inês Duarte (plan/2026/a-till-of-ones-own.md)

Some time in Q2 2026
  draft of “Later”, Inês Duarte (plan/2026/later.md)
  approval of “Later”, Inês Duarte (plan/2026/later.md)
  publication of “Later”, Inês Duarte (plan/2026/later.md)

3 late, 4 due in the next 60 days.
"""
    )


def test_the_same_as_data(run, programme):
    (programme / "plan/2026/tales.md").write_text(LATE.replace("\x1b[31m ", ""), "utf-8")
    told = run("plan", programme, "--today", "2026-03-02", "--format", "json")
    first, *_ = json.loads(told.stdout)["due"]
    assert (first["piece"], first["step"], first["due"], first["late"]) == ("tales", "draft", "2026-02-25", True)
    assert (first["earliest"], first["owners"]) == ("2026-03-04", ["ines-duarte"])


def test_nothing(run, programme):
    told = run("plan", programme, "--today", "2026-03-02", "--days", "1")
    assert told.stdout == "Nothing is due in the next 1 day.\n"


def test_a_programme_with_errors_has_a_plan_as_well(run, broken):
    told = run("plan", broken, "--today", "2026-03-02", "--days", "60")
    assert (told.exit_code, "A till of one's own" in told.stdout) == (0, True)


def test_no_control_character_gets_out(run, programme):
    (programme / "plan/2026/tales.md").write_text(LATE.replace("\x1b", "\\e"), "utf-8")
    told = run("plan", programme, "--today", "2026-03-02")
    assert "\x1b" not in told.stdout


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--person", "ines-duarte"), 1),
        (("--person", "tom-okafor"), 1),  # supports it
        (("--theme", "security"), 1),
    ],
)
def test_whose(run, programme, options, count):
    told = run("plan", programme, "--today", "2026-03-02", "--days", "60", "--format", "json", *options)
    assert len(json.loads(told.stdout)["due"]) == count


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("plan", "--person", "ines"), "There is no person `ines`. Did you mean `ines-duarte`?"),
        (("plan", "--theme", "\x07"), "There is no theme `<U+0007>`. The ids are the names of the files in themes/."),
        (("when", "blogg", "--ready", "2026-03-02"), "There is no format `blogg`. Did you mean `blog`?"),
        (("when", "blog"), "Give one day:"),
        (("when", "blog", "--ready", "2026-03-02", "--publish", "2026-03-02"), "Give one day:"),
        (("when", "blog", "--ready", "tomorrow"), "--ready is not a day: write it as YYYY-MM-DD"),
        (("when", "blog", "--publish", "2026-03-02", "--person", "nobody"), "There is no person `nobody`."),
    ],
)
def test_wrong_calls_say_what_was_meant(run, programme, arguments, says):
    command, *rest = arguments
    words = [command, *rest[:1], programme, *rest[1:]] if command == "when" else [command, programme, *rest]
    told = run(*words)
    assert (told.exit_code, says in told.stderr) == (2, True), told.stderr


def test_when_to_start(run, programme):
    told = run("when", "blog", programme, "--publish", "2026-04-10")
    assert (
        told.stdout
        == """\
brief     Wed 18 Mar 2026 to Fri 20 Mar 2026
draft     Mon 23 Mar 2026 to Tue 31 Mar 2026
review    Wed 1 Apr 2026 to Tue 7 Apr 2026
approval  Wed 8 Apr 2026 to Thu 9 Apr 2026
Blog out on Fri 10 Apr 2026, begun on Wed 18 Mar 2026.
"""
    )


def test_when_it_can_be_out(run, programme):
    told = run("when", "blog", programme, "--ready", "2026-03-14")
    assert told.stdout.endswith("Blog out on Wed 8 Apr 2026, begun on Mon 16 Mar 2026.\n")


def test_with_somebody_s_holiday(run, programme):
    file = programme / "people/employees/ines-duarte.md"
    file.write_text(file.read_text("utf-8").replace("\n---\n", "\naway: [2026-03-23..2026-03-27]\n---\n", 1), "utf-8")
    told = run("when", "blog", programme, "--ready", "2026-03-14", "--person", "ines-duarte")
    assert "out on Wed 15 Apr 2026" in told.stdout
