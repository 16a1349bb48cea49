"""Content made to bring up what no example of a rule shows: slips of the front matter, of values, of bodies, of names, and files that are no texts."""

import datetime as dt
import shutil
from pathlib import Path

from reading.test_yaml_troubles import CASES

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = dt.date(2026, 3, 1)
PIECE = (
    "title: Keys",
    "format: blog",
    "theme: security",
    "faces: [{person: ines-duarte, part: author}]",
    "status: idea",
)
INFLUENCER = (
    "name: Kit Marlow", "type: media", "found: {through: event}",
    "privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}",
)  # fmt: skip
EMPLOYEE = ("name: Bo Lund", "job: Clerk", "department: Payments")


def file(lines: tuple[str, ...], *more: str, body: str = "") -> str:
    return "\n".join(["---", *lines, *more, "---", body])


def piece(*more: str, body: str = "") -> dict[str, str | bytes]:
    """Make a piece: a line that names a field of the sound one takes its place."""
    names = {line.partition(":")[0] for line in more}
    lines = tuple(line for line in PIECE if line.partition(":")[0] not in names)
    return {"plan/2026/keys.md": file(lines, *more, body=body)}


def head(text: str) -> dict[str, str | bytes]:
    return {"plan/2026/keys.md": f"---\n{text}\n---\n"}


def influencer(*more: str) -> dict[str, str | bytes]:
    return {"people/influencers/kit-marlow.md": file(INFLUENCER, *more)}


SEEN = "{proves: internal-recognition, what: Asked by all, date: 2026-01-10}"


def linked(role: str, *more: str, also: str = "") -> dict[str, str | bytes]:
    """Make an employee on a theme, in a role."""
    link = ", ".join(["theme: security", "why: He asks", "agreed: 2026-01-02", f"role: {role}", *more])
    return employee(f"themes: [{{{link}}}]", also)


def employee(*more: str) -> dict[str, str | bytes]:
    return {"people/employees/bo-lund.md": file(EMPLOYEE, *more)}


def ines(*lost: str, role: str = "thought-leader") -> dict[str, str | bytes]:
    """Take lines that name these words away from the one who has proven most."""
    path = "people/employees/ines-duarte.md"
    lines = (BASE / path).read_text("utf-8").splitlines()
    kept = [line for line in lines if not any(f"proves: {each}" in line for each in lost)]
    return {path: "\n".join(kept).replace("role: thought-leader", f"role: {role}")}


def programme(*more: str) -> dict[str, str | bytes]:
    text = (BASE / "plan" / "programme.md").read_text("utf-8")
    return {"plan/programme.md": text.replace("\n---\n", "\n" + "\n".join(more) + "\n---\n", 1)}


