"""The corpus of bad input, where it is at hand beside the project: code, path and line, through the Python API."""

import datetime as dt
import json
import re
import shutil
from pathlib import Path

import pytest

from byline.check import check
from byline.findings import Severity
from byline.load import load
from byline.rules import all_rules

CORPUS = Path(__file__).parents[3] / "shared" / "bad-input"
INDEX = json.loads((CORPUS / "index.json").read_text(encoding="utf-8")) if (CORPUS / "index.json").exists() else {}
CODES = {rule.code for rule in all_rules()}


def _places(place):
    return place.get("any", [place])


def _is_covered(case):
    wanted = {code for place in case["at"] for each in _places(place) for code in (each.get("code") or "").split("|")}
    return case["expect"] != "safe" and not case["ops"] and (not wanted or bool(wanted & CODES))


CASES = [case for case in INDEX.get("cases", []) if _is_covered(case)]


@pytest.mark.skipif(not INDEX, reason="the corpus of bad input is not beside this project")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case, tmp_path):
    root = tmp_path / "programme"
    shutil.copytree(CORPUS / "base", root)
    if case["files"]:
        shutil.copytree(CORPUS / "cases" / case["name"], root, dirs_exist_ok=True)
    report = check(load(root, dt.date.fromisoformat(case.get("today", "2026-03-01"))))
    told = [(each.place.path, each.place.span.line, each.code) for each in report.findings]
    for place in case["at"]:
        assert any(_hits(each, finding) for each in _places(place) for finding in told), (place, told)
    if case["expect"] in {"ok", "notice"}:
        assert [each for each in report.findings if each.severity != "notice"] == []
    loud = [each for each in report.findings if each.severity != "notice"]
    assert not set(case.get("codes_not", [])) & {each.code for each in loud}
    assert not case.get("only") or {each.place.path for each in loud} <= set(case["only"])
    if case["expect"] == "error":
        assert report.fails(Severity.ERROR)


def _hits(place, finding):
    path, line, code = finding
    ends = sorted((place["line"], place["line"] + place.get("slack", 0)))
    in_line = place["line"] == 0 or ends[0] <= line <= ends[1]
    return path == place["path"] and in_line and bool(re.fullmatch(place.get("code") or ".*", code))
