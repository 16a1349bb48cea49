"""The schemas say what the model says: they accept what it reads, and refuse what it refuses."""

import datetime as dt
import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner
from ruamel.yaml import YAML

from byline.cli import main
from byline.convert import convert
from byline.known_ids import known_ids
from byline.load import load
from byline.model import KINDS
from byline.schema import schema
from byline.source import Document, read_text

ROOT = Path(__file__).parents[2]
PLAN = load(ROOT, dt.date(2026, 11, 22))
VALIDATORS = {kind: jsonschema.Draft202012Validator(schema(kind)) for kind in KINDS}
STRICT = {kind: jsonschema.Draft202012Validator(schema(kind, known_ids(PLAN))) for kind in KINDS}
WHOLE = {
    "programme": "organisation: Zeldzaam\n",
    "theme": "title: A\npromise: B\naudience: [C]\nrelevance: D\n",
    "employee": "name: Ana\njob: Editor\ndepartment: Service\n",
    "influencer": "name: Tom\ntype: media\nfound: {through: event}\n",
    "piece": "title: A\nformat: blog\ntheme: one\nfaces: [{person: ana, part: author}]\nstatus: idea\n",
}


def as_editors_read(head):
    """Read front matter as YAML 1.2, as the language servers for YAML do: dates stay texts."""
    yaml = YAML(typ="safe", pure=True)
    values = yaml.load(head)
    return json.loads(json.dumps(values, default=lambda day: day.isoformat()))


def model_refuses(kind, head):
    document = Document("x.md")
    read_text(document, f"---\n{head}---\n")
    assert document.data is not None
    return bool(convert(KINDS[kind], document, "x")[1] or document.faults)


@pytest.mark.parametrize("kind", KINDS)
def test_each_schema_is_one(kind):
    jsonschema.Draft202012Validator.check_schema(schema(kind))
    jsonschema.Draft202012Validator.check_schema(schema(kind, known_ids(PLAN)))


@pytest.mark.parametrize("validators", [VALIDATORS, STRICT], ids=["any-id", "known-ids"])
def test_the_example_programme_fits(validators):
    wrong = [
        f"{thing.path}: {error.json_path} {error.message}"
        for thing in PLAN.things
        for kind in [next(kind for kind, cls in KINDS.items() if type(thing) is cls)]
        for error in validators[kind].iter_errors(as_editors_read(PLAN.documents[thing.path].head))
    ]
    assert wrong == []


