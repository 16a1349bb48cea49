"""What is referred to exists: the person, theme, piece, question, course, skill or format.

Files refer to each other by id, which is the name of the other file without `.md`. Questions belong to the theme of the piece;
courses, skills and formats belong to the programme. The archive is checked as well.

## Why it matters

A piece on a theme that nobody knows is on no page, and a relationship that belongs to nobody is looked after by nobody.

## How to mend it

Correct the id: the message proposes one where it can. Or add the file that is missing.

## Fails: a slip in a theme and in a name

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: securty  # ← here
faces:
  - {person: ines-duart, part: author}  # ← here
status: idea
---
```

## Fails: a question that the theme does not ask

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
answers: [first-step, last-step]  # ← here
---
```

## Fails: a course that the programme does not offer

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
training:
  - {course: fire-juggling, planned: 2026-05-12}  # ← here
---
```

## Passes: everything is where it should be

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
answers: [first-step]
supporter: tom-okafor
involves: [{influencer: rhea-lindqvist, part: invited}]
derived_from: why-passkeys
---
```
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from byline.characters import shown
from byline.findings import Change, Fault
from byline.model import Filed, Piece
from byline.plan import Plan, plain_name
from byline.references import Reference, references
from byline.suggestions import certain, did_you_mean

CODE = "REF001"
SEVERITY = "error"
WHY = ()
MOST_NAMED = 12
MOST_GUESSED = 1_000
"""For how many references to look for what was meant: each takes longer, the more there is to choose from."""
PEOPLE = frozenset({"face", "employee", "influencer"})
LOGOS = ("organisation", "also_known_as", "products", "supporting_departments")


def check(plan: Plan) -> Iterator[Fault]:
    """Look for the other end of every reference; what may stand in a file that can't be read is taken to exist."""
    told = 0
    for each in references(plan):
        names = _names(plan, each)
        if names is not None and each.id not in names:
            told += 1
            yield _fault(plan, each, list(names) if told <= MOST_GUESSED else [])


def _names(plan: Plan, each: Reference) -> Iterable[str] | None:
    """Give what would have been right, or None where that is not known, or not for this rule to say."""
    match each.kind:
        case "employee" | "face":
            return None if _is_somebody_or_told_elsewhere(plan, each) else plan.employees
        case "influencer":
            return None if plan.knows("influencer", each.id) or plan.knows("employee", each.id) else plan.influencers
        case "theme":
            return None if plan.knows("theme", each.id) else plan.themes
        case "piece":
            return None if plan.knows("piece", each.id) else plan.pieces
        case "question":
            return _questions(plan, each.source)
    return _settings(plan, each.kind)


def _is_somebody_or_told_elsewhere(plan: Plan, each: Reference) -> bool:
    known = plan.knows("employee", each.id) or plan.knows("influencer", each.id)
    return known or (each.kind == "face" and (plain_name(each.id) in plan.logos or not _can_tell_logos(plan)))


def _can_tell_logos(plan: Plan) -> bool:
    return bool(plan.programme.path) and plan.programme.is_whole(*LOGOS)


def _questions(plan: Plan, piece: Filed) -> Iterable[str] | None:
    theme = plan.themes.get(piece.theme) if isinstance(piece, Piece) else None
    return theme.questions if theme and theme.is_whole("questions") else None


def _settings(plan: Plan, kind: str) -> Iterable[str] | None:
    field, names = {
        "course": ("courses", plan.programme.courses),
        "skill": ("skills", plan.skills),
        "format": ("formats", plan.formats),
    }[kind]
    return names if plan.programme.path and plan.programme.is_whole(field) else None


def _fault(plan: Plan, each: Reference, names: list[str]) -> Fault:
    what = {"face": "colleague", "employee": "colleague"}.get(each.kind, each.kind)
    message = f"There is no {what} with the id `{shown(each.id)}`."
    few = f" There are: {', '.join(sorted(names))}." if 0 < len(names) <= MOST_NAMED else ""
    meant = _meant(plan, each, names)
    help_ = f"Did you mean `{meant}`?" if meant else did_you_mean(each.id, names, _remedy(each.kind) + few)
    return Fault(each.at, message, help_, change=Change(each.at, each.id, meant) if meant else None)


def _meant(plan: Plan, each: Reference, names: list[str]) -> str:
    """Say what was surely meant: of people by the whole name alone, since two colleagues may have near ones."""
    if each.kind in PEOPLE:
        bearers = _bearers(plan, each.kind == "influencer").get(plain_name(each.id), set())
        return next(iter(bearers)) if len(bearers) == 1 else ""
    asking = _asking(plan, each)
    if asking:
        return asking
    parts = [part.strip() for part in each.id.split(",")]
    if len(parts) > 1 and each.keys[-1] == 0 and set(parts) <= set(names):
        return f"[{', '.join(parts)}]"
    return certain(each.id, names) or ""


def _asking(plan: Plan, each: Reference) -> str:
    """Give the id of the question that was written out in full."""
    theme = plan.themes.get(each.source.theme) if isinstance(each.source, Piece) else None
    asked = theme.questions.items() if theme and each.kind == "question" else ()
    return next((name for name, text in asked if plain_name(text) == plain_name(each.id)), "")


@lru_cache(maxsize=4)
def _bearers(plan: Plan, outside: bool) -> dict[str, set[str]]:  # noqa: FBT001
    """Give the ids of people by their ids and names, reduced to letters and digits."""
    found: dict[str, set[str]] = {}
    for person in (plan.influencers if outside else plan.employees).values():
        for name in (person.id, person.name):
            found.setdefault(plain_name(name), set()).add(person.id)
    return found


def _remedy(kind: str) -> str:
    return {
        "question": "Choose one of the questions of the piece's theme, or add it to the theme.",
        "course": "Choose one of the courses in plan/programme.md, or add it there.",
        "skill": "Choose one of the skills, or add it to `skills` in plan/programme.md.",
        "format": "Choose one of the formats, or add it to `formats` in plan/programme.md.",
        "theme": "Write the name of a file in themes/, without `.md`.",
        "piece": "Write the name of a piece's file, without `.md`.",
        "influencer": "Write the name of a file in people/influencers/, without `.md`.",
    }.get(kind, "Write the name of a file in people/employees/, without `.md`.")
