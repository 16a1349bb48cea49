"""DOC006: the programme's time zone is one that there is."""

import pytest

from rules.written import PROGRAMME, programme

ASK = "Write a continent and a city, as in Europe/Amsterdam."


@pytest.mark.parametrize(
    ("name", "help_", "meant"),
    [
        ("Amsterdam", "Did you mean `Europe/Amsterdam`?", "Europe/Amsterdam"),
        ("europe/amsterdam", "Did you mean `Europe/Amsterdam`?", "Europe/Amsterdam"),
        ("New York", "Did you mean `America/New_York`?", "America/New_York"),
        ("Europe/Amsterdm", "Did you mean `Europe/Amsterdam`?", ""),
        ("GMT+1", ASK, ""),
        ("Europe", ASK, ""),
        ("../../etc/passwd", ASK, ""),
        ("Mars", ASK, ""),
    ],
)
def test_a_zone_that_there_is_not(lay, name, help_, meant):
    assert "time_zone" not in PROGRAMME
    findings = [
        each for each in lay({"plan/programme.md": programme(f"time_zone: {name}")}).findings if each.code == "DOC006"
    ]
    assert [each.help for each in findings] == [help_]
    assert (findings[0].fix.edits[0].text if findings[0].fix else "") == meant


@pytest.mark.parametrize("name", ["Asia/Shanghai", "UTC", "America/Argentina/Buenos_Aires", ""])
def test_one_that_there_is(found, name):
    assert found({"plan/programme.md": programme(f"time_zone: {name}")}) == []


def test_nothing_is_told_where_the_computer_has_no_list(found, monkeypatch):
    monkeypatch.setattr("zoneinfo.available_timezones", frozenset)
    assert found({"plan/programme.md": programme("time_zone: Mars")}) == []