REFUSED = [
    ("theme", "title: A\n"),
    ("theme", WHOLE["theme"] + "tilte: B\n"),
    ("theme", WHOLE["theme"].replace("[C]", "[]")),
    ("theme", WHOLE["theme"].replace("promise: B", "promise:")),
    ("theme", WHOLE["theme"].replace("promise: B", "promise: ' '")),
    ("theme", WHOLE["theme"].replace("promise: B", 'promise: "one\\ntwo"')),
    ("theme", WHOLE["theme"] + "kind: product\n"),
    ("theme", WHOLE["theme"] + "reviewed: 3 March 2027\n"),
    ("theme", WHOLE["theme"] + "reviewed: 1850-01-01\n"),
    ("theme", WHOLE["theme"] + "sources: [{url: https://example.org}]\n"),
    ("theme", WHOLE["theme"] + "sources: [{title: A, url: 'javascript:x'}]\n"),
    ("employee", WHOLE["employee"] + "skills: {writing: 5}\n"),
    ("employee", WHOLE["employee"] + "skills: {writing: good}\n"),
    ("employee", WHOLE["employee"] + "away: [2027-01-01..soon]\n"),
    ("employee", WHOLE["employee"] + "themes: [{theme: one, why: because}]\n"),
    ("employee", WHOLE["employee"] + "themes: [one]\n"),
    ("employee", WHOLE["employee"].replace("job: Editor", "job: [a, b]")),
    ("influencer", WHOLE["influencer"] + "paid: perhaps\n"),
    ("influencer", WHOLE["influencer"] + "privacy: {informed: later}\n"),
    ("influencer", WHOLE["influencer"] + "channels: {blog: {reach: -1}}\n"),
    ("influencer", WHOLE["influencer"] + "contacts: [{date: 2027-01-01, how: call, what: A}]\n"),
    ("influencer", WHOLE["influencer"].replace("type: media", "type: celebrity")),
    ("piece", WHOLE["piece"] + "planned: 2027-Q5\n"),
    ("piece", WHOLE["piece"] + "planned: 2027-13\n"),
    ("piece", WHOLE["piece"].replace("part: author", "part: ghostwriter")),
    ("piece", WHOLE["piece"].replace("faces: [{person: ana, part: author}]\n", "")),
    ("piece", WHOLE["piece"] + "id: other\n"),
    ("programme", WHOLE["programme"] + "language: fr\n"),
    ("programme", WHOLE["programme"] + "courses: {a: {}}\n"),
    ("programme", WHOLE["programme"] + "work_calendar: {weekend: [sunday]}\n"),
]
ACCEPTED = [
    *WHOLE.items(),
    ("theme", WHOLE["theme"].replace("[C]", "C")),
    ("theme", WHOLE["theme"].replace("title: A", "title: 2027")),
    ("theme", WHOLE["theme"] + "questions:\nsources:\nlead:\n"),
    ("theme", WHOLE["theme"] + "ignore: [CON007]\n"),
    ("theme", WHOLE["theme"] + "ignore: {CON007: }\n"),
    ("employee", WHOLE["employee"] + "channels: {linkedin: }\naway: 2027-01-01..2027-01-09\n"),
    ("influencer", WHOLE["influencer"] + "paid: No\nprivacy: {informed: first-contact}\n"),
    ("influencer", WHOLE["influencer"] + "contacts: [{date: 2027-01-01, by: [a, b], how: call, what: A}]\n"),
    ("influencer", WHOLE["influencer"] + "contacts: [{date: 2027-01-01, by: a, how: call, what: A}]\n"),
    ("piece", WHOLE["piece"] + "planned: 2027-Q1\nx: {any: [thing]}\n"),
    ("programme", WHOLE["programme"] + "roles: {thought-leader: {minimum_evidence: 1}}\n"),
]


@pytest.mark.parametrize(("kind", "head"), REFUSED)
def test_what_the_model_refuses_is_refused(kind, head):
    assert model_refuses(kind, head)
    assert not VALIDATORS[kind].is_valid(as_editors_read(head))


@pytest.mark.parametrize(("kind", "head"), ACCEPTED)
def test_what_the_model_reads_is_right(kind, head):
    assert not model_refuses(kind, head)
    assert [error.message for error in VALIDATORS[kind].iter_errors(as_editors_read(head))] == []


def test_with_ids_a_reference_leads_somewhere():
    head = WHOLE["piece"].replace("theme: one", "theme: nowhere")
    assert not STRICT["piece"].is_valid(as_editors_read(head))
    face = schema("piece", known_ids(PLAN))["$defs"]["Face"]["properties"]["person"]
    assert face["enum"] == list(PLAN.employees)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_title_and_a_description(kind):
    for made in schema(kind)["$defs"].values():
        assert made["title"]
        assert made["description"]
        assert all(each["title"] and each["description"] for each in made["properties"].values())
    assert any("examples" in each for each in schema(kind)["$defs"][KINDS[kind].__name__]["properties"].values())


def test_the_command_writes_a_file_for_each_kind(tmp_path):
    result = CliRunner().invoke(main, ["schema", str(tmp_path / "new"), "--ids", "--path", str(ROOT)])
    assert result.exit_code == 0, result.output
    files = {file.name for file in (tmp_path / "new").iterdir()}
    assert files == {f"{kind}.schema.json" for kind in KINDS}
    assert json.loads((tmp_path / "new/theme.schema.json").read_text("utf-8")) == schema("theme", known_ids(PLAN))


def test_the_command_writes_to_the_terminal():
    assert json.loads(CliRunner().invoke(main, ["schema", "--kind", "theme"]).output) == schema("theme")
    assert json.loads(CliRunner().invoke(main, ["schema"]).output).keys() == KINDS.keys()
