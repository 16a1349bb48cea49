"""Nothing active refers to a retired theme, a former colleague or a link that was taken back.

A piece in the works is on a theme that is not retired, and its faces and supporter still work here. A theme's lead and the owner of
a relationship still work here, and have not withdrawn from the theme. A day in `left` counts at once, also when it is still to come.

## Why it matters

People who leave take no work with them: a piece without a maker is never finished, and a relationship without an owner falls asleep.
Somebody who withdrew has said no, and that is to be respected everywhere.

## How to mend it

Hand over: choose another colleague or theme, or put the piece on hold or drop it. What has been published stays as it is.

## Fails: a piece of somebody who leaves

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
left: 2026-06-30
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces:
  - {person: ines-duarte, part: author}
  - {person: wanda-kroll, part: quoted}  # ← here
status: idea
supporter: wanda-kroll  # ← here
---
```

## Fails: a relationship of somebody who withdrew from the theme

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
    withdrawn: 2026-02-10
---
```

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
themes:
  - theme: security
    owner: wanda-kroll  # ← here
    why: Presents the consumer hour on the radio.
---
```

## Passes: what a former colleague published stays

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
left: 2026-02-20
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: wanda-kroll, part: author}]
status: published
published: {date: 2026-02-10, url: https://northgate.example/passkeys}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Employee, Keys, Piece, Theme
from byline.model.piece import SHAPING_PARTS
from byline.plan import Plan, is_in_the_works

CODE = "REF003"
SEVERITY = "warning"
WHY = ("P8",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at leads, owners, and pieces in the works."""
    for theme in plan.themes.values():
        if _is_going_on(theme) and theme.lead:
            yield from _person(plan, theme.lead, theme.path, ("lead",), theme.id)
    for theme_id, entries in plan.maps.items():
        if theme_id in plan.themes and _is_going_on(plan.themes[theme_id]):
            for entry in entries:
                way = ("themes", entry.number, "owner")
                yield from _person(plan, entry.entry.owner, entry.influencer.path, way, theme_id)
    for piece in plan.pieces.values():
        if is_in_the_works(piece) and not plan.is_archive(piece):
            yield from _piece(plan, piece)


def _is_going_on(theme: Theme) -> bool:
    return theme.status != "retired" and theme.is_whole("status")


def _piece(plan: Plan, piece: Piece) -> Iterator[Fault]:
    theme = plan.themes.get(piece.theme)
    if theme and theme.status == "retired":
        related = (Related(At(theme.path, ("status",)), "It is retired here."),)
        help_ = "Choose another theme, put the piece on hold, or drop it."
        yield Fault(At(piece.path, ("theme",)), f"{theme.title} is a retired theme.", help_, related)
    for number, face in piece.numbered("faces", piece.faces):
        on_theme = piece.theme if face.part not in SHAPING_PARTS else ""
        yield from _person(plan, face.person, piece.path, ("faces", number, "person"), on_theme)
    if piece.supporter:
        yield from _person(plan, piece.supporter, piece.path, ("supporter",), "")


def _person(plan: Plan, name: str, path: str, keys: Keys, theme: str) -> Iterator[Fault]:
    """Tell of somebody who has left, or who has withdrawn from the theme, if one is given."""
    person = plan.employees.get(name)
    if not person:
        return
    link = plan.link_of(name, theme)
    if person.left:
        yield _fault(
            path,
            keys,
            person,
            f"{person.name} leaves on {person.left}"
            if person.left > plan.today
            else f"{person.name} left on {person.left}",
            ("left",),
        )
    elif link and link.link.withdrawn:
        told = f"{person.name} withdrew from this theme on {link.link.withdrawn}"
        yield _fault(path, keys, person, told, ("themes", link.number, "withdrawn"))


def _fault(path: str, keys: Keys, person: Employee, told: str, where: Keys) -> Fault:
    related = (Related(At(person.path, where), "It is written here."),)
    help_ = "Hand over to another colleague who is linked to the theme."
    if keys == ("supporter",):
        help_ = "Choose another colleague to help, or leave `supporter` out."
    return Fault(At(path, keys), f"{told}.", help_, related)
