"""A new file: its path, and a text with what is known filled in and what else it can hold in remarks."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any

import yaml

from byline import identity
from byline.dates import months_after
from byline.field_facts import FieldFact, facts_of
from byline.importing.ids import slug
from byline.model import KINDS
from byline.plan import Plan
from byline.starting.questions import Kind

Answers = Mapping[str, str]
_MORE: Mapping[Kind, tuple[str, ...]] = {
    "theme": ("lead", "questions", "keywords", "kind", "reviewed"),
    "employee": ("level", "portrait", "languages", "handle", "channels", "skills", "style", "training"),
    "influencer": ("works_for", "channels", "contacts", "reviewed", "paid"),
    "piece": ("planned", "answers", "supporter", "channels", "brief", "involves"),
}
"""Fields that come next, in remarks."""
_BODY: Mapping[Kind, str] = {
    "theme": "why this theme, in a few sentences of your own.",
    "employee": "who this is, in his or her own words.",
    "influencer": "what is good to know before you get in touch; only what is public, and what you would say to the person.",
    "piece": "what you know so far, as notes, an outline or a first sentence.",
}
MOST_INNER = 4
_PLAIN = re.compile(r"\d{4}-\d\d-\d\d|[1-9]\d*")
"""Days and numbers: every value is read as a text, so that they need no quotes."""
_FOLDERS = {"theme": "themes", "employee": "people/employees", "influencer": "people/influencers"}
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d"})


def new_file(plan: Plan, kind: Kind, answers: Answers, name: str = "", taken: Collection[str] = ()) -> tuple[str, str]:
    """Make a new file.

    Args:
        plan: the programme; ids that are taken get a number.
        kind: of file.
        answers: by the names of the questions; an empty text for none.
        name: the id to give it; made of the name or title where it is empty.
        taken: ids that are not free, beside those of the programme.

    Returns:
        Its path from the root, and its text.
    """
    folder = (
        _FOLDERS.get(kind)
        or f"plan/{(answers.get('published') or answers.get('planned') or plan.today.isoformat())[:4]}"
    )
    path = f"{folder}/{name or _free(_taken(plan, kind) | set(map(identity.look, taken)), kind, answers.get('name') or answers['title'])}.md"
    data = {"theme": _theme, "employee": _employee, "influencer": _influencer, "piece": _piece}[kind](plan, answers)
    lines = [line for field, value in data.items() for line in _written(field, value)]
    remarks = [_remark(fact) for fact in facts_of(KINDS[kind]) if fact.name in _MORE[kind] and fact.name not in data]
    return path, "\n".join(["---", *lines, *remarks, f"# Below the dashes: {_BODY[kind]}", "---", ""])


def id_of(words: str) -> str:
    """Make an id of a name: small letters without accents where the script is Latin, as in `ines-duarte`."""
    bare = "".join(
        each
        for each in unicodedata.normalize("NFD", words.lower().translate(_LETTERS))
        if unicodedata.category(each) != "Mn"
    )
    is_latin = all(not each.isalpha() or unicodedata.name(each, "").startswith("LATIN") for each in bare)
    return slug(bare if is_latin else words)


def _free(taken: set[str], kind: Kind, words: str) -> str:
    made = id_of(words)
    base = made if made and not identity.fault(f"{made}-2") else kind
    names = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 3))
    return next(each for each in names if identity.look(each) not in taken and not identity.fault(each))


def _taken(plan: Plan, kind: Kind) -> set[str]:
    people = (*plan.employees, *plan.influencers, *plan.unreadable["employee"], *plan.unreadable["influencer"])
    own = {"theme": plan.themes, "piece": plan.pieces}.get(kind, {})
    names = people if kind in {"employee", "influencer"} else (*own, *plan.unreadable[kind])
    return {identity.look(name) for name in names}


def is_taken(plan: Plan, kind: Kind, name: str) -> bool:
    """Whether something bears this id, or one that looks like it."""
    return identity.look(name) in _taken(plan, kind)


def _theme(_: Plan, answers: Answers) -> dict[str, Any]:
    made = {
        "title": answers["title"],
        "promise": answers["promise"],
        "audience": _several(answers["audience"]),
        "relevance": answers["relevance"],
    }
    return {**made, "status": "proposed", **({"lead": answers["lead"]} if answers.get("lead") else {})}


def _employee(_: Plan, answers: Answers) -> dict[str, Any]:
    made: dict[str, Any] = _given(answers, "name", "job", "department", "level", "handle")
    if answers.get("languages"):
        made["languages"] = _several(answers["languages"])
    if answers.get("linkedin"):
        made["channels"] = {"linkedin": {"url": answers["linkedin"]}}
    if answers.get("theme"):
        made["themes"] = [_given(answers, "theme", "why", "agreed", "role", "target")]
    return made


def _influencer(plan: Plan, answers: Answers) -> dict[str, Any]:
    """Fill in what the law asks for as it is at the beginning: not in touch yet, and told at the first contact."""
    made: dict[str, Any] = _given(answers, "name", "type", "works_for")
    channel = _given(answers, "url", "reach")
    if channel:
        made["channels"] = {"site": channel}
    made["themes"] = [_given(answers, "theme", "owner", "why") | {"stage": answers.get("stage") or "unaware"}]
    made["found"] = {"through": answers["found"], **_given(answers, "where"), "date": plan.today}
    until = months_after(plan.today, plan.programme.privacy.retain_months)
    privacy = {"basis": "legitimate-interest", "informed": "first-contact", "retain_until": until}
    return {**made, "reviewed": plan.today, "privacy": privacy}


def _piece(_: Plan, answers: Answers) -> dict[str, Any]:
    made: dict[str, Any] = _given(answers, "title", "format", "theme")
    made["faces"] = [{"person": answers["face"], "part": answers.get("part") or "author"}]
    out = _given({"date": answers.get("published", ""), "url": answers.get("url", "")}, "date", "url")
    made["status"] = answers.get("status") or ("published" if out else "assigned" if answers.get("planned") else "idea")
    made |= _given(answers, "planned", "supporter")
    return {**made, "published": out} if out else made


def _given(answers: Answers, *names: str) -> dict[str, Any]:
    return {name: answers[name] for name in names if answers.get(name)}


def _several(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]


def _written(field: str, value: Any) -> list[str]:
    """Write a field: lists of maps in lines of their own, all else on one line."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        lines = [f"{field}:"]
        for entry in value:
            told = [f"{key}: {in_yaml(each)}" for key, each in entry.items()]
            lines += [f"  - {told[0]}", *(f"    {line}" for line in told[1:])]
        return lines
    return [f"{field}: {in_yaml(value)}"]


def in_yaml(value: Any) -> str:
    """Write a value as YAML on one line, in quotes where it needs them."""
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return value
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=1_000_000, sort_keys=False)
    return text.removesuffix("\n").removesuffix("\n...").strip()


def _remark(fact: FieldFact) -> str:
    """Write a field that could be there, as a remark with an example and what it is for."""
    return f"# {fact.name}: {fact.example or _shape(fact)}   # {fact.description}"


def _shape(fact: FieldFact) -> str:
    """Show what a field would hold, where there is no example."""
    inner = ", ".join(f"{each.name}: …" for each in fact.fields[:MOST_INNER])
    if not inner:
        return "[…]" if fact.type.startswith("a list") else "…"
    if fact.type.startswith("a list"):
        return f"[{{{inner}}}]"
    return f"{{…: {{{inner}}}}}" if fact.type.startswith("names") else f"{{{inner}}}"
