"""The site of the example programme in Dutch and in Chinese, as MkDocs makes it."""

import pytest

from websites import parsed_site

TITLES = {
    "nl": {"calendar/2026/index.html": "Kalender 2026", "calendar/2026-12/index.html": "December 2026", "work/index.html": "Werk te doen"},
    "zh": {"calendar/2026/index.html": "2026年日历", "calendar/2026-12/index.html": "2026年12月", "work/index.html": "待办事项"},
}  # fmt: skip
DAYS = {"nl": "26 november 2026", "zh": "2026年11月26日"}
ICS = {"nl": ("SUMMARY:Blog: Warm feet first", "Thema: "), "zh": ("SUMMARY:博客：Warm feet first", "主题：")}


@pytest.mark.parametrize("code", ["nl", "zh"])
def test_every_page_says_its_language_and_its_title_in_it(spoken, code):
    pages = parsed_site(spoken(code))
    assert {page.all("html")[0].get("lang") for page in pages.values()} == {code}
    for path, title in TITLES[code].items():
        assert pages[path].heading == title
        assert pages[path].title == f"{title} - Havenlicht"
    assert DAYS[code] in pages["plan/2026/warm-feet-first/index.html"].prose


@pytest.mark.parametrize("code", ["nl", "zh"])
def test_feeds_tell_people_in_their_language_and_programs_in_theirs(spoken, built, code):
    text, english = ((site / "feeds" / "plan.ics").read_text("utf-8") for site in (spoken(code), built))
    whole = text.replace("\r\n ", "").replace("\n ", "")
    assert all(each in whole for each in ICS[code])
    for name in ("UID", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "STATUS", "TRANSP"):
        one, other = ([line for line in each.splitlines() if line.startswith(f"{name}:")] for each in (text, english))
        assert one == other
    assert (spoken(code) / "data" / "plan.json").read_bytes() == (built / "data" / "plan.json").read_bytes()
