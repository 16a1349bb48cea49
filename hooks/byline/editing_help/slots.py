"""What the model wants at a place of the front matter, and what it says about it."""

from msgspec import Struct, inspect

from byline.field_facts import FieldFact, facts_of
from byline.model import KINDS
from byline.model.filed import Keys
from byline.wanted import fields_of, plain


class Slot(Struct, frozen=True):
    """A place that the model knows: its type, and the field that it belongs to (None for the file itself)."""

    wanted: inspect.Type
    fact: FieldFact | None = None

    @property
    def entry(self) -> inspect.Type:
        """What stands there, or where a list may stand, in its entries."""
        bare = plain(self.wanted, [])
        return bare.item_type if isinstance(bare, inspect.VarTupleType) else self.wanted


def slot(kind: str, keys: Keys) -> Slot | None:
    """Follow the keys into a kind of file; None where the model has no such place."""
    here: Slot | None = Slot(inspect.type_info(KINDS[kind]))
    for key in keys:
        here = _below(here, key) if here else None
    return here


def _below(here: Slot, key: str | int) -> Slot | None:
    bare = plain(here.wanted, [] if isinstance(key, int) else None)
    match bare:
        case inspect.StructType():
            field = fields_of(bare.cls).get(str(key))
            facts = {fact.name: fact for fact in facts_of(bare.cls)}
            return Slot(field.type, facts[str(key)]) if field else None
        case inspect.VarTupleType():
            return Slot(bare.item_type, here.fact) if isinstance(key, int) else None
        case inspect.DictType():
            return Slot(bare.value_type, here.fact)
    return None
