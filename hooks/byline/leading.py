"""Who leads on a theme, or grows towards it, and what is on file to help such a person (P19, P23, P25, P31)."""

from collections.abc import Mapping

from byline import routes
from byline.model import Employee, Theme
from byline.plan import Link, Plan
from byline.pyramid import Mastery, Standing, level, role_of

TOP = level("thought-leader")


def lead_of(plan: Plan, theme: Theme) -> Employee | None:
    """Give the lead of a theme, where there is one who is still here and may be shown."""
    lead = plan.employees.get(theme.lead or "")
    return lead if lead and lead.left is None and routes.page_of(lead) else None


def leads(link: Link) -> bool:
    """Whether somebody is, or is to become, thought leader or spokesperson on a theme."""
    return link.is_current and max(level(link.link.role), level(link.link.target)) >= TOP


def on_file(person: Employee) -> Mapping[str, bool]:
    """Say which of the things are there that help a leader along, by the name of the field."""
    return {
        "skills": bool(person.skills),
        "style": bool(person.style.length or person.style.strengths or person.style.prefers),
        "portrait": person.portrait is not None,
    }


def unplanned(standing: Standing) -> tuple[Mastery, ...]:
    """Give what lies between role and target and nothing is planned for; what the role itself lacks is another matter."""
    link = standing.link.link
    return tuple(
        each
        for each in standing.missing(link.target)
        if each.is_known and not each.plans and level(role_of(each.attribute)) > level(link.role)
    )
