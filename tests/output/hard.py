"""A programme that is hard to write about: titles that look like commands, colours and markup, odd file names, signs of every width."""

import datetime as dt
from pathlib import Path

from byline.check import Report, check
from byline.load import load
from byline.rules import all_rules

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = dt.date(2026, 3, 1)
RULES = ("CAL004", "DOC001", "DOC005", "DOC006", "DOC009", "PRV001", "REF001", "THM002")


def piece(title: str, *lines: str) -> str:
    front = [
        f"title: {title}",
        "format: blog",
        "theme: security",
        "faces: [{person: ines-duarte, part: author}]",
        *lines,
    ]
    return "\n".join(["---", *front, "---", ""])


FILES: dict[str, bytes] = {
    "plan/2026/commands.md": piece(
        '"::error::x##[error]y##vso[task.logissue]z"', "status: published", "planned: 2026-02-03"
    ).encode(),
    "plan/2026/percent, 100%: yes.md": piece("100%", "status: idea").encode(),
    "plan/2026/astral.md": piece("𝔘nd 🙂 字", "status: idea", "answers: [🙂, 字字, first-step, lost]").encode(),
    "plan/2026/crlf.md": b"\xef\xbb\xbf"
    + piece("Line ends", "stats: idea", "planned: 2026-04-11").replace("\n", "\r\n").encode(),
    "plan/2026/late.md": piece('"::warning::late"', "status: assigned", "planned: 2026-03-06").encode(),
    "plan/2026/markup.md": piece("'<b>]]> & | `x` *y*'", "status: Idea\t# soon", "supporter: '<script>|`a`'").encode(),
    "plan/2026/colours.md": piece('"\x1b[31mred\x07"', "status: idea").encode(),
    "themes/commands.md": b"---\ntitle: '::set-output name=a::b'\npromise: a\naudience: [b]\nrelevance: c\n---\n",
    "people/influencers/kit-marlow.md": (
        b"---\nname: Kit\ntype: media\nfound: {through: event}\nsentiment: SECRET\n"
        b"privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}\n---\n"
    ),
}


def report() -> Report:
    """Check it by a few rules, so that a new one does not change what is kept."""
    return check(load(BASE, TODAY, drafts=FILES), [rule for rule in all_rules() if rule.code in RULES])