HEADS = (
    *(case[0] for case in CASES), "a: *b", "*a : b", "a: &b c", "&a b: c", "a: !b c", "!a b: c", "<<: {a: b}", ": b", '"": b', '"\\0": b', 'title: "\\0"',
    "[a, b]: c", "? [a]\n: b", "- a\n- b", "a text", "--- a\nb: c", "a: b\n...", "a: " + "[" * 30 + "]" * 30, "a: &x [b]", "x: {a: &b {c: d}}",
    "x: [" + ", ".join("a" * 110_000) + "]", "\n".join(f"a{n}: *b" for n in range(300)), "title: \x85 ]", "a: 'b' 'c'", "title: A\n- b", "x: {a: b]", "x:\n  - [a", "]: a",
)  # fmt: skip
TEXTS = (
    "", "+++\ntitle = 'a'\n+++\n", '{"title": "a"}', "--\ntitle: a\n--\n", "\n---\ntitle: a\n---\n", "Only text.\n", "---\ntitle: a\n----\n", "---\ntitle: a\n",
    "---\nti\u200btle: a\n---\n", "<<<<<<< HEAD\n---\n=======\n>>>>>>> main\n", "---\ntitle: a\u202e\n---\n",
)  # fmt: skip
BODIES = (
    "x" * 25_000, "a\n" * 25_000, "[" * 1_200, "a [b] \n" * 2_500, "[" * 900 + "a" * 19_000 + "\n" + "b" * 10_000, "> " * 60 + "a", "<" * 2_500, "# a\n\n" * 2_500, "|a" * 200 + "\n|a" * 300,
    "[a\n\n" * 5_500, "[a](/etc) [b](c.md) [d](javascript:x) ![e](f.png) [g](//h) <b>i</b> {: .j }", "![a](../../themes/security.md)", "![a](https://b.example/c.png)",
    "[a](ftp://b) [c](http://) [d](mailto:e) [f](https://g@h.example) ![](data:image/png;base64,aa)", "[a](../../themes/securty.md) [b](../../themes/security.md#nothing)",
)  # fmt: skip
NAMES = ("Keys", "a_b", "-a", "con", "index", "a\u0301b", "c\u043en", "a" * 120, "\u2014")
PLANNED = (
    "03/04/2026", "1989-01-01", "2026-13", "1950-02", "2026-Q9", "2026Q1", "soon", "2026-02-30", "3 March 2026", "2026-03-08", "March 2026", "2026-01-01", "2026-12-25",
)  # fmt: skip
VALUES: tuple[dict[str, str | bytes], ...] = (
    piece("title:"), piece("title: [a, b]"), piece("title: {a: b}"), piece('title: "a\\nb"'), piece("title: " + "a" * 500), piece("faces: [{person: , part: author}]"),
    piece("faces: [ines-duarte]"), piece("faces:", "  -"), piece("published_url: www.example.org"), piece("published_url: https://a b"),
    piece("published_url: javascript:x"), piece("status: idee"), piece("status: zzz"), piece("x:"), piece("tags: {a: b}"), piece("answers: [nothing]"),
    piece("theme: securty"), piece("theme: nothing-like"), piece("format: blogg"), piece("format: opera"), piece("faces: [{person: ines-durate, part: author}]"),
    piece("faces: [{person: rhea-lindqvist, part: author}]"), piece("derived_from: nothing"), piece("supporter: nobody"), piece("supporter: rhea-lindqvist"),
    piece("appearing: [tom-okafor, nobody]"), piece("answers: [ines-duarte]"), piece("ignore: {QQQ999: because it is so}"), piece("ignore: {CON007:}"),
    piece("ignore: [CON007]"), piece("ignore: {CON007: no}"), piece("ignore: {DOC001: we want it so}"), piece("titel: a"), piece("nothing_known: b"),
    *(influencer(f"channels: {{x: {{reach: {reach}}}}}") for reach in ("many", "-4", "1,200", "9" * 30)), *(influencer(f"paid: {paid}") for paid in ("perhaps", "[a]")),
    *(influencer(f"themes: [{{theme: security, why: a, owner: {owner}}}]") for owner in ("nobody", "rhea-lindqvist", "[a]")), influencer("sentiment: warm"),
    influencer("contacts: [{date: 2026-02-01, by: rhea-lindqvist, how: met, what: talked}]"), influencer("contacts: [{date: 2026-02-01, by: {a: b}, how: call, what: talked}]"),
    {"people/influencers/kit-marlow.md": file(INFLUENCER).replace("public-figure", "when we meet")},
    {"people/influencers/kit-marlow.md": file(INFLUENCER).replace("informed: public-figure", "informed: 12/13/2026")},
    employee("skills: {social-media: 9}"), employee("skills: {juggling: 2}"), employee("portrait: nothing.jpg"), employee("away: [2026-05-03..2026-05-01]"),
    employee("away: [next week]"), employee("left: soon"), employee("training: [{course: no-such, done: 2026-02-01}]"), employee("training: [{course: media-training}]"), employee("style: [writer, sing]"),
    *map(ines, ("internal-recognition", "authority")), linked("thought-leader", f"evidence: [{SEEN}]", also="skills: {social-media: 3}\nchannels: {linkedin: {last_active: 2026-02-01}}"), ines(role="spokesperson"), linked("expert"), linked("zzz"), linked("spokesperson", "target: social-savvy"),
    *(linked(role) for role in ("social-savvy", "subject-matter-expert", "thought-leader", "spokesperson")),
    *(linked(role, "target: spokesperson") for role in ("social-savvy", "subject-matter-expert", "thought-leader")),
    *({**linked("social-savvy"), **piece("faces: [{person: bo-lund, part: author}]", f"format: {name}", "status: assigned", "planned: 2026-05-06")} for name in ("blog", "whitepaper")),
    programme("closed: [2026-13-01]"), programme("working_days: {keys: 3}"), programme("time_zone: Mars"), programme("language: xx"), programme("severity: {CON007: loud}"),
    programme("severity: {DOC001: notice}"), programme("severity: {QQQ001: notice}"), programme("thresholds: {a: b}"), programme("formats: {keys: {steps: [{name: a, days: x}]}}"),
    {"plan/programme.md": "---\norganisation: A\nwork_calendar: {country: XX}\n---\n"}, {"plan/programme.md": "---\norganisation: A\nwork_calendar: {country: NL, subdivision: XX}\n---\n"},
    {"plan/programme.md": "---\norganisation: A\nwork_calendar: {country: NL, closed: [2026-03-09..2026-03-13]}\n---\n", **piece("planned: 2026-03-10", "status: assigned")},
    {"plan/programme.md": "---\norganisation: A\nclosed: [2026-03-09..2026-03-13]\n---\n", **piece("planned: 2026-03-10", "status: assigned")},
    {"plan/programme.md": "---\norganisation: A\nclosed: [2020-01-01..2040-03-13]\n---\n", **piece("planned: 2026-03-10", "status: assigned")},
    {"plan/programme.md": "---\norganisation: A\nwork_calendar: {country: N}\n---\n"}, employee("themes: [{theme: security, why: a, agreed: 2026-01-02, target: spokesperson}]"),
    piece("involves: [{influencer: nobody, part: invited}]"), *(influencer(f"channels: {{x: {{url: '{url}'}}}}") for url in ("https://a b", "https://[a", "//a", "ftp://a.example")),
    {"themes/security.md": file(("title: Secure", "promise: a", "audience: [b]", "relevance: c", "status: retired")), **piece()},
    {"themes/security.md": file(("title: Secure", "promise: a", "audience: [b]", "relevance: c", "status: retired")), **piece("status: assigned", "planned: 2026-03-10")},
)  # fmt: skip
LYING: tuple[dict[str, str | bytes], ...] = (
    {"people/loose.md": file(EMPLOYEE)}, {"themes/deep/er.md": "---\ntitle: a\n---\n"}, {"plan/2026/programme.md": "---\norganisation: A\n---\n"},
    {"people/employees/rhea-lindqvist.md": file(EMPLOYEE)}, {"plan/2025/why-passkeys.md": file(PIECE)}, {"plan/2026/why-passkeуs.md": file(PIECE)},
    {"plan/2026/keys.md": b"\xff\xfe-\0-\0"}, {"plan/2026/keys.md": b"---\ntitle: a\0\n---\n"}, {"plan/2026/keys.md": b"---\ntitle: caf\xe9\n---\n"},
    {"plan/2026/keys.md": b"---\n" + b"#" * (1024 * 1024) + b"\n---\n"},
)  # fmt: skip
SLIPS: tuple[dict[str, str | bytes], ...] = (
    *map(head, HEADS),
    *({"plan/2026/keys.md": text} for text in TEXTS),
    *(piece(body=body) for body in BODIES),
    *({f"plan/2026/{name}.md": file(PIECE)} for name in NAMES),
    *(piece(f"planned: {planned}", "status: assigned") for planned in PLANNED),
    *VALUES,
    *LYING,
)


