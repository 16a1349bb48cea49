"""Changes as a table: what was edited in the sound programme, and what is told of it."""

import pytest

from byline.changes.change import KINDS
from byline.changes.telling import SENTENCES

from .conftest import told

INES, TOM = "people/employees/ines-duarte.md", "people/employees/tom-okafor.md"
RHEA, SECURITY, PROGRAMME = "people/influencers/rhea-lindqvist.md", "themes/security.md", "plan/programme.md"
PASSKEYS, TILL = "plan/2026/why-passkeys.md", "plan/2026/a-till-of-ones-own.md"

ROWS = {
    # what was edited, in what (where it is not the sound programme itself), what is told
    "nothing": ({}, {}, []),
    "order and spacing of the front matter": (
        {PASSKEYS: [("format: article\ntheme: security\n", "theme:   security\nformat: article   # as ever\n")]},
        {},
        [],
    ),
    "another wrapping of the text": ({PASSKEYS: ("It came out on a Tuesday.", "It came out\non a Tuesday.\n")}, {}, []),
    "quotes": ({INES: ("job: Head of payments", 'job: "Head of payments"')}, {}, []),
    "a theme is new": (
        {
            "themes/waste.md": "---\ntitle: Nothing thrown away\npromise: Less in the bin.\naudience: [cooks]\nrelevance: It costs.\nstatus: proposed\n---\n"
        },
        {},
        ["New theme, proposed: “Nothing thrown away”."],
    ),
    "a theme is gone": ({SECURITY: None}, {}, ["The theme “Paying without worries” is gone."]),
    "a theme retires": (
        {SECURITY: ("lead: ines-duarte", "status: retired")},
        {},
        ["“Paying without worries” is retired now (was active).", "The theme has no lead any more (was Inês Duarte)."],
    ),
    "another lead": (
        {SECURITY: ("lead: ines-duarte", "lead: tom-okafor")},
        {},
        ["Tom Okafor leads the theme (was Inês Duarte)."],
    ),
    "a question more": (
        {SECURITY: ("questions:\n", "questions:\n  who-pays: Who pays when it goes wrong?\n")},
        {},
        ["A new question: “Who pays when it goes wrong?”"],
    ),
    "a question less": (
        {
            SECURITY: ("questions:\n  first-step: Where does a small shop start?\n", ""),
            PASSKEYS: ("answers: [first-step]\n", ""),
        },
        {},
        [
            "The question “Where does a small shop start?” is gone.",
            "“Why a shop needs no passwords”: `answers` no longer has “first-step”.",
        ],
    ),
    "a question in other words": (
        {SECURITY: ("Where does a small shop start?", "Where do I start?")},
        {},
        ["A question in other words: “Where do I start?” (was “Where does a small shop start?”)"],
    ),
    "an answer is taken back": (
        {PASSKEYS: ("answers: [first-step]\n", "")},
        {},
        [
            "The question “Where does a small shop start?” is open again.",
            "“Why a shop needs no passwords”: `answers` no longer has “first-step”.",
        ],
    ),
    "a theme says more": (
        {SECURITY: [("audience: [shop managers]", "audience: [cashiers, shop managers]"), ("of dinner", "of supper")]},
        {},
        [
            "“Paying without worries”: `promise` is now “Whoever pays in our shops thinks of supper, not of fraud.” (was “Whoever pays in our shops thinks of dinner, not of fraud.”).",
            "“Paying without worries”: `audience` has “cashiers”.",
        ],
    ),
    "somebody is new": (
        {"people/employees/joo-park.md": "---\nname: Joo Park\njob: Baker\ndepartment: Bread\n---\n"},
        {},
        ["Joo Park (Baker, Bread) has a page."],
    ),
    "somebody is gone": (
        {TOM: None, TILL: ("supporter: tom-okafor\n", ""), PASSKEYS: ("supporter: tom-okafor\n", "")},
        {},
        [
            "The colleague Tom Okafor is gone.",
            "Tom Okafor no longer helps with “A till of one's own”.",
            "Tom Okafor no longer helps with “Why a shop needs no passwords”.",
        ],
    ),
    "somebody leaves": (
        {INES: ("job: Head", "left: 2026-02-27\njob: Head")},
        {},
        [
            "The place of thought leader is vacant.",
            "Inês Duarte left on 27 February 2026. 1 piece needs a face (“A till of one's own”), 1 relationship needs an owner (Rhea Lindqvist) and “Paying without worries” needs a lead.",
        ],
    ),
    "somebody joins a theme": (
        {
            TOM: (
                "department: Marketing\n",
                "department: Marketing\nthemes:\n  - theme: security\n    why: Reads it all first.\n    agreed: 2026-02-20\n",
            )
        },
        {},
        ["Tom Okafor joins Paying without worries."],
    ),
    "somebody joins in a role that is not proven": (
        {
            TOM: (
                "department: Marketing\n",
                "department: Marketing\nthemes:\n  - theme: security\n    why: Reads it all first.\n    agreed: 2026-02-20\n    role: social-savvy\n    target: subject-matter-expert\n",
            )
        },
        {},
        [
            "The place of social savvy is filled.",
            "Tom Okafor joins Paying without worries as social savvy, growing towards subject-matter expert: not proven, for lack of social media skills (0 of 1) and activity on social media (0 of 1).",
        ],
    ),
    "somebody withdraws": (
        {INES: ("agreed: 2026-01-05", "agreed: 2026-01-05\n    withdrawn: 2026-02-27")},
        {},
        [
            "The place of thought leader is vacant.",
            "Inês Duarte withdrew from Paying without worries. 1 piece needs a face (“A till of one's own”), 1 relationship needs an owner (Rhea Lindqvist) and “Paying without worries” needs a lead.",
        ],
    ),
    "a link is gone": (
        {
            INES: (
                "themes:\n  - theme: security\n    why: She stood at a till herself when the card machines went down.\n    agreed: 2026-01-05\n    role: thought-leader\n    evidence:\n      - {proves: internal-recognition, what: Teaches every new shop manager, date: 2025-09-08}\n      - {proves: authority, what: Keynote at the payments fair, date: 2025-10-02}\n      - {proves: authority, what: Chapter in a handbook for shops, date: 2025-12-11}\n      - {proves: conversation, what: Question hour on Fridays, date: 2026-02-13}\n",
                "",
            )
        },
        {},
        [
            "The place of thought leader is vacant.",
            "Inês Duarte is no longer linked to Paying without worries. 1 piece needs a face (“A till of one's own”), 1 relationship needs an owner (Rhea Lindqvist) and “Paying without worries” needs a lead.",
        ],
    ),
    "a role higher, proven": (
        {
            INES: [
                ("role: thought-leader", "role: spokesperson"),
                ("skills:", "training: [{course: media-training, done: 2026-02-20}]\nskills:"),
            ]
        },
        {},
        [
            "The place of thought leader is vacant.",
            "The place of spokesperson is filled.",
            "Inês Duarte: “Ten minutes with a journalist” done on 20 February 2026.",
            "Inês Duarte becomes spokesperson on Paying without worries (was thought leader): proven by Ten minutes with a journalist.",
        ],
    ),
    "a role higher, not proven": (
        {INES: ("role: thought-leader", "role: spokesperson")},
        {},
        [
            "The place of thought leader is vacant.",
            "The place of spokesperson is filled.",
            "Inês Duarte becomes spokesperson on Paying without worries (was thought leader): not proven, for lack of a media training (0 of 1).",
        ],
    ),
    "a role less": (
        {INES: ("    role: thought-leader\n", "")},
        {},
        [
            "The place of thought leader is vacant.",
            "Inês Duarte has no role any more on Paying without worries (was thought leader).",
        ],
    ),
    "a target": (
        {INES: ("role: thought-leader", "role: thought-leader\n    target: spokesperson")},
        {},
        ["Inês Duarte grows towards spokesperson."],
    ),
    "what proved it is gone": (
        {
            INES: (
                "      - {proves: internal-recognition, what: Teaches every new shop manager, date: 2025-09-08}\n",
                "",
            )
        },
        {},
        [
            "What Inês Duarte has proven on Paying without worries is now social savvy (was thought leader).",
            "Inês Duarte lost a proof of recognition inside the organisation: Teaches every new shop manager.",
        ],
    ),
    "evidence is planned": (
        {
            INES: (
                "    evidence:\n",
                "    evidence:\n      - {proves: authority, what: A column, planned: 2026-06-01}\n",
            )
        },
        {},
        ["Inês Duarte has a plan for authority: A column, 1 June 2026."],
    ),
    "why": (
        {INES: ("She stood at a till herself", "She stood there herself")},
        {},
        [
            "Inês Duarte: `themes.security.why` is now “She stood there herself when the card machines went down.” (was “She stood at a till herself when the card machines went down.”)."
        ],
    ),
    "a skill": (
        {INES: ("presenting: 2", "presenting: 3, writing: 1")},
        {},
        ["Inês Duarte: Presenting at level 3 (was 2).", "Inês Duarte: Writing at level 1."],
    ),
    "a course is planned": (
        {
            TOM: (
                "department: Marketing\n",
                "department: Marketing\ntraining: [{course: media-training, planned: 2026-04-01}]\n",
            )
        },
        {},
        ["Tom Okafor: “Ten minutes with a journalist” planned for 1 April 2026."],
    ),
    "an absence": (
        {TOM: ("department: Marketing\n", "department: Marketing\naway: [2026-04-01..2026-04-09]\n")},
        {},
        ["Tom Okafor: `away` changed."],
    ),
    "another job": (
        {TOM: ("job: Editor", "job: Chief editor")},
        {},
        ["Tom Okafor: `job` is now “Chief editor” (was “Editor”)."],
    ),
    "a portrait and a channel": (
        {
            TOM: (
                "department: Marketing\n",
                "department: Marketing\nchannels:\n  linkedin: {url: https://www.example.org/tom}\n",
            )
        },
        {},
        ["Tom Okafor: `channels.linkedin` has {url: https://www.example.org/tom}."],
    ),
    "a text": (
        {TOM: ("Tom asks what you mean.", "Tom asks what you mean, and then he asks again.")},
        {},
        ["Tom Okafor: the text was edited, 5 words more."],
    ),
    "somebody outside is new": (
        {
            "people/influencers/ada-moss.md": "---\nname: Ada Moss\ntype: mass-maven\nthemes:\n  - {theme: security, owner: ines-duarte, why: Writes well.}\nfound: {through: colleague}\n---\n"
        },
        {},
        ["Ada Moss (mass maven) is on the map; Inês Duarte builds the relationship."],
    ),
    "somebody outside is gone": (
        {RHEA: None},
        {},
        [
            "What Inês Duarte has proven on Paying without worries is now subject-matter expert (was thought leader).",
            "The influencer Rhea Lindqvist is gone.",
        ],
    ),
    "closer, after a contact": (
        {
            RHEA: [
                ("stage: interested", "stage: engaged"),
                (
                    "contacts:\n",
                    "contacts:\n  - {date: 2026-02-27, by: ines-duarte, how: meeting, what: Tea, theme: security}\n",
                ),
            ]
        },
        {},
        ["Rhea Lindqvist: engaged (was interested).", "Inês Duarte and Rhea Lindqvist, 27 February 2026: Tea."],
    ),
    "another owner": (
        {RHEA: ("owner: ines-duarte", "owner: tom-okafor")},
        {},
        [
            "What Inês Duarte has proven on Paying without worries is now subject-matter expert (was thought leader).",
            "Tom Okafor builds the relationship with Rhea Lindqvist (was Inês Duarte).",
        ],
    ),
    "somebody objects": (
        {RHEA: ("retain_until: 2027-12-31", "retain_until: 2027-12-31, objected: 2026-02-27")},
        {},
        [
            "What Inês Duarte has proven on Paying without worries is now subject-matter expert (was thought leader).",
            "Rhea Lindqvist objected on 27 February 2026, and is shown nowhere from now on.",
        ],
    ),
    "looked at again, paid now": (
        {RHEA: [("reviewed: 2026-02-09", "reviewed: 2026-02-27\npaid: true")]},
        {},
        [
            "What Inês Duarte has proven on Paying without worries is now subject-matter expert (was thought leader).",
            "Rhea Lindqvist: `reviewed` is now 27 February 2026 (was 9 February 2026).",
            "Rhea Lindqvist: `paid` is now yes (was no).",
        ],
    ),
    "a contact less": (
        {
            RHEA: (
                "contacts:\n  - {date: 2026-02-09, by: ines-duarte, how: meeting, what: Coffee at the payments fair., theme: security}\n",
                "",
            )
        },
        {},
        ["Inês Duarte and Rhea Lindqvist, 9 February 2026: Coffee at the payments fair is gone from the log."],
    ),
    "another map": (
        {RHEA: ("contacts:\n", "  - {theme: waste, owner: ines-duarte, why: She cooks.}\ncontacts:\n")},
        {
            "themes/waste.md": "---\ntitle: Nothing thrown away\npromise: Less in the bin.\naudience: [cooks]\nrelevance: It costs.\nstatus: proposed\n---\n"
        },
        ["Rhea Lindqvist is on the map; Inês Duarte builds the relationship."],
    ),
    "off a map": (
        {RHEA: ("  - {theme: waste, owner: ines-duarte, why: She cooks.}\n", "")},
        {
            "themes/waste.md": "---\ntitle: Nothing thrown away\npromise: Less in the bin.\naudience: [cooks]\nrelevance: It costs.\nstatus: proposed\n---\n",
            RHEA: ("contacts:\n", "  - {theme: waste, owner: ines-duarte, why: She cooks.}\ncontacts:\n"),
        },
        ["Rhea Lindqvist is off the map of Nothing thrown away."],
    ),
    "a piece is new": (
        {
            "plan/2026/ten-tills.md": "---\ntitle: Ten tills\nformat: blog\ntheme: security\nfaces:\n  - {person: ines-duarte, part: author}\nstatus: assigned\nplanned: 2026-05-12\nderived_from: a-till-of-ones-own\nanswers: [first-step]\n---\nTen.\n"
        },
        {},
        ["New blog: “Ten tills”, with Inês Duarte (author); assigned, planned for 12 May 2026."],
    ),
    "a piece is gone": ({TILL: None}, {}, ["The piece “A till of one's own” is gone."]),
    "a piece moves": (
        {TILL: ("planned: 2026-05-19", "planned: 2026-Q4")},
        {},
        ["The whitepaper “A till of one's own” moves from 19 May 2026 to Q4 2026."],
    ),
    "a piece moves behind what is made from it": (
        {TILL: ("planned: 2026-05-19", "planned: 2026-05-06")},
        {
            "plan/2026/ten-tills.md": "---\ntitle: Ten tills\nformat: blog\ntheme: security\nfaces:\n  - {person: ines-duarte, part: author}\nstatus: assigned\nplanned: 2026-05-12\nderived_from: a-till-of-ones-own\nanswers: [first-step]\n---\nTen.\n"
        },
        ["The whitepaper “A till of one's own” moves from 19 May 2026 to 6 May 2026; “Ten tills” comes after it now."],
    ),
    "a piece has no date any more": (
        {TILL: ("status: drafting\nplanned: 2026-05-19\n", "status: idea\n")},
        {},
        [
            "“A till of one's own”: idea (was drafting).",
            "The whitepaper “A till of one's own” has no date any more (was 19 May 2026).",
        ],
    ),
    "a piece goes on": (
        {TILL: ("status: drafting", "status: review")},
        {},
        ["“A till of one's own”: review (was drafting)."],
    ),
    "a piece comes out": (
        {
            TILL: (
                "status: drafting",
                "status: published\npublished: {date: 2026-02-27, url: https://northgate.example/till}",
            )
        },
        {},
        ["“A till of one's own” came out on 27 February 2026."],
    ),
    "a piece is dropped": (
        {TILL: ("status: drafting", "status: dropped")},
        {},
        ["“A till of one's own”: dropped (was drafting)."],
    ),
    "another face": (
        {TILL: ("{person: ines-duarte, part: author}", "{person: tom-okafor, part: author}")},
        {},
        ["“A till of one's own”: with Tom Okafor (author) and without Inês Duarte (author)."],
    ),
    "no face": (
        {TILL: ("faces:\n  - {person: ines-duarte, part: author}\n", "faces: []\n")},
        {},
        ["“A till of one's own”: without Inês Duarte (author). Nobody stands behind it."],
    ),
    "another theme": (
        {
            TILL: ("theme: security", "theme: waste"),
            "themes/waste.md": "---\ntitle: Nothing thrown away\npromise: Less in the bin.\naudience: [cooks]\nrelevance: It costs.\nstatus: proposed\n---\n",
        },
        {},
        [
            "New theme, proposed: “Nothing thrown away”.",
            "“A till of one's own” is on Nothing thrown away now (was on Paying without worries).",
        ],
    ),
    "results": (
        {
            PASSKEYS: (
                "{date: 2026-02-24, views: 310}",
                "{date: 2026-02-24, views: 310}, {date: 2026-02-28, views: 1410, leads: 2}",
            )
        },
        {},
        ["“Why a shop needs no passwords”: 1,410 views and 2 leads by 28 February 2026."],
    ),
    "published elsewhere": (
        {PASSKEYS: ("https://northgate.example/why-passkeys", "https://northgate.example/passkeys")},
        {},
        [
            "“Why a shop needs no passwords”: `published` is now {date: 2026-02-03, url: https://northgate.example/passkeys} (was {date: 2026-02-03, url: https://northgate.example/why-passkeys})."
        ],
    ),
    "another title and brief": (
        {
            TILL: [
                ("title: A till of one's own", "title: A till of my own"),
                ("supporter:", "brief: {goal: to be read, words: 900}\nsupporter:"),
            ]
        },
        {},
        [
            "“A till of my own”: `title` is now “A till of my own” (was “A till of one's own”).",
            "“A till of my own”: `brief` has {goal: to be read, words: 900}.",
        ],
    ),
    "a setting": (
        {PROGRAMME: ("minimum_network: 1", "minimum_network: 2")},
        {},
        [
            "The programme: `roles.thought-leader.minimum_network` is now 2 (was 1).",
            "What Inês Duarte has proven on Paying without worries is now subject-matter expert (was thought leader).",
        ],
    ),
    "a course": (
        {PROGRAMME: ("courses:\n", "courses:\n  writing-week: {title: A week of writing, teaches: [writing]}\n")},
        {},
        ["The programme: `courses.writing-week` has {title: A week of writing, teaches: [writing]}."],
    ),
    "a rule is silenced": (
        {PASSKEYS: ("results:", "ignore: {CON007: she asked for it}\nresults:")},
        {},
        ["“Why a shop needs no passwords”: CON007 is silent here from now on: she asked for it."],
    ),
    "a rule speaks again": (
        {INES: ("ignore: {DEV003: she is as the tests need her}\n", "")},
        {},
        ["Inês Duarte: DEV003 speaks here again."],
    ),
    "notes of one's own": (
        {TOM: ("department: Marketing\n", "department: Marketing\nx: {phone: call him}\n")},
        {},
        ["Tom Okafor: `x.phone` changed."],
    ),
    "a piece under another name": (
        {f"{TILL} -> plan/2026/our-own-till.md": []},
        {},
        ["“A till of one's own” has another id: `our-own-till` (was `a-till-of-ones-own`)."],
    ),
    "a piece under another name and title, as it says itself": (
        {
            f"{TILL} -> plan/2026/our-own-till.md": [
                ("title: A till of one's own", "title: Our own till\nmoved_from: a-till-of-ones-own")
            ]
        },
        {},
        [
            "“Our own till” has another id: `our-own-till` (was `a-till-of-ones-own`).",
            "“Our own till”: `title` is now “Our own till” (was “A till of one's own”).",
        ],
    ),
    "a person under another id, and all who refer to it": (
        {
            f"{INES} -> people/employees/i-duarte.md": [],
            TILL: ("person: ines-duarte", "person: i-duarte"),
            PASSKEYS: ("person: ines-duarte", "person: i-duarte"),
            RHEA: [("owner: ines-duarte", "owner: i-duarte"), ("by: ines-duarte", "by: i-duarte")],
            SECURITY: ("lead: ines-duarte", "lead: i-duarte"),
        },
        {},
        ["Inês Duarte has another id: `i-duarte` (was `ines-duarte`)."],
    ),
    "a piece in another folder": (
        {f"{TILL} -> plan/a-till-of-ones-own.md": []},
        {},
        [
            "“A till of one's own” lies at plan/a-till-of-ones-own.md now (was at plan/2026/a-till-of-ones-own.md), and so has another address."
        ],
    ),
    "a file that cannot be read": (
        {TOM: "no front matter"},
        {},
        ["people/employees/tom-okafor.md can't be read any more, so that what it said is not known."],
    ),
}


@pytest.mark.parametrize(("edits", "before", "expected"), ROWS.values(), ids=ROWS)
def test_what_is_told_of_an_edit(compare, edits, before, expected):
    assert told(compare(edits, before)) == expected


def test_every_kind_has_a_sentence():
    assert SENTENCES.keys() == KINDS.keys()


def test_every_kind_stands_in_the_table(compare):
    shown = {change.kind for edits, before, _ in ROWS.values() for change in compare(edits, before).changes}
    assert shown == KINDS.keys()
