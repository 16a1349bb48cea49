"""Days, months, quarters, numbers and lists, as each language writes them."""

import datetime as dt
import json

import pytest

from byline.cards import format_name, skill_title, step_title
from byline.check import Report
from byline.days_off import off_words
from byline.filter_words import filter_words
from byline.language import language
from byline.model import Planned
from byline.model.days import Period
from byline.model.formats import FormatChange
from byline.model.programme import WorkCalendar
from byline.views import calendar
from pyramid.made import plan, programme, theme

DAY = dt.date(2027, 3, 9)
WRITTEN = {
    "en": {
        "day": "9 March 2027", "short_day": "Tue 9 Mar", "month": "March 2027", "month_of_year": "Mar 2027", "quarter": "Q1 2027",
    },
    "nl": {
        "day": "9 maart 2027", "short_day": "di 9 mrt", "month": "maart 2027", "month_of_year": "mrt 2027", "quarter": "Q1 2027",
    },
    "zh": {
        "day": "2027年3月9日", "short_day": "3月9日周二", "month": "2027年3月", "month_of_year": "2027年3月", "quarter": "2027年第1季度",
    },
}  # fmt: skip
NAMED = {
    "en": ("September", "Sept", "Q3", "Mon", "Dutch", "a, b and c", "12,000"),
    "nl": ("september", "sep", "Q3", "ma", "Nederlands", "a, b en c", "12.000"),
    "zh": ("9月", "9月", "第3季度", "周一", "荷兰语", "a、b和c", "12,000"),
}


@pytest.mark.parametrize(("code", "way"), [(code, way) for code, ways in WRITTEN.items() for way in ways])
def test_a_day(code, way):
    assert getattr(language(code), way)(DAY) == WRITTEN[code][way]


@pytest.mark.parametrize("code", NAMED)
def test_names_numbers_and_lists(code):
    say = language(code)
    told = (say.month_name(9), say.short_month(9), say.quarter_name(3), say.weekdays()[0], say.language_name("nl"))
    assert (*told, say.listed(["a", "b", "c"]), say.number(12_000)) == NAMED[code]
    assert say.language_name("Frisian, a little") == "Frisian, a little"
    assert len(say.weekdays()) == 7


@pytest.mark.parametrize(
    ("code", "planned", "words"),
    [
        ("nl", "2027-03-09", "9 maart 2027"),
        ("nl", "2027-03", "maart 2027"),
        ("nl", "2027-Q1", "Q1 2027"),
        ("zh", "2027-Q1", "2027年第1季度"),
    ],
)
def test_a_planned_date_is_as_precise_as_it_is_known(code, planned, words):
    assert language(code).planned(Planned.read(planned)) == words


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        ("en", 1, "1 piece"), ("en", 2, "2 pieces"), ("en", 0, "0 pieces"), ("nl", 1, "1 stuk"), ("nl", 1_200, "1.200 stukken"),
        ("zh", 1, "1条内容"), ("zh", 2, "2条内容"),
    ],
)  # fmt: skip
def test_a_text_that_depends_on_a_number(code, number, words):
    assert language(code).counted("%(num)s piece", "%(num)s pieces", number) == words


def test_what_no_catalog_holds_stays():
    say = language("nl")
    assert (say("Nobody ever wrote this."), say.known("100% ours"), say.known("")) == (
        "Nobody ever wrote this.",
        "100% ours",
        "",
    )
    assert say.known("Light") == "Licht"
    assert say.headed("maart 2027") == "Maart 2027"


DAYS_OFF = [
    ("en", "NL", "2026-12-25", "Christmas Day"),
    ("nl", "NL", "2026-12-25", "Eerste kerstdag"),
    ("zh", "NL", "2026-12-25", "公共假日"),
    ("zh", "CN", "2026-10-01", "国庆节"),
    ("nl", "NL", "2026-12-30", "een dag waarop de organisatie gesloten is"),
    ("nl", "NL", "2026-12-23", ""),
]


@pytest.mark.parametrize(("code", "country", "day", "words"), DAYS_OFF)
def test_a_day_off_has_its_name_in_the_language_where_it_is_known(code, country, day, words):
    closed = (Period.read("2026-12-30..2026-12-31"),)
    made = plan(programme(language=code, work_calendar=WorkCalendar(country=country), closed=closed))
    assert off_words(made, dt.date.fromisoformat(day)) == words


def test_the_calendar_in_dutch_begins_headings_with_a_capital():
    shown = {view.path: view for view in calendar.views(Report(plan(programme(language="nl")), ()))}
    year = shown["calendar/2026.md"]
    assert (year.title, year.shows.weekdays[0]) == ("Kalender 2026", "ma")
    month = year.shows.quarters[0].months[1]
    assert (month.name, month.title) == ("februari", "Februari 2026")


def test_what_a_programme_calls_by_a_name_of_its_own_keeps_it():
    own = programme(
        language="zh",
        formats={"blog": FormatChange(title="Column"), "walk": FormatChange(title="Walk", steps={"lace-up": 1})},
        skills={"drawing": "Drawing", "writing": "Spelling"},
    )
    made = plan(own)
    assert [format_name(made, each) for each in ("blog", "walk", "interview", "sonnet")] == [
        "Column",
        "Walk",
        "访谈",
        "sonnet",
    ]
    assert [skill_title(made, each) for each in ("drawing", "writing", "media", "flying")] == [
        "Drawing",
        "Spelling",
        "与媒体交流",
        "flying",
    ]
    assert [step_title(made, each) for each in ("draft", "lace-up")] == ["初稿", "lace up"]


@pytest.mark.parametrize(("code", "words"), [("nl", "in de maak"), ("zh", "起草中")])
def test_filters_are_told_the_words_for_what_is_tagged(code, words):
    made = plan(programme(language=code), theme())
    told = json.loads(filter_words(made))
    assert (told["status:drafting"], told["theme:security"]) == (words, "Security")
    assert "role:spokesperson" in told
