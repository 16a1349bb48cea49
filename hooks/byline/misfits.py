"""Words what does not fit the model (DOC005, DOC006, DOC007): what is wrong, and what to write instead."""

from collections.abc import Collection, Iterable
from typing import Any

from byline.characters import shown
from byline.findings import At, Change, Fault
from byline.model.filed import Keys
from byline.model.values import Unfit
from byline.suggestions import certain, did_you_mean, suggest

NOTES = "x"
"""The field for notes of one's own: what stands there is shown nowhere, so that nothing is moved there by a guess."""
_LIKE = {"agreed": ", as YYYY-MM-DD", "date": ", as YYYY-MM-DD"}


def unknown(path: str, keys: Keys, known: Iterable[str], there: Collection[str], above: str = "") -> Fault:
    """A field that the model does not have; its value is not told, since it may be private.

    Args:
        path: of the file.
        keys: the way to it.
        known: the fields that would be right.
        there: those that stand beside it, so that it can't be meant for one of them.
        above: the empty field that it may belong to.
    """
    name, fields = str(keys[-1]), sorted(known)
    otherwise = f"Remove it, or put notes of your own under `x:`. Fields here: {', '.join(fields)}."
    help_ = _lacks_space(name) or did_you_mean(name, fields, otherwise)
    if above:
        help_ = f"Does it belong to `{above}`? Then indent it with two spaces."
    at, meant = At(path, keys, "key"), _meant(name, fields, there)
    change = Change(at, name, meant) if meant else None
    return Fault(at, f"The field `{_name(name)}` is not known here.", help_, change=change)


def stands_for(name: str, known: Iterable[str], there: Collection[str]) -> str:
    """Give the field that an unknown one was meant for, if there is just one such, so that it is not told as missing too."""
    before = name.partition(":")[0]
    found = [before] if before in known else suggest(name, known)
    return found[0] if len(found) == 1 and found[0] not in there else ""


def _name(name: str) -> str:
    """Give a field's name without what stuck to it for want of a space: that is its value, which may be private."""
    return shown(name.partition(":")[0] or name)


def _lacks_space(name: str) -> str:
    return "Write `field: value`, with a space behind the colon." if ":" in name[1:] else ""


def _meant(name: str, fields: list[str], there: Collection[str]) -> str:
    """Give the field that was surely meant: one that is free, and that no other field here could be meant for."""
    meant = "" if _lacks_space(name) else certain(name, fields)
    if not meant or meant in there or meant == NOTES:
        return ""
    rivals = (other for other in there if other != name and other not in fields)
    return "" if any(certain(other, fields) == meant for other in rivals) else meant


def missing(path: str, keys: Keys) -> Fault:
    """A field that is required, and is not there."""
    name = keys[-1]
    help_ = f"Add `{name}:` with a value{_LIKE.get(str(name), '')}."
    return Fault(At(path, keys[:-1], "key"), f"The field `{name}` is missing.", help_)


def empty(path: str, keys: Keys) -> Fault:
    """A field or an entry of a list that is there, and says nothing."""
    at, name = At(path, keys, "key"), _field(keys)
    if isinstance(keys[-1], int):
        help_ = "Write a value behind the dash, or remove the entry."
        return Fault(at, f"Entry {keys[-1] + 1} of `{name}` is empty.", help_)
    help_ = _lacks_space(str(keys[-1])) or f"Write a value behind `{name}:`{_LIKE.get(name, '')}."
    return Fault(at, f"The field `{name}` is empty.", help_)


def unfit(path: str, keys: Keys, value: Any, why: Unfit) -> Fault:
    """A value that does not read as what its field wants; notes under `x:` are not told."""
    seen = f" `{shown(value)}`" if isinstance(value, str) and keys[0] != "x" else ""
    single = value[0] if isinstance(value, list) and value else value
    change = Change(At(path, keys), single, why.meant) if why.meant and isinstance(single, str) else None
    return Fault(At(path, keys), f"`{_field(keys)}`{seen} {why.message}.", why.help, change=change)


def too_many(at: At) -> Fault:
    """What stands in the place of all further faults of one file."""
    return Fault(at, "The front matter has more faults than can be told.", "Mend the others first.")


def _field(keys: Keys) -> str:
    """Give the name of the innermost field of a way: entries of lists have none."""
    return _name(next(key for key in reversed(keys) if isinstance(key, str)))
