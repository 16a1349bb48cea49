"""Whatever a title, a name or an address holds: what goes out in a feed is what another program reads back."""

import json
from xml.etree import ElementTree as ET

import icalendar
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from byline.characters import FORBIDDEN
from feeds.made import CASES, events, feeds, piece

NEW = "plan/2026/new.md"
ATOM = "{http://www.w3.org/2005/Atom}"
ODD = st.sampled_from(
    [
        ",",
        ";",
        "\\",
        "\\n",
        '"',
        "'",
        "<",
        "&amp;",
        "]]>",
        "=1+1",
        ":",
        "é",
        "é",
        "王",
        "👩‍💻",
        "%0A",
        "BEGIN:VEVENT",
        "^n",
    ]
)
TITLES = (
    st.lists(ODD | st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=90)
    .map("".join)
    .map(str.strip)
    .filter(lambda text: text and len(text) <= 200 and not FORBIDDEN.search(text))
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@settings(QUICK)
@given(TITLES)
def test_a_title(title: str) -> None:
    out = "published: {date: 2026-02-19, url: https://northgate.example/a?b=1&c=2}"
    made = feeds(
        {NEW: piece(json.dumps(title, ensure_ascii=False), status="published", planned="2026-02-19", more=out)}
    )
    assert f"Blog: {title}" in events(made["feeds/plan.ics"])
    assert max(map(len, made["feeds/plan.ics"].split(b"\r\n"))) <= 75
    atom = ET.fromstring(made["feeds/published.atom"])
    assert title in [each.findtext(f"{ATOM}title") for each in atom.iter(f"{ATOM}entry")]
    assert title in [each["title"] for each in json.loads(made["feeds/published.json"])["items"]]
    assert title in [each["title"] for each in json.loads(made["data/plan.json"])["pieces"]]


THEME = "themes/security.md"


@settings(QUICK)
@given(TITLES)
def test_a_theme_and_its_source(title: str) -> None:
    text = (CASES / "base" / THEME).read_text("utf-8")
    source = json.dumps(
        {"title": title, "url": "https://a.example/", "feed": "https://a.example/f?x=1&y=<"}, ensure_ascii=False
    )
    text = "\n".join(
        f"title: {json.dumps(title, ensure_ascii=False)}" if line.startswith("title:") else line
        for line in text.split("\n")
    )
    text = text.replace("---\n", f"---\nsources: [{source}]\n", 1)
    made = feeds({THEME: text})
    opml = ET.fromstring(made["feeds/themes/security.opml"])
    assert [each.get("text") for each in opml.iter("outline")][:2] == [title, title]
    assert "https://a.example/f?x=1&y=<" in [each.get("xmlUrl") for each in opml.iter("outline")]
    calendar = icalendar.Calendar.from_ical(made["feeds/themes/security.ics"])
    assert isinstance(calendar, icalendar.Calendar)
    assert str(calendar["NAME"]) == f"Northgate Markets: {title}"
