"""Whatever a finding says and wherever it stands: every way of writing it is well-formed, and harmless to terminals, logs and pages."""

import json
import re
from xml.etree import ElementTree as ET

import pytest
from fluidattacks_core.sarif import SarifLog
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from byline.check import Report
from byline.findings import Edit, Finding, Fix, Place, Severity, Span
from byline.output import FORMATS, writer
from byline.told import Manner
from output.hard import report

HARD = report()
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
BITS = st.sampled_from(
    ["::error::", "##[error]", "##vso[x]", "\n", "\r", "\x1b[31m", "\u202e", "\u2028", "%0A", "`", "@octocat", "#12", "|", "<b>", "]]>", "&amp;",
     "](", "[", "{0}", "\udc80", "\ufffe", "字", "🙂", ",", ":", " ", "x"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=20), st.lists(BITS, max_size=8).map("".join))
PATHS = TEXTS.map(lambda text: f"plan/{text.replace(chr(0), '')}.md")
SPANS = st.tuples(st.integers(1, 9), st.integers(1, 9)).map(lambda at: Span(*at, at[0], at[1] + 2))


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Give a finding in which everything that comes from content is hostile."""
    place = Place(draw(PATHS), draw(SPANS))
    related = draw(st.lists(st.tuples(st.builds(Place, PATHS, SPANS), TEXTS), max_size=2))
    fix = draw(st.one_of(st.none(), st.builds(lambda text: Fix((Edit(place, "x", text),)), st.text(max_size=9))))
    severity = draw(st.sampled_from(Severity))
    return Finding("REF001", severity, draw(TEXTS), draw(TEXTS), ("P1",), place, tuple(related), ("theme",), fix)


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(told=st.lists(findings(), min_size=1, max_size=3), colour=st.booleans())
@example(told=[replace(HARD.findings[0], message="`x` @octocat `y` #12 ##[error]\n::error::")], colour=True)
def test_any_finding(form, told, colour):
    text = writer(form)(Report(HARD.plan, tuple(told)), Manner(colour=colour))
    assert not UNSEEN.search(re.sub("\x1b\\[\\d+m", "", text) if colour and form == "full" else text)
    for line in text.splitlines():
        assert "##[" not in line
        assert "##vso[" not in line
        assert not line.lstrip().startswith("::") or (
            form == "github" and re.match(r"::(error|warning|notice) file=", line)
        )
    if form in CHECKS:
        CHECKS[form](text, told)


def _json(text, told):
    found = json.loads(text)["findings"]
    assert [(each["message"], each["help"]) for each in found] == [(each.message, each.help) for each in told]


def _github(text, told):
    lines = text.splitlines()
    assert len(lines) == len(told) + 1
    assert all(re.fullmatch(r"::\w+ (\w+=[^,:]*,?)+::.*", line) for line in lines[:-1])


def _gitlab(text, told):
    assert len({each["fingerprint"] for each in json.loads(text)}) == len(told)


def _rdjson(text, told):
    assert len(json.loads(text)["diagnostics"]) == len(told)


def _sarif(text, told):
    SarifLog.model_validate_json(text)
    (run,) = json.loads(text)["runs"]
    assert len(run["results"]) == len(told)
    assert not any("](" in result["message"]["text"] for result in run["results"])


def _junit(text, told):
    failures = list(ET.fromstring(text.encode()).iter("failure"))
    assert len(failures) == sum(each.severity is not Severity.NOTICE for each in told)


def _markdown(text, told):
    table = ET.fromstring(re.sub(r"<br>", "<br/>", text[text.index("<table>") :].replace("colspan=3", "")))
    assert len(table.findall("tr")) == len(told) + 1
    for cell in table.iter("td"):
        loose = " ".join([cell.text or "", *(each.tail or "" for each in cell)])
        assert not re.search(r"@\w|(?<!&)#\d", loose)


CHECKS = {
    "json": _json,
    "github": _github,
    "gitlab": _gitlab,
    "sarif": _sarif,
    "junit": _junit,
    "rdjson": _rdjson,
    "markdown": _markdown,
}
