"""`--diff` shows and changes nothing; `--add-ignores` silences; options that can't go together."""

import json

import click
import pytest

from byline.commands.checking import check as command
from mending.conftest import contents

PIECE = "plan/2026/passkeys.md"
TEXT = """---
title: Passkeys
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
planned: 2026-04-14
---
"""
SATURDAY = TEXT.replace("04-14", "04-11")


class TestDiff:
    def test_shows_what_would_change_and_nothing_else(self, lay, check, root):
        secret = "x: {note: a secret}\n"
        lay({PIECE: TEXT.replace("title:", "tilte:").replace("format", secret + "format"), "plan/2026/B.md": TEXT})
        before = contents(root)
        result = check("--diff")
        assert result.stdout.splitlines() == [
            "rename from plan/2026/B.md",
            "rename to plan/2026/b.md",
            f"--- a/{PIECE}",
            f"+++ b/{PIECE}",
            "@@ -2 +2 @@",
            "-tilte: Passkeys",
            "+title: Passkeys",
        ]
        assert (result.exit_code, contents(root)) == (1, before)
        assert "2 findings would be fixed in 2 files; nothing was changed." in result.stderr

    def test_nothing_to_show(self, check):
        result = check("--diff")
        assert (result.exit_code, result.stdout) == (0, "")


IGNORES = [
    ("nothing there", "", "", "ignore:\n  CAL001: adopted 2026-03-01\n"),
    ("a map in lines", "ignore:\n    THM004: we know  # yes\n", "", "ignore:\n    CAL001: adopted 2026-03-01\n    THM004: we know  # yes\n"),
    ("a map in braces", "ignore: {THM004: we know}\n", "", "ignore: {CAL001: adopted 2026-03-01, THM004: we know}\n"),
    ("other fields behind it", "ignore: {THM004: we know}\nsupporter: tom-okafor\n", "", "ignore: {CAL001: adopted 2026-03-01, THM004: we know}\nsupporter: tom-okafor\n"),
    ("nothing behind the colon", "ignore:  # why?\n", "", "ignore: {CAL001: adopted 2026-03-01}  # why?\n"),
    ("a word for nothing", "ignore: ~\n", "", "ignore: {CAL001: adopted 2026-03-01}\n"),
    ("an empty list", "ignore: []\n", "", "ignore: {CAL001: adopted 2026-03-01}\n"),
    ("empty braces", "ignore: {}\n", "", "ignore: {CAL001: adopted 2026-03-01}\n"),
    ("empty braces over lines", "ignore: {  # none\n  }\n", "", "ignore: {CAL001: adopted 2026-03-01  # none\n  }\n"),
    ("in quotes", "'ignore': {\"THM004\": 'we know'}\n", "", "'ignore': {CAL001: adopted 2026-03-01, \"THM004\": 'we know'}\n"),
    ("a text below", "", "ignore:\n  CON001: no\n", "ignore:\n  CAL001: adopted 2026-03-01\n"),
]  # fmt: skip


@pytest.mark.parametrize(("front", "body", "wanted"), [each[1:] for each in IGNORES], ids=[each[0] for each in IGNORES])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_add_ignores(lay, check, root, front, body, wanted, end):
    before, after = (SATURDAY[:-4] + each + "---\n" + body for each in (front, wanted))
    lay({PIECE: before.replace("\n", end).encode()})
    result = check("--add-ignores", "--strict")
    assert (root / PIECE).read_bytes() == after.replace("\n", end).encode()
    assert result.exit_code == 0, result.output
    assert f"{PIECE}: silent about CAL001 (adopted 2026-03-01)" in result.stderr
    again = contents(root)
    check("--add-ignores")
    assert contents(root) == again


@pytest.mark.parametrize("ignore", ["[CON007]", "CAL001", "{CAL001: }", "\n  - CAL001"])
def test_codes_without_reasons_are_left_and_that_is_said(lay, check, root, ignore):
    lay({PIECE: SATURDAY[:-4] + f"ignore: {ignore}\n---\n"})
    before = contents(root)
    result = check("--add-ignores")
    assert contents(root) == before
    assert f"{PIECE}: CAL001 not silenced: the file's `ignore:` can't be added to as it is." in result.stderr
    assert "Rules are silent from now on in 0 files." in result.stderr
    assert "IGN002" in result.stdout


def test_signs_that_cannot_be_seen_move_no_silence_into_another_text(lay, check, root):
    fields = ", ".join(SATURDAY.splitlines()[2:-1])
    lay({PIECE: '---\n{title: "' + "\u200b" * 15 + 'Passkeys", ignore: {}, ' + fields + "}\n---\n"})
    before = contents(root)
    assert f"{PIECE}: CAL001 not silenced" in check("--add-ignores").stderr
    assert contents(root) == before


