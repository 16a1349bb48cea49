"""The feeds of a small programme, each kept beside this test, and held to its schema or its form."""

import json
from pathlib import Path

import jsonschema
import pytest

from byline.feeds.as_plan import PlanData
from feeds.made import feeds
from output.kept import same_as_kept

KEPT = Path(__file__).parent / "kept"
LITTLE = feeds(case="little")


@pytest.mark.parametrize("path", LITTLE)
def test_kept(path: str) -> None:
    same_as_kept(KEPT / path, LITTLE[path].decode().replace("\r\n", "\n"))


def test_the_plan_keeps_to_its_schema() -> None:
    schema = json.loads(LITTLE["data/plan.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(LITTLE["data/plan.json"]), schema)


def test_a_plan_that_does_not_is_told_apart() -> None:
    plan = json.loads(LITTLE["data/plan.json"])
    plan["pieces"][0]["title"] = None
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plan, json.loads(LITTLE["data/plan.schema.json"]))


def test_every_field_of_the_schema_is_described() -> None:
    assert PlanData.__doc__
    assert all(each.get("description") for each in json.loads(LITTLE["data/plan.schema.json"])["$defs"].values())
