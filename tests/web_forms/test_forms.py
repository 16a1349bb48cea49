"""The forms of the browser editor: what Decap CMS is told covers the model, and leads to what there is."""

import datetime as dt
import re
import shutil

import pytest
import yaml
from click.testing import CliRunner

from byline.cli import main
from byline.field_facts import facts_of
from byline.load import load
from byline.model import KINDS
from byline.references import NAME, WAYS
from byline.web_forms.page import page, policy
from byline.web_forms.settings import BACKENDS, Forge, as_yaml, left_out, settings
from byline.web_forms.widgets import COLLECTIONS
from websites import ROOT

PLANS = {
    "example": load(ROOT, dt.date(2026, 11, 22)),
    "small": load(ROOT / "tests" / "cases" / "base", dt.date(2026, 3, 1)),
}
COLLECTION = {
    "theme": "themes",
    "employee": "employees",
    "influencer": "influencers",
    "piece": "pieces",
    "programme": "programme",
}
WIDGETS = {"string", "text", "number", "select", "list", "object", "relation"}
BOTH = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)


def made(plan, **options):
    """Give the configuration as Decap reads it."""
    return yaml.safe_load(as_yaml(settings(plan, Forge("github", "acme/byline"), **options)))


def fields_by_kind(plan):
    collections = {each["name"]: each for each in made(plan)["collections"]}
    return {
        kind: (collections[name].get("files") or [collections[name]])[0]["fields"] for kind, name in COLLECTION.items()
    }


def everything(fields, way=()):
    """Give every field with the names that lead to it."""
    for field in fields:
        yield (*way, field["name"]), field
        yield from everything(field.get("fields", ()), (*way, field["name"]))
        yield from everything([field["field"]] if "field" in field else (), (*way, field["name"]))


@BOTH
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_the_model_has_a_form_or_is_told_to_have_none(plan, kind):
    shown = {field["name"] for field in fields_by_kind(plan)[kind]} - {"body"}
    lacking = left_out(plan)[kind]
    assert shown | set(lacking) == {fact.name for fact in facts_of(KINDS[kind])}
    assert not shown & set(lacking)
    assert not {fact.name for fact in facts_of(KINDS[kind]) if fact.is_required} & set(lacking)


@BOTH
def test_what_stands_inside_has_all_its_fields_too(plan):
    faces = next(field for field in fields_by_kind(plan)["piece"] if field["name"] == "faces")
    assert {field["name"] for field in faces["fields"]} == {"person", "part"}
    themes = next(field for field in fields_by_kind(plan)["employee"] if field["name"] == "themes")
    inner = {field["name"] for field in themes["fields"]}
    assert inner == {"theme", "why", "agreed", "withdrawn", "role", "target", "evidence"}


@BOTH
def test_decap_finds_what_it_asks_for_in_every_field(plan):
    """Its own schema of configurations (decap-cms-core 3.16) asks for this much."""
    for kind, fields in fields_by_kind(plan).items():
        for way, field in everything(fields):
            where = (kind, *way)
            assert field["widget"] in WIDGETS, where
            assert field["label"], where
            if field["widget"] == "select":
                assert isinstance(field["options"], list), where
            if field["widget"] == "object":
                assert field["fields"], where
            if field["widget"] == "list":
                assert ("field" in field) != ("fields" in field), where
            if "pattern" in field:
                assert len(field["pattern"]) == 2, where
                re.compile(field["pattern"][0])
            names = [each["name"] for each in field.get("fields", ())]
            assert len(names) == len(set(names)), where


@BOTH
def test_relations_lead_to_collections_and_fields_that_exist(plan):
    collections = {each["name"]: each for each in made(plan)["collections"]}
    relations = [
        field
        for fields in fields_by_kind(plan).values()
        for _, field in everything(fields)
        if field["widget"] == "relation"
    ]
    assert len(relations) >= 10
    for field in relations:
        there = {each["name"] for each in collections[field["collection"]]["fields"]}
        assert {*field["search_fields"], *field["display_fields"]} <= there
        assert field["value_field"] == "{{filename}}"