def test_fields_in_braces(lay, check, root):
    text = "---\n{ # all on one line\n  title: Passkeys, " + ", ".join(SATURDAY.splitlines()[2:-1]) + "}\n---"
    lay({PIECE: text})
    assert check("--add-ignores", "--strict").exit_code == 0
    assert (root / PIECE).read_text() == text.replace("title", "ignore: {CAL001: adopted 2026-03-01}, title")


def test_indented_fields(lay, check, root):
    lines = ["---", *(f"  {line}" for line in SATURDAY.splitlines()[1:-1]), "---"]
    lay({PIECE: "\n".join(lines)})
    assert check("--add-ignores", "--strict").exit_code == 0
    assert (root / PIECE).read_text().splitlines() == [
        *lines[:-1],
        "  ignore:",
        "    CAL001: adopted 2026-03-01",
        "---",
    ]


def test_line_ends_of_several_kinds(lay, check, root):
    head, last = SATURDAY[:-5].replace("\n", "\r\n", 2).encode(), b"\r---\n"
    lay({PIECE: head + last})
    assert check("--add-ignores", "--strict").exit_code == 0
    assert (root / PIECE).read_bytes() == head + b"\rignore:\r  CAL001: adopted 2026-03-01" + last


def test_what_cannot_be_silenced_is_still_told(lay, check, root):
    lay({PIECE: SATURDAY.replace("blog", "press").replace("title", "tilte")})
    result = check("--add-ignores")
    assert (result.exit_code, (root / PIECE).read_text().count("adopted")) == (1, 2)
    assert "DOC005" in result.stdout
    assert "CAL001" not in result.stdout
    assert "silent about CAL001 and CON003" in result.stderr


def test_notices_need_no_silence(check, root):
    before = contents(root)
    result = check("--add-ignores", "--today", "2027-03-01")
    assert "notice" in result.stdout
    assert contents(root) == before


@pytest.mark.parametrize("options", [("--fix", "--diff"), ("--fix", "--add-ignores"), ("--diff", "--add-ignores")])
def test_one_at_a_time(check, options):
    result = check(*options)
    assert result.exit_code == 2
    assert f"{options[0]} and {options[1]} can't go together" in result.output


class TestChoice:
    @pytest.mark.parametrize(
        ("options", "codes"),
        [
            ((), {"CAL001", "DOC005", "DOC007"}),
            (("--select", "DOC"), {"DOC005", "DOC007"}),
            (("--select", "doc007"), {"DOC007"}),
            (("--select", "CAL,DOC007"), {"CAL001", "DOC007"}),
            (("--select", "CAL", "--select", "DOC007"), {"CAL001", "DOC007"}),
            (("--ignore", "CAL"), {"DOC005", "DOC007"}),
            (("--select", "CAL,DOC", "--ignore", "CAL001"), {"DOC005", "DOC007"}),
        ],
    )
    def test_codes(self, lay, check, options, codes):
        lay({PIECE: SATURDAY.replace("title: Passkeys", "zebra: 1")})
        result = check(*options, "--format", "json")
        assert {each["code"] for each in json.loads(result.stdout)["findings"] if each["severity"] != "notice"} == codes

    @pytest.mark.parametrize(
        ("code", "said"),
        [
            ("XYZ", "no rule `XYZ`"),
            ("", "A code is missing"),
            ("PYR,", "A code is missing"),
            ("PYR999", "no rule `PYR999`"),
        ],
    )
    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_unknown(self, check, option, code, said):
        result = check(option, code)
        assert (result.exit_code, said in result.output) == (2, True)

    @pytest.mark.parametrize("code", ["DOC005", "PYR", "IGN001"])
    def test_rules_that_always_speak(self, check, code):
        result = check("--ignore", code)
        assert result.exit_code == 2
        assert "can't be left out" in result.output

    def test_no_rule_is_left(self, check):
        result = check("--select", "CAL001", "--ignore", "CAL")
        assert (result.exit_code, "No rule is left" in result.output) == (2, True)

    def test_an_ignore_of_a_rule_that_did_not_run_is_not_called_useless(self, lay, check):
        lay({PIECE: TEXT[:-4] + "ignore: {CAL001: we work}\n---\n"})
        assert "IGN001" in check().stdout
        assert "IGN001" not in check("--ignore", "CAL").stdout


def test_every_option_has_a_help_text():
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert len(options) > 5
    assert all(option.help for option in options)
