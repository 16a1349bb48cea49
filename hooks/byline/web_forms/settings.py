"""The whole configuration of Decap CMS for one programme: a collection for each kind of file, changes as pull requests."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, get_args

import msgspec
import yaml
from msgspec import Struct, inspect

from byline.model import KINDS
from byline.plan import Plan
from byline.references import NAME, WAYS
from byline.source import Document, read_text
from byline.wanted import fields_of, plain
from byline.web_forms.widgets import Form, Names, form_fields, without_form

Backend = Literal["github", "gitlab", "git-gateway"]
BACKENDS: tuple[Backend, ...] = get_args(Backend)
_PLACES: Mapping[str, tuple[str, str, str]] = {
    "theme": ("themes", "Themes", "themes"),
    "employee": ("employees", "Employees", "people/employees"),
    "influencer": ("influencers", "Influencers", "people/influencers"),
    "piece": ("pieces", "Pieces", "plan"),
}
"""By kind: the collection, its label, its folder."""
_KIND = {cls: kind for kind, cls in KINDS.items()}


class Forge(Struct, frozen=True):
    """Where changes go.

    Attributes:
        backend: which forge, in Decap's word for it.
        repository: its owner and name, as `acme/byline`; empty for git-gateway.
        branch: that pull requests go to.
        prefix: the folder of the programme in the repository, with a slash at its end; empty for the top.
        login: the address of the service that lets people log in; Decap's own choice where it is empty.
        app: the id of the application at GitLab, which then needs no such service (PKCE).
    """

    backend: Backend
    repository: str = ""
    branch: str = "main"
    prefix: str = ""
    login: str = ""
    app: str = ""


def settings(plan: Plan, forge: Forge, *, local: bool = False) -> dict[str, Any]:
    """Give the configuration.

    Args:
        plan: the programme, for the names that forms let choose from.
        forge: where changes go.
        local: for a trial on this computer with decap-server; Decap then knows no pull requests.
    """
    names = names_of(plan)
    backend = {"name": forge.backend, "repo": forge.repository, "branch": forge.branch, "base_url": forge.login}
    if forge.app:
        backend |= {"auth_type": "pkce", "app_id": forge.app}
    return {
        "backend": {key: value for key, value in backend.items() if value},
        **({"local_backend": True} if local else {}),
        "publish_mode": "simple" if local else "editorial_workflow",
        "media_folder": f"{forge.prefix}people/employees",
        "public_folder": "",
        "slug": {"encoding": "unicode", "clean_accents": True},
        "show_preview_links": False,
        "collections": [*(_folder(kind, names, forge.prefix) for kind in _PLACES), _programme(names, forge.prefix)],
    }


def as_yaml(made: Mapping[str, Any]) -> str:
    """Write a configuration as YAML."""
    return yaml.safe_dump(dict(made), sort_keys=False, allow_unicode=True, width=120)


def left_out(plan: Plan) -> dict[str, list[str]]:
    """Give the fields that have no form, by kind of file; they stay in the files as they are."""
    names = names_of(plan)
    return {kind: without_form(kind, names) for kind in KINDS}


def one_for_many(plan: Plan) -> list[tuple[str, str]]:
    """Find one value without brackets where a list may stand: byline reads it, but Decap's form of that file does not open.

    Returns:
        The paths of the files, with the name of the field.
    """
    written = ((thing, _written(plan.documents[thing.path])) for thing in plan.things)
    return [
        (thing.path, name)
        for thing, values in written
        for name, field in fields_of(type(thing)).items()
        if isinstance(plain(field.type), inspect.VarTupleType) and isinstance(values.get(name), str)
    ]


def _written(document: Document) -> Mapping[str, Any]:
    """Read the facts of a file once more: the programme keeps what they mean, and not how they were written."""
    again = Document(document.path)
    read_text(again, f"---\n{document.head}---\n")
    return again.data or {}


def names_of(plan: Plan) -> Names:
    """Gather the names that a programme has without files of their own."""
    questions = [name for theme in plan.themes.values() for name in theme.questions]
    ids = {
        "question": list(dict.fromkeys(questions)),
        "course": list(plan.programme.courses),
        "skill": list(plan.skills),
        "format": list(plan.formats),
    }
    used: dict[tuple[str, ...], dict[str, None]] = {}
    for thing in plan.things:
        for name, found in _maps(msgspec.structs.asdict(thing)):
            used.setdefault((_KIND[type(thing)], name), {}).update(dict.fromkeys(found))
    chosen = {
        (_KIND[cls], *way[:-1]): ids[kind]
        for cls, ways in WAYS.items()
        for way, kind in ways.items()
        if way[-1] == NAME
    }
    return Names(ids, {way: sorted(found) for way, found in used.items()} | chosen)


def _maps(fields: Mapping[str, Any]) -> Iterator[tuple[str, Iterable[str]]]:
    """Find maps whose values have fields of their own, as channels and courses: those have a form."""
    for name, value in fields.items():
        if isinstance(value, dict) and value and all(isinstance(each, msgspec.Struct) for each in value.values()):
            yield name, value


def _folder(kind: str, names: Names, prefix: str) -> Form:
    name, label, folder = _PLACES[kind]
    title = "title" if kind in {"theme", "piece"} else "name"
    made: Form = {
        "name": name,
        "label": label,
        "label_singular": kind.capitalize(),
        "folder": prefix + folder,
        "identifier_field": title,
        "create": True,
        "delete": False,  # a file that goes leaves references behind: `byline erase` follows them
        "slug": "{{slug}}",
        "format": "yaml-frontmatter",
        "extension": "md",
        "media_folder": "",  # beside the file
        "public_folder": "",
        "editor": {"preview": False},
        "fields": _fields(kind, names),
    }
    if kind == "piece":
        made["path"] = "{{year}}/{{slug}}"
    return made


def _programme(names: Names, prefix: str) -> Form:
    file = {
        "name": "programme",
        "label": "The programme",
        "file": f"{prefix}plan/programme.md",
        "fields": _fields("programme", names),
    }
    return {
        "name": "programme",
        "label": "Programme",
        "format": "yaml-frontmatter",
        "editor": {"preview": False},
        "files": [file],
    }


def _fields(kind: str, names: Names) -> list[Form]:
    body = {"name": "body", "label": "Text", "widget": "text", "required": False, "hint": "Markdown, for the page."}
    return [*form_fields(KINDS[kind], names, (kind,)), body]