@pytest.mark.parametrize(("cls", "way"), [(cls, way) for cls, ways in WAYS.items() for way in ways])
def test_every_reference_is_chosen_and_not_typed(cls, way):
    kind = next(kind for kind, each in KINDS.items() if each is cls)
    forms = dict(everything(fields_by_kind(PLANS["example"])[kind]))
    names = tuple(each for each in way if each not in {"*", NAME})
    if cls is KINDS["programme"]:  # courses go by names of one's own
        names = (names[0], next(iter(PLANS["example"].programme.courses)), *names[1:])
    wanted = "object" if way[-1] == NAME else "relation" if WAYS[cls][way] in COLLECTIONS else "select"
    assert forms[names]["widget"] == wanted


def test_changes_are_pull_requests_but_for_a_trial():
    assert made(PLANS["small"])["publish_mode"] == "editorial_workflow"
    assert "local_backend" not in made(PLANS["small"])
    assert made(PLANS["small"], local=True)["local_backend"] is True


def test_people_log_in_by_a_service_or_an_application():
    forge = Forge("gitlab", "acme/byline", login="https://login.example.org", app="123")
    backend = settings(PLANS["small"], forge)["backend"]
    assert backend["base_url"] == "https://login.example.org"
    assert (backend["auth_type"], backend["app_id"]) == ("pkce", "123")
    assert settings(PLANS["small"], Forge("git-gateway"))["backend"] == {"name": "git-gateway", "branch": "main"}


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_page_asks_for_one_script_from_its_own_folder(backend):
    assert re.findall(r'(?:src|href)="([^"]*)"', page(backend)) == ["decap-cms.js"]
    assert "script-src 'self' 'unsafe-eval';" in policy(backend)
    assert "localhost" not in policy(backend)


def run(*arguments):
    return CliRunner().invoke(main, ["forms", *map(str, arguments)])


def test_the_command_writes_the_page_and_copies_the_script(tmp_path):
    source = tmp_path / "dist"
    source.mkdir()
    for name in ("decap-cms.js", "103.decap-cms.js", "103.decap-cms.js.map", "cms.js"):
        (source / name).write_text(name)
    admin, programme = tmp_path / "admin", tmp_path / "content" / "byline"
    shutil.copytree(ROOT / "tests" / "cases" / "base", programme)
    (tmp_path / ".git").mkdir()
    result = run(admin, "--repo=acme/byline", f"--from={source}", f"--path={programme}")
    assert result.exit_code == 0, result.output
    assert {each.name for each in admin.iterdir()} == {"index.html", "config.yml", "decap-cms.js", "103.decap-cms.js"}
    assert "remarks (#) and layout are lost" in result.output
    assert "Still to be had" not in result.output
    collections = yaml.safe_load((admin / "config.yml").read_text("utf-8"))["collections"]
    assert collections[0]["folder"] == "content/byline/themes"


def test_without_the_script_it_says_where_to_get_it(tmp_path):
    result = run(tmp_path / "admin", "--local", f"--path={ROOT / 'tests' / 'cases' / 'base'}")
    assert result.exit_code == 0
    assert "npm pack decap-cms@" in result.output


def test_a_value_that_keeps_a_form_shut_is_named(tmp_path):
    programme = tmp_path / "programme"
    shutil.copytree(ROOT / "tests" / "cases" / "base", programme)
    theme = programme / "themes" / "security.md"
    theme.write_text(theme.read_text("utf-8").replace("[shop managers]", "shop managers"), "utf-8")
    result = run(tmp_path / "admin", "--local", f"--path={programme}")
    assert result.exit_code == 0
    assert "themes/security.md: write `audience` with brackets" in result.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [((), "--repo"), (("--repo=acme",), "--repo"), (("--local", "--from=."), "no decap-cms.js")],
)
def test_a_wrong_call_says_what_to_do(tmp_path, arguments, words):
    result = run(tmp_path / "admin", *arguments, f"--path={ROOT / 'tests' / 'cases' / 'base'}")
    assert result.exit_code == 2
    assert words in result.output
    assert not (tmp_path / "admin").exists()
