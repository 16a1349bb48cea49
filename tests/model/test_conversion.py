"""Written text → value, or what is told about it (DOC005, DOC006, DOC007, DOC011)."""

import datetime as dt
import re

import pytest

from model.modelling import with_fields

DAY = dt.date(2027, 2, 11)


def value_of(thing, way):
    for key in way.split("."):
        thing = thing[int(key)] if key.isdigit() else thing[key] if isinstance(thing, dict) else getattr(thing, key)
    return thing


SOUND = [
    # words that YAML would turn into something else
    ("employee", "name: no", "name", "no"),
    ("employee", "name: Null", "name", "Null"),
    ("employee", "name: 'null'", "name", "null"),
    ("employee", "name: null", "name", "null"),
    ("employee", "name: ~", "name", "~"),
    ("employee", "name: True", "name", "True"),
    ("employee", "level: null", "level", "null"),
    ("employee", "level: NULL", "level", "NULL"),
    ("employee", "job: 1e2", "job", "1e2"),
    ("employee", "job: 0123", "job", "0123"),
    ("employee", "job: 12:30", "job", "12:30"),
    ("employee", "department: off", "department", "off"),
    ("employee", "languages: [no, on, null]", "languages", ("no", "on", "null")),
    ("employee", "name: '  Ana  '", "name", "Ana"),
    ("employee", 'name: "Ana\\n"', "name", "Ana"),
    ("employee", "name: >\n  Ana\n  Jansen", "name", "Ana Jansen"),
    ("employee", "name: Ana\n  Jansen", "name", "Ana Jansen"),
    ("employee", "name: 王芳\u3000", "name", "王芳"),
    ("employee", "name: " + "王" * 200, "name", "王" * 200),
    ("employee", "name: " + "😀" * 200, "name", "😀" * 200),
    # nothing
    ("employee", "level:", "level", None),
    ("employee", "level: ''", "level", None),
    ("employee", "left: null", "left", None),
    ("employee", "left: ~", "left", None),
    ("employee", "left: 'NULL'", "left", None),
    ("employee", "languages:", "languages", ()),
    ("employee", "languages: null", "languages", ()),
    ("employee", "languages: []", "languages", ()),
    ("employee", "channels: ~", "channels", {}),
    ("employee", "style: null", "style.length", None),
    ("employee", "channels: {linkedin: }", "channels.linkedin.url", None),
    ("employee", "x:", "x", {}),
    ("employee", "x: {a: [b, {c: null}], d: }", "x", {"a": ["b", {"c": "null"}], "d": None}),
    ("influencer", "paid:", "paid", False),
    ("influencer", "channels: {blog: {reach: null}}", "channels.blog.reach", None),
    ("piece", "brief:", "brief", None),
    ("piece", "supporter: ''", "supporter", None),
    # yes and no
    ("influencer", "paid: yes", "paid", True),
    ("influencer", "paid: YES", "paid", True),
    ("influencer", "paid: no", "paid", False),
    ("influencer", "paid: 'No'", "paid", False),
    ("influencer", "paid: true", "paid", True),
    ("influencer", "paid: False", "paid", False),
    # one where a list may stand
    ("theme", "audience: buyers", "audience", ("buyers",)),
    ("theme", "audience: >\n  buyers\n  of bikes", "audience", ("buyers of bikes",)),
    ("employee", "themes: {theme: a, why: b, agreed: 2027-02-11}", "themes.0.theme", "a"),
    ("employee", "away: 2027-02-11", "away", ("2027-02-11",)),
    ("influencer", "contacts: {date: 2027-02-11, by: ana, how: call, what: w}", "contacts.0.by", "ana"),
    ("influencer", "contacts: [{date: 2027-02-11, by: [ana, bea], how: call, what: w}]", "contacts.0.by", ("ana", "bea")),
    ("influencer", "contacts: [{date: 2027-02-11, by: [ana], how: call, what: w}]", "contacts.0.colleagues", ("ana",)),
    # numbers
    ("employee", "skills: {writing: 0, video: 4}", "skills", {"writing": 0, "video": 4}),
    ("employee", "skills: {writing: '3'}", "skills.writing", 3),
    ("piece", "brief: {words: 1000000000}", "brief.words", 1_000_000_000),
    # days
    ("employee", "left: 2027-02-11", "left", DAY),
    ("employee", "left: ' 2027-02-11 '", "left", DAY),
    ("employee", "left: 1990-01-01", "left", dt.date(1990, 1, 1)),
    ("employee", "left: 2100-12-31", "left", dt.date(2100, 12, 31)),
    ("employee", "left: 2028-02-29", "left", dt.date(2028, 2, 29)),
    ("piece", "planned: 2027-02-11", "planned.precision", "day"),
    ("piece", "planned: 2027-02", "planned.precision", "month"),
    ("piece", "planned: 2027-02", "planned.last", dt.date(2027, 2, 28)),
    ("piece", "planned: 2028-02", "planned.last", dt.date(2028, 2, 29)),
    ("piece", "planned: 2027-Q1", "planned.last", dt.date(2027, 3, 31)),
    ("piece", "planned: 2027-Q4", "planned.first", dt.date(2027, 10, 1)),
    ("piece", "planned: ' 2027-Q4'", "planned", "2027-Q4"),
    ("employee", "away: [2027-02-11..2027-02-12]", "away.0.last", dt.date(2027, 2, 12)),
    ("employee", "away: [2027-02-11 .. 2027-02-12]", "away.0.first", DAY),
    ("employee", "away: [2027-02-11..2027-02-11]", "away.0.last", DAY),
    ("influencer", "privacy: {informed: 2027-02-11}", "privacy.informed", "2027-02-11"),
    ("influencer", "privacy: {informed: first-contact}", "privacy.informed", "first-contact"),
    ("influencer", "privacy: {informed: public-figure}", "privacy.informed", "public-figure"),
    # addresses
    ("piece", "published: {url: https://example.org/a?b=c&copy=d#e}", "published.url", "https://example.org/a?b=c&copy=d#e"),
    ("piece", "published: {url: HTTP://EXAMPLE.ORG}", "published.url", "HTTP://EXAMPLE.ORG"),
    ("piece", "published: {url: 'https://例え.jp/道'}", "published.url", "https://例え.jp/道"),
    ("piece", "published: {url: 'https://bücher.example:8080/'}", "published.url", "https://bücher.example:8080/"),
    ("piece", "published: {url: 'https://[::1]/'}", "published.url", "https://[::1]/"),
    ("piece", "published: {url: https://mastodon.example/@ana@host}", "published.url", "https://mastodon.example/@ana@host"),
    ("piece", "published: {url: mailto:ana@example.org}", "published.url", "mailto:ana@example.org"),
    ("piece", "published: {url: 'mailto:ana@example.org?subject=Hi'}", "published.url", "mailto:ana@example.org?subject=Hi"),
    # codes
    ("piece", "ignore: {CON007: she asked}", "ignore", {"CON007": "she asked"}),
    ("piece", "ignore: {CON007: }", "ignore", {"CON007": None}),
    ("piece", "ignore: [CON007, CAL001]", "ignore", {"CON007": None, "CAL001": None}),
    ("piece", "ignore: CON007", "ignore", {"CON007": None}),
    ("programme", "rules: {ignore: {'plan/**': [CAL001]}}", "rules.ignore", {"plan/**": {"CAL001": None}}),
    ("programme", "roles: {thought-leader: {minimum_network: 2}}", "roles.thought_leader.minimum_network", 2),
    ("programme", "formats: {blog: }", "formats.blog.title", None),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "head", "way", "value"), SOUND, ids=[f"{row[0]} {row[1]}"[:60] for row in SOUND])
