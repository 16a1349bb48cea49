"""JSON Schema of what people write, for editors that complete and check YAML; the model is its only source."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from byline.model import KINDS
from byline.model.filed import DERIVED
from byline.model.values import Informed, Period, Planned, Url

_DAY = r"\d{4}-\d{2}-\d{2}"
_OWN: Mapping[type, Mapping[str, str]] = MappingProxyType(
    {
        Planned: {"type": "string", "pattern": rf"^(?:{_DAY}|\d{{4}}-\d{{2}}|\d{{4}}-Q[1-4])$"},
        Period: {"type": "string", "pattern": rf"^{_DAY}(?: *\.\. *{_DAY})?$"},
        Informed: {"type": "string", "pattern": rf"^(?:{_DAY}|{'|'.join(Informed.REASONS)})$"},
        Url: {"type": "string", "format": "uri"},
    }
)


def schema(kind: str) -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of one kind of file's front matter.

    Args:
        kind: one of the model's kinds, as `piece`.

    Returns:
        The schema, without what comes from the file itself: id, path and what is broken.
    """
    made = msgspec.to_builtins(msgspec.json.schema(KINDS[kind], schema_hook=lambda own: dict(_OWN[own])))
    fields = made["$defs"][KINDS[kind].__name__]["properties"]
    for name in DERIVED:
        fields.pop(name, None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
