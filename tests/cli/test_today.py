"""Which day it is: `--today`, then BYLINE_TODAY, SOURCE_DATE_EPOCH, the programme's own, its time zone."""

import datetime as dt
import json

import pytest

from byline.clock import NoDay, given_today
from byline.load import load

OPTION, OURS, EPOCH = "2026-03-01", "2026-04-02", "1777680000"  # the last one is 2 May 2026
DAYS = [
    # option, BYLINE_TODAY, SOURCE_DATE_EPOCH, the day
    (OPTION, OURS, EPOCH, "2026-03-01"),
    (OPTION, None, None, "2026-03-01"),
    (None, OURS, EPOCH, "2026-04-02"),
    (None, None, EPOCH, "2026-05-02"),
    (None, "", EPOCH, "2026-05-02"),
    (None, None, "0", "1970-01-01"),
    (None, None, None, None),
    (None, "", "", None),
]


@pytest.mark.parametrize(("option", "ours", "epoch", "day"), DAYS)
def test_order(option, ours, epoch, day):
    given = {name: value for name, value in (("BYLINE_TODAY", ours), ("SOURCE_DATE_EPOCH", epoch)) if value is not None}
    found = given_today(option, given)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize("epoch", ["1777766399", "1777680000"])
def test_the_epoch_is_read_in_utc(epoch):
    assert given_today(None, {"SOURCE_DATE_EPOCH": epoch}) == dt.date(2026, 5, 2)


@pytest.mark.parametrize(
    "text", ["2026-3-1", "1 March 2026", "2026-13-01", "2101-01-01", " 2026-03-01", "2026-03-01T00:00"]
)
def test_no_day(text):
    with pytest.raises(NoDay):
        given_today(text, {})


def test_a_bad_variable_does_not_matter_when_a_better_one_is_there():
    assert given_today(OPTION, {"BYLINE_TODAY": "soon"}) == dt.date(2026, 3, 1)


def test_the_report_says_which_day_it_was(run, programme):
    def day(*options, **env):
        return json.loads(run("check", programme, "--format=json", *options, **env).stdout)["today"]

    assert day("--today", OPTION, BYLINE_TODAY=OURS) == OPTION
    assert day(BYLINE_TODAY=OURS, SOURCE_DATE_EPOCH=EPOCH) == OURS
    assert day(SOURCE_DATE_EPOCH=EPOCH) == "2026-05-02"
    settings = programme / "plan" / "programme.md"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("---\n", "---\ntoday: 2026-06-03\n", 1), encoding="utf-8"
    )
    assert day() == "2026-06-03"
    assert day(BYLINE_TODAY=OURS) == OURS


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Pacific/Kiritimati", "2026-03-02"), ("Pacific/Pago_Pago", "2026-03-01"), ("No/Where", "2026-03-01")],
)
def test_else_the_programme_s_own_midnight(programme, zone, day):
    settings = programme / "plan" / "programme.md"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("---\n", f"---\ntime_zone: {zone}\n", 1), encoding="utf-8"
    )
    assert load(programme, now=dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)).today.isoformat() == day