def test_what_is_written_becomes(kind, head, way, value):
    thing, faults, _ = with_fields(kind, head)
    assert faults == []
    found = value_of(thing, way)
    assert (found, type(found)) == (value, type(value)) or (found == value and isinstance(found, str))


DOC006, DOC007, DOC011 = "DOC006", "DOC007", "DOC011"
REFUSED = [
    # texts
    ("employee", 'name: "A\\nB"', DOC006, "line break"),
    ("employee", "name: |\n  A\n  B", DOC006, "line break"),
    ("employee", "name: >\n  A\n\n  B", DOC006, "line break"),
    ("employee", "name: 'A\n\n  B'", DOC006, "line break"),
    ("employee", "name: " + "a" * 201, DOC006, "longer than 200"),
    ("theme", "promise: " + "a" * 1001, DOC006, "longer than 1000"),
    ("employee", "name: [A]", DOC006, "has a list"),
    ("employee", "name: {a: b}", DOC006, "has fields of its own"),
    ("employee", "level: [a]", DOC006, "has a list"),
    ("theme", "lead: " + "a" * 201, DOC006, "longer than 200"),
    # numbers
    ("employee", "skills: {writing: 5}", DOC006, "not between 0 and 4"),
    ("employee", "skills: {writing: -1}", DOC006, "not between 0 and 4"),
    ("employee", "skills: {writing: 1.0}", DOC006, "whole number"),
    ("employee", "skills: {writing: '1.'}", DOC006, "whole number"),
    ("employee", "skills: {writing: 1e0}", DOC006, "whole number"),
    ("employee", "skills: {writing: 10e-1}", DOC006, "whole number"),
    ("employee", "skills: {writing: 01}", DOC006, "whole number"),
    ("employee", "skills: {writing: +1}", DOC006, "whole number"),
    ("employee", "skills: {writing: ３}", DOC006, "whole number"),
    ("employee", "skills: {writing: high}", DOC006, "whole number"),
    ("employee", "skills: {writing: yes}", DOC006, "whole number"),
    ("employee", "skills: {writing: [1]}", DOC006, "has a list"),
    ("employee", "skills: [writing]", DOC006, "fields of its own"),
    ("piece", "brief: {words: " + "9" * 5000 + "}", DOC006, "whole number"),
    ("piece", "brief: {words: 1_000}", DOC006, "whole number"),
    ("piece", "brief: {words: 12.5}", DOC006, "whole number"),
    ("piece", "brief: {words: 0x10}", DOC006, "whole number"),
    ("piece", "brief: {words: 1000000001}", DOC006, "not between"),
    # yes and no
    ("influencer", "paid: 1", DOC006, "neither yes nor no"),
    ("influencer", "paid: 0", DOC006, "neither yes nor no"),
    ("influencer", "paid: -0", DOC006, "neither yes nor no"),
    ("influencer", "paid: '1'", DOC006, "neither yes nor no"),
    ("influencer", "'paid': 1", DOC006, "neither yes nor no"),
    ("influencer", "paid:\n  1", DOC006, "neither yes nor no"),
    ("influencer", "paid: maybe", DOC006, "neither yes nor no"),
    ("influencer", "paid: on", DOC006, "neither yes nor no"),
    # days
    ("employee", "left: 2027-02-30", DOC006, "does not exist"),
    ("employee", "left: 2027-02-29", DOC006, "does not exist"),
    ("employee", "left: 2027-13-01", DOC006, "does not exist"),
    ("employee", "left: 1989-12-31", DOC006, "outside 1990 to 2100"),
    ("employee", "left: 2101-01-01", DOC006, "outside 1990 to 2100"),
    ("employee", "left: 0001-01-01", DOC006, "outside 1990 to 2100"),
    ("employee", "left: '9999-01-01'", DOC006, "outside 1990 to 2100"),
    ("employee", "left: 2027-2-1", DOC006, "not a date"),
    ("employee", "left: 20270211", DOC006, "not a date"),
    ("employee", "left: 11-02-2027", DOC006, "two ways"),
    ("employee", "left: 2027-02-11T10:00:00", DOC006, "not a date"),
    ("employee", "left: 2027-02-11 10:00", DOC006, "not a date"),
    ("employee", "left: 2027-W06-4", DOC006, "not a date"),
    ("employee", "left: 2027-02", DOC006, "not a date"),
    ("employee", "left: yesterday", DOC006, "not a date"),
    ("employee", "left: ２０２７-02-11", DOC006, "not a date"),
    ("piece", "planned: 2027-13", DOC006, "not a month"),
    ("piece", "planned: 2027-00", DOC006, "not a month"),
    ("piece", "planned: 1989-12", DOC006, "outside"),
    ("piece", "planned: 2101-Q1", DOC006, "outside"),
    ("piece", "planned: 2027-Q5", DOC006, "not a day, month or quarter"),
    ("piece", "planned: 2027-q1", DOC006, "is not a day, month or quarter"),
    ("piece", "planned: 2027", DOC006, "not a day, month or quarter"),
    ("piece", "planned: spring 2027", DOC006, "not a day, month or quarter"),
    ("piece", "planned: [2027-02]", DOC006, "has a list"),
    ("employee", "away: [2027-02-12..2027-02-11]", DOC006, "ends before it starts"),
    ("employee", "away: [2027-02-11...2027-02-12]", DOC006, "is not a period"),
    ("employee", "away: [2027-02-11..]", DOC006, "not a period"),
    ("employee", "away: [2027-02-11 - 2027-02-12]", DOC006, "is not a period"),
    ("influencer", "privacy: {informed: yes}", DOC006, "not a date"),
    ("influencer", "privacy: {informed: later}", DOC006, "nor first-contact"),
    # closed lists
    ("piece", "status: draft", DOC006, "allowed words"),
    ("piece", "status: Idea", DOC006, "allowed words"),
    ("influencer", "type: maven", DOC006, "allowed words"),
    ("programme", "work_calendar: {weekend: [sat, zon]}", DOC006, "allowed words"),
    ("programme", "work_calendar: {country: N}", DOC006, "shorter than 2"),
    # addresses
    ("piece", "published: {url: example.org}", DOC011, "not a whole address"),
    ("piece", "published: {url: //example.org}", DOC011, "two slashes"),
    ("piece", "published: {url: '\\\\example.org'}", DOC011, "two slashes"),
    ("piece", "published: {url: /a/b}", DOC011, "not a whole address"),
    ("piece", "published: {url: 'https:example.org'}", DOC011, "not a whole address"),
    ("piece", "published: {url: 'https:/example.org'}", DOC011, "not a whole address"),
    ("piece", "published: {url: 'https:///example.org'}", DOC011, "not a whole address"),
    ("piece", "published: {url: 'https://'}", DOC011, "not a whole address"),
    ("piece", "published: {url: 'https://.'}", DOC011, "not a whole address"),
    ("piece", "published: {url: 'https://[::1'}", DOC011, "not an address that can be read"),
    ("piece", "published: {url: 'https://a:99999/'}", DOC011, "not an address that can be read"),
    ("piece", "published: {url: https://user@example.org}", DOC011, "user name"),
    ("piece", "published: {url: 'https://example.org\\@evil.example'}", DOC011, "backslash"),
    ("piece", "published: {url: https://example.org/a b}", DOC011, "space"),
    ("piece", 'published: {url: "https://example.org/\\ta"}', DOC011, "space"),
    ("piece", "published: {url: javascript:alert(1)}", DOC011, "begins with javascript:,"),
    ("piece", "published: {url: JaVaScRiPt:alert(1)}", DOC011, "begins with javascript:,"),
    ("piece", 'published: {url: "java\\tscript:alert(1)"}', DOC011, "begins with javascript:,"),
    ("piece", "published: {url: '&#106;avascript:alert(1)'}", DOC011, "begins with javascript:,"),
    ("piece", "published: {url: '&amp;#106;avascript:alert(1)'}", DOC011, "begins with javascript:,"),
    ("piece", "published: {url: 'java&Tab;script:alert(1)'}", DOC011, "begins with javascript:,"),
    ("piece", "published: {url: 'javascript&colon;alert(1)'}", DOC011, "begins with javascript:,"),
    ("piece", "published: {url: 'data:text/html,x'}", DOC011, "begins with data:,"),
    ("piece", "published: {url: 'vbscript:x'}", DOC011, "begins with vbscript:,"),
    ("piece", "published: {url: 'file:///etc/passwd'}", DOC011, "begins with file:,"),
    ("piece", "published: {url: 'ftp://example.org'}", DOC011, "begins with ftp:,"),
    ("piece", "published: {url: 'tel:+31201234567'}", DOC011, "begins with tel:,"),
    ("piece", "published: {url: 'example.org:80/a'}", DOC011, "begins with example.org:"),
    ("piece", "published: {url: 'mailto:'}", DOC011, "without an e-mail"),
    ("piece", "published: {url: 'mailto:@example.org'}", DOC011, "without an e-mail"),
    ("piece", "published: {url: 'mailto:ana@'}", DOC011, "without an e-mail"),
    # missing and empty
    ("employee", "name:", DOC007, "`name` is empty"),
    ("employee", "name: ''", DOC007, "`name` is empty"),
    ("employee", "name: '  '", DOC007, "`name` is empty"),
    ("employee", "name: \u00a0", DOC007, "`name` is empty"),
    ("employee", 'name: "\\n"', DOC007, "`name` is empty"),
    ("employee", "name: {}", DOC007, "`name` is empty"),
    ("theme", "audience: []", DOC007, "`audience` is empty"),
    ("theme", "audience: null", DOC007, "`audience` is empty"),
    ("theme", "audience: [a, ]\nkeywords: [a, '', b]", DOC007, "Entry 2 of `keywords`"),
    ("theme", "questions: {a: }", DOC007, "`a` is empty"),
    ("influencer", "found: {}", DOC007, "`found` is empty"),
    ("influencer", "found: {through: }", DOC007, "`through` is empty"),
    ("influencer", "found: {where: here}", DOC007, "`through` is missing"),
    ("piece", "faces: [{person: p}]", DOC007, "`part` is missing"),
    ("piece", "status: null", DOC007, "`status` is empty"),
    # maps where one value stands
    ("influencer", "found: event", DOC006, "fields of its own"),
    ("employee", "channels: {linkedin: https://example.org}", DOC006, "fields of its own"),
    ("employee", "themes: [a]", DOC006, "fields of its own"),
    ("employee", "x: my-secret", DOC006, "fields of its own"),
    ("employee", "x: [my-secret]", DOC006, "fields of its own"),
    ("piece", "ignore: {CON007: [my]}", DOC006, "has a list"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "head", "code", "snippet"), REFUSED, ids=[f"{row[0]} {row[1]}"[:60] for row in REFUSED]
)
def test_what_does_not_fit_is_told_once(kind, head, code, snippet):
    thing, faults, read = with_fields(kind, head)
    assert [(code, True)] == [(each, snippet in fault.message) for each, fault in faults], faults
    fault = faults[0][1]
    assert fault.help
    assert len(fault.message) < 1000
    assert "secret" not in fault.message + fault.help
    span = read.find(fault.at)
    assert span.line > 1 or not fault.at.keys
    assert thing.broken