def _no_programme(root: Path) -> None:
    (root / "plan").mkdir(parents=True)


def _odd_entries(root: Path) -> None:
    """Lay out links, folders and pictures that are none, as a careless copy leaves them."""
    shutil.copytree(BASE, root)
    pieces, people = root / "plan" / "2026", root / "people" / "employees"
    (pieces / "linked.md").symlink_to("why-passkeys.md")
    (pieces / "folder.md").mkdir()
    (pieces / "CAPITALS.MD").write_text("---\n---\n", "utf-8")
    (pieces / "other.markdown").write_text("---\n---\n", "utf-8")
    (pieces / "large.md").write_bytes(b"a" * 1_100_000)
    for name, data in (
        ("text.png", b"no picture"),
        ("drawn.svg", b"<svg/>"),
        ("lying.png", b"\xff\xd8\xff\xe0"),
        ("heavy.png", b"\x89PNG\r\n\x1a\n" + bytes(3_000_000)),
    ):
        (people / name).write_bytes(data)
        (people / f"{name.partition('.')[0]}-dale.md").write_text(file(EMPLOYEE, f"portrait: {name}"), "utf-8")
    (people / "up-dale.md").write_text(file(EMPLOYEE, "portrait: ../../../etc/passwd"), "utf-8")


ON_DISK = ((_no_programme, TODAY), (_odd_entries, TODAY))
