"""What a rule says where it has more than one way to say it, kept in tests/rules/kept/wordings.txt for a reviewer to see."""

from pathlib import Path

import pytest

from output.kept import same_as_kept
from rules.told import told
from rules.written import LINK, SAVVY, employee, influencer, piece, programme, theme

KEPT = Path(__file__).with_name("kept") / "wordings"
WANDA = "people/employees/wanda-kroll.md"
BY_WANDA = "[{person: wanda-kroll, part: author}]"
OUT = "published: {date: 2026-02-10, url: https://northgate.example/a}"


def mapped(stage: str, owner: str, of: str) -> str:
    """Write the file of an influencer who was found long ago, and is on the map of a theme."""
    text = influencer("themes:", f"  - {{theme: {of}, stage: {stage}, owner: {owner}, why: A.}}")
    return text.replace("event}", "event, date: 2025-01-01}")


OLD_LINK = [line.replace("security", "old") for line in LINK]
OBJECTED = influencer().replace("retain_until", "objected: 2026-02-01, retain_until")
TWELVE = {f"themes/t{number:02}.md": theme() for number in range(11)}

SITUATIONS = {
    "withdrawn": (
        "CON002",
        {WANDA: employee(*LINK, "    withdrawn: 2026-02-01"), "plan/2026/a.md": piece(faces=BY_WANDA)},
    ),
    "never-linked": ("CON002", {WANDA: employee(), "plan/2026/a.md": piece(faces=BY_WANDA)}),
    "no-role-proven": ("CON003", {WANDA: employee(*LINK), "plan/2026/a.md": piece(faces=BY_WANDA)}),
    "a-role-proven": ("CON003", {WANDA: employee(*SAVVY, *LINK), "plan/2026/a.md": piece(faces=BY_WANDA, form="talk")}),
    "published-without-both": ("CON005", {"plan/2026/a.md": piece(status="published")}),
    "published-without-address": ("CON005", {"plan/2026/a.md": piece("published: {date: 2026-02-10}", status="published")}),
    "published-and-in-the-works": ("CON005", {"plan/2026/a.md": piece(OUT, status="drafting")}),
    "without-a-day": ("CON005", {"plan/2026/a.md": piece(status="drafting")}),
    "late-piece": ("CAL004", {"plan/2026/a.md": piece("planned: 2026-02-26", status="assigned")}),
    "late-step": ("CAL004", {"plan/2026/a.md": piece("planned: 2026-03-10", status="assigned")}),
    "leads": ("DEV003", {WANDA: employee(*LINK, "    target: thought-leader")}),
    "retired-theme": ("REF003", {"themes/old.md": theme(status="retired"), "plan/2026/a.md": piece().replace("theme: security", "theme: old")}),
    "lead-has-left": ("REF003", {WANDA: employee(*OLD_LINK, "left: 2026-02-01"), "themes/old.md": theme("lead: wanda-kroll")}),
    "lead-has-withdrawn": ("REF003", {WANDA: employee(*OLD_LINK, "    withdrawn: 2026-02-01"), "themes/old.md": theme("lead: wanda-kroll")}),
    "no-lead": ("THM003", {"themes/old.md": theme()}),
    "lead-is-not-linked": ("THM003", {WANDA: employee(), "themes/old.md": theme("lead: wanda-kroll")}),
    "lead-is-not-at-the-top": ("THM003", {WANDA: employee(*OLD_LINK), "themes/old.md": theme("lead: wanda-kroll")}),
    "nobody-is-linked": ("THM002", {"themes/old.md": theme()}),
    "never-reviewed": ("THM004", {"themes/old.md": theme()}),
    "reviewed-long-ago": ("THM004", {"themes/old.md": theme("reviewed: 2024-01-01")}),
    "nothing-planned": ("THM005", {"themes/old.md": theme()}),
    "the-only-one": ("PYR006", {WANDA: employee(*OLD_LINK), "themes/old.md": theme()}),
    "all-in-one-role": ("PYR006", {WANDA: employee(*OLD_LINK), "people/employees/b.md": employee(*OLD_LINK), "themes/old.md": theme()}),
    "vacant": ("PYR005", {WANDA: employee(*OLD_LINK), "themes/old.md": theme()}),
    "could-claim": ("PYR007", {WANDA: employee(*SAVVY, *LINK)}),
    "could-move-up": ("PYR007", {WANDA: employee(*SAVVY, *LINK, "    role: social-savvy", "    evidence: [{proves: internal-recognition, what: A, date: 2026-02-01}]")}),
    "from-one-department": ("PPL003", {WANDA: employee(*OLD_LINK), "people/employees/b.md": employee(*OLD_LINK), "themes/old.md": theme()}),
    "kept-too-long": ("PRV002", {"people/influencers/kit.md": influencer().replace("event}", "event, date: 2024-02-03}")}),
    "note-is-empty": ("PRV002", {"people/influencers/kit.md": influencer().replace("basis: public-interest, informed: public-figure, ", "")}),
    "reviewed-never": ("OUT005", {"people/influencers/kit.md": influencer()}),
    "reviewed-once": ("OUT005", {"people/influencers/kit.md": influencer("reviewed: 2025-02-01")}),
    "maven-is-short": ("OUT003", {"people/influencers/kit.md": influencer("channels: {x: {}}").replace("media", "mass-maven")}),
    "connector-is-long": ("OUT003", {"people/influencers/kit.md": influencer("channels: {blog: {}}").replace("media", "mass-connector")}),
    "broadcaster-is-small": ("OUT003", {"people/influencers/kit.md": influencer("channels: {x: {reach: 9999}}").replace("media", "social-broadcaster")}),
    "potential-is-large": ("OUT003", {"people/influencers/kit.md": influencer("channels: {x: {reach: 9999}}").replace("media", "potential-influencer")}),
    "of-the-other-kind": ("REF002", {"plan/2026/a.md": piece("supporter: rhea-lindqvist", "involves: [{influencer: tom-okafor, part: quoted}]", faces="[{person: rhea-lindqvist, part: quoted}]")}),
    "of-the-other-kind-and-unreadable": ("REF002", {"people/influencers/kit.md": "---\nname: [\n---\n", "people/employees/bo.md": "---\nname: [\n---\n", "plan/2026/a.md": piece("supporter: kit", "involves: [{influencer: bo, part: quoted}]")}),
    "unknown-in-a-piece": ("REF001", {"plan/2026/a.md": piece("supporter: zzz", "derived_from: zzz", "answers: [zzz]", "involves: [{influencer: zzz, part: quoted}]", faces="[{person: zzz, part: quoted}]", form="zzz")}),
    "unknown-theme": ("REF001", {"plan/2026/a.md": piece().replace("security", "zzz")}),
    "unknown-in-an-employee": ("REF001", {WANDA: employee("skills: {zzz: 3}", "training: [{course: zzz, done: 2026-02-01}]")}),
    "named-in-full": ("REF001", {"plan/2026/a.md": piece(faces="[{person: Ines Duarte, part: quoted}, {person: Inês Duarte, part: quoted}]")}),
    "several-in-one": ("REF001", {"themes/old.md": theme("questions: {why: A?, how: B?}"), "plan/2026/a.md": piece("answers: 'why, how'").replace("theme: security", "theme: old")}),
    "ignores": ("IGN001", {"plan/programme.md": programme("rules: {severity: {ZZZ001: error}, ignore: {'plan/**': {CAL001: A, CAL999: A}}}")}),
    "ignores-of-a-file": ("IGN001", {WANDA: employee("ignore: {cal001: A, CON998: A}")}),
    "loud-rules": ("IGN003", {"plan/programme.md": programme("rules: {severity: {PYR001: notice, DOC006: error, DOC999: warning, IGN001: notice}, ignore: {'plan/**': {PRV001: A}}}")}),
    "pictures": ("DOC011", {"people/employees/a.md": employee("portrait: gone.png", body="![](https://a.example/b.png) ![](../../../a.png) [a](javascript:a)"), WANDA: employee("portrait: ../../../a.png")}),
    "portrait-is-near": ("DOC011", {"people/employees/wanda.png": b"GIF89a", WANDA: employee("portrait: wandda.png")}),
    "portrait-is-no-picture": ("DOC011", {"people/employees/wanda.png": b"<svg>", WANDA: employee("portrait: wanda.png", body="![](wanda.png) ![](wanda.png#a) ![](wanda.png?b)")}),
    "odd-pictures": ("DOC011", {"people/employees/wanda.png": b"GIF89a", WANDA: employee("portrait: 'a\\b.png'", body="![](a%00.png) ![](a%5Cb.png) ![](/people/employees/wanda.png)"), "people/employees/a.md": employee("portrait: /people/employees/wanda.png"), "people/employees/b.md": employee("portrait: 'https:wanda.png'")}),
    "odd-pictures-are-told-once": ("DOC015", {WANDA: employee(body="![](/people/employees/wanda.png) ![](../../../a.png)")}),
    "cut-off": ("DOC014", {WANDA: employee("level: senior #1", "handle: 'ana' #2", "languages: [nl] #3", 'style: {length: "short"} #4')}),
    "too-long-a-line": ("DOC013", {WANDA: employee(body="a\n\n" + "b" * 20_001)}),
    "ignores-without-a-reason": ("IGN001", {WANDA: employee("ignore: {CAL001: , CAL998: A}")}),
    "severities-that-are-empty": ("IGN003", {"plan/programme.md": programme("rules: {severity: {PYR001: }}")}),
    "who-objected-hides-nobody": ("OUT005", {"people/influencers/a.md": OBJECTED, "people/influencers/kit.md": influencer()}),
    "silent-but-for-who-objected": ("REL003", {"people/influencers/a.md": OBJECTED, "people/influencers/kit.md": mapped("aware", "bo", "security")}),
    "staged-after-a-broken-one": ("REL001", {"people/influencers/a.md": influencer("contacts: 3"), "people/influencers/kit.md": mapped("engaged", "ines-duarte", "security")}),
    "owner-of-nobodys-theme": ("OUT001", {WANDA: employee(), "themes/old.md": theme(), "people/influencers/kit.md": mapped("aware", "wanda-kroll", "old")}),
    "colleagues-who-are-unknown": ("REL004", {"people/influencers/kit.md": influencer("contacts:", *(f"  - {{date: 2026-02-0{day}, by: {name}, how: call, what: A.}}" for day, name in ((1, "bo"), (2, "ines-duarte"))))}),
    "theme-without-a-title": ("THM003", {"themes/old.md": theme(title="[[[]]]")}),
    "theme-without-a-title-or-people": ("THM002", {"themes/old.md": theme(title="[[[]]]")}),
    "an-influencer-named-in-full": ("REF001", {"plan/2026/a.md": piece("involves: [{influencer: Rhea Lindqvist, part: quoted}]")}),
    "somebody-of-two": ("REF001", {WANDA: employee(), "people/employees/w.md": employee(), "plan/2026/a.md": piece("supporter: Wanda Kroll")}),
    "several-in-a-second": ("REF001", {"themes/old.md": theme("questions: {why: A?, how: B?}"), "plan/2026/a.md": piece("answers: [why, 'why, how', 'how, zzz']").replace("theme: security", "theme: old")}),
    "several-one-unknown": ("REF001", {"themes/old.md": theme("questions: {why: A?, how: B?}"), "plan/2026/a.md": piece("answers: 'how, zzz'").replace("theme: security", "theme: old")}),
    "several-taught": ("REF001", {"plan/programme.md": programme().replace("teaches: [media]", "teaches: 'media, writing'")}),
    "one-slip": ("REF001", {"plan/2026/a.md": piece("answers: first-stp")}),
    "of-twelve": ("REF001", {**TWELVE, "plan/2026/a.md": piece().replace("security", "zzz")}),
    "of-thirteen": ("REF001", {**TWELVE, "themes/t11.md": theme(), "plan/2026/a.md": piece().replace("security", "zzz")}),
    "of-none": ("REF001", {"plan/programme.md": "---\norganisation: A\n---\n", WANDA: employee("training: [{course: zzz, done: 2026-02-01}]")}),
    "skills-are-not-known": ("REF001", {"plan/programme.md": programme("skills: [[[]]]"), WANDA: employee("skills: {zzz: 3}")}),
    "formats-are-not-known": ("REF001", {"plan/programme.md": programme("formats: [[[]]]"), "plan/2026/a.md": piece(form="zzz")}),
    "links": ("DOC015", {"themes/old.md": theme(), WANDA: employee(*LINK, "    withdrawn: 2026-02-01"), "people/employees/a.md": employee(body="[a](ines-duarte) [a](/a.md) [a](ines-duart.md) [a](zzz.md) [a](wanda-kroll.md) ![](zzz.png)")}),
    "markup": ("DOC012", {WANDA: employee(body="<!-- a -->\n\n<b>c</b> <i>d</i>\n\n# e {: .f }\n")}),
}  # fmt: skip


@pytest.mark.parametrize("name", SITUATIONS)
def test_wording(lay, name: str):
    code, files = SITUATIONS[name]
    text = told(each for each in lay(files).findings if each.code == code)
    same_as_kept(KEPT / f"{name}.txt", text or "Nothing.\n")