UNKNOWN = [
    ("employee", "lenguages: [my-secret]", "lenguages", "`languages`"),
    ("employee", "Level: my-secret", "Level", "`level`"),
    ("employee", "phone: my-secret", "phone", "Fields here: away, channels, department"),
    ("employee", "id: my-secret", "id", "Remove it"),
    ("employee", "path: my-secret", "path", "Remove it"),
    ("employee", "broken: [my-secret]", "broken", "Remove it"),
    ("employee", "social_media: {a: my-secret}", "social_media", "Remove it"),
    ("employee", "style: {lenght: my-secret}", "lenght", "`length`"),
    ("employee", "channels: {linkedin: {link: my-secret}}", "link", "last_active, url"),
    ("employee", "themes: [{theme: a, why: b, agreed: 2027-02-11, evidense: my-secret}]", "evidense", "`evidence`"),
    ("employee", "themes: [{theme: a, why: b, agreed: 2027-02-11, evidence: [{proves: authority, what: c, dat: my-secret}]}]", "dat", "`date`"),
    ("programme", "timezone: my-secret", "timezone", "`time_zone`"),
    ("programme", "roles: {thought_leader: {minimum_network: 2}}", "thought_leader", "`thought-leader`"),
    ("programme", "roles: {leader: {minimum_network: 2}}", "leader", "`thought-leader`"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "head", "name", "snippet"), UNKNOWN, ids=[row[1][:50] for row in UNKNOWN])
def test_unknown_fields_are_told_at_their_key_and_their_value_never(kind, head, name, snippet):
    thing, faults, read = with_fields(kind, head)
    assert [code for code, _ in faults] == ["DOC005"], faults
    fault = faults[0][1]
    assert f"`{name}`" in fault.message
    assert snippet in fault.help
    assert "secret" not in fault.message + fault.help
    span = read.find(fault.at)
    assert read.lines[span.line - 1][span.column - 1 : span.end_column - 1] == name
    asked = re.findall(r"`([^`]+)`", fault.help.partition("Did you mean ")[2])
    meant = {(*fault.at.keys[:-1], asked[0])} if len(asked) == 1 and asked[0] not in read.data else set()
    assert thing.broken == {fault.at.keys} | meant
