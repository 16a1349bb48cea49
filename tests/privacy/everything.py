"""A programme in which every field that can hold words, a day or a large number holds something that is nowhere else."""

FILES = {
    "plan/programme.md": """
organisation: canary-organisation
also_known_as: [canary-known-as]
since: 2019-01-01
products: [canary-product]
supporting_departments: [canary-supporting]
today: 2019-01-02
time_zone: canary-zone
closed: [2019-02-26..2019-02-27]
open: [2019-02-28]
work_calendar: {country: NL, subdivision: canary-subdivision}
skills: {juggling: canary-skill}
courses: {throwing: {title: canary-course, teaches: [juggling]}}
formats: {blog: {title: canary-format}}
privacy: {retain_months: 24}
reach: {social-broadcaster: 777001, potential-influencer: 7702}
rules: {ignore: {"plan/**": {CAL001: canary-programme-reason}}}
""",
    "themes/kites.md": """
title: canary-title
promise: canary-promise
audience: [canary-audience]
relevance: canary-relevance
lead: ana
questions: {first: canary-question}
keywords: [canary-keyword]
sources: [{title: canary-source, url: "https://canary-source-url.example/", feed: "https://canary-source-feed.example/"}]
reviewed: 2019-01-03
""",
    "people/employees/ana.md": """
name: canary-name
job: canary-job
department: canary-department
level: canary-level
portrait: canary-portrait.png
languages: [canary-language]
away: [2019-01-04..2019-01-05]
handle: canary-handle
style: {length: short, strengths: [canary-strength], prefers: [canary-preference]}
channels: {linkedin: {url: "https://canary-presence.example/", last_active: 2019-01-06}}
skills: {juggling: 3}
themes:
  - theme: kites
    why: canary-link-why
    agreed: 2019-01-07
    role: social-savvy
    target: thought-leader
    evidence:
      - {proves: authority, what: canary-evidence, date: 2019-01-08, url: "https://canary-evidence.example/"}
      - {proves: internal-recognition, what: canary-planned, planned: 2027-01-09}
  - {theme: boats, why: canary-withdrawn-why, agreed: 2019-01-10, withdrawn: 2019-01-11}
training: [{course: throwing, done: 2019-01-12}, {course: throwing, planned: 2027-01-13}]
""",
    "people/employees/bo.md": """
name: Bo
job: Cook
department: Kitchen
left: 2019-01-14
""",
    "people/influencers/kit.md": """
name: canary-outsider
type: media
works_for: canary-works-for
channels: {blog: {url: "https://canary-channel.example/", feed: "https://canary-channel-feed.example/", reach: 770303}}
themes: [{theme: kites, owner: ana, why: canary-map-why, stage: aware}]
contacts: [{date: 2019-01-15, by: ana, how: call, what: canary-contact, theme: kites}]
found: {through: event, where: canary-found, date: 2019-01-16}
reviewed: 2019-01-17
privacy: {basis: legitimate-interest, informed: 2019-01-18, retain_until: 2027-01-19}
""",
    "people/influencers/lou.md": """
name: canary-objected-name
type: media
found: {through: event}
privacy: {objected: 2019-01-20}
""",
    "plan/piece.md": """
title: canary-piece
format: blog
theme: kites
faces: [{person: ana, part: author}]
status: published
planned: 2019-01-21
published: {date: 2019-01-22, url: "https://canary-piece.example/"}
answers: [first]
channels: [canary-piece-channel]
brief: {audience: canary-brief-audience, goal: canary-goal, message: canary-message, call_to_action: canary-call, words: 770404}
review_by: 2027-01-23
moved_from: canary-moved-from
results: [{date: 2019-01-24, views: 770505, reactions: 770506, shares: 770507, comments: 770508, leads: 770509, subscribers: 770510}]
""",
    "plan/next.md": """
title: canary-next
format: blog
theme: kites
faces: [{person: ana, part: author}]
status: drafting
planned: 2027-01-25
""",
}
ALL = {
    path: f"---\n{front.strip()}\nignore: {{CAL001: canary-ignore-{number}}}\nx: {{note: canary-x-{number}}}\n---\ncanary-body-{number}\n"
    for number, (path, front) in enumerate(FILES.items())
}
