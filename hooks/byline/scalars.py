"""One text becomes one value: a line, a number, yes or no, a day, a word of a closed list (DOC006, DOC011)."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from msgspec import inspect

from byline.model.values import Unfit, read_day, read_value
from byline.suggestions import certain, did_you_mean

MOST_DIGITS = 15
A_LOT = 1_000_000_000
"""Numbers that may be as high as this have no bound that anybody would meet."""
_YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}
_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)", re.ASCII)


def read_scalar(wanted: inspect.Type, text: str) -> Any:
    """Read a text as a value of a type of the model.

    Raises:
        Unfit: where it does not read as one.
    """
    return _READERS[type(wanted)](wanted, text.strip())


def _line(wanted: inspect.StrType, text: str) -> str:
    if "\n" in text or "\r" in text:
        message = "has a line break, and is a text of one line"
        raise Unfit(message, "Write it on one line, or move it to the text under the front matter.")
    if wanted.max_length and len(text) > wanted.max_length:
        help_ = f"Write at most {wanted.max_length}: these are {len(text)}."
        raise Unfit(f"is longer than {wanted.max_length} characters", help_)
    if wanted.min_length and len(text) < wanted.min_length:
        raise Unfit(f"is shorter than {wanted.min_length} characters", "Write it in full.")
    return text


def _number(wanted: inspect.IntType, text: str) -> int:
    if not _WHOLE_NUMBER.fullmatch(text) or len(text) > MOST_DIGITS:
        raise Unfit("is not a whole number that can be right", _in_digits(wanted))
    number = int(text)
    if (wanted.ge is not None and number < wanted.ge) or (wanted.le is not None and number > wanted.le):
        raise Unfit(f"is not between {wanted.ge} and {wanted.le}", f"Write a number from {wanted.ge} to {wanted.le}.")
    return number


def _in_digits(wanted: inspect.IntType) -> str:
    bounded = wanted.le is not None and wanted.le < A_LOT
    return f"Write a number from {wanted.ge} to {wanted.le}." if bounded else "Write digits only, as in 12000."


def _truth(_wanted: inspect.BoolType, text: str) -> bool:
    if text.lower() not in _YES_OR_NO:
        raise Unfit("is neither yes nor no", "Write yes, no, true or false.")
    return _YES_OR_NO[text.lower()]


def _word(wanted: inspect.LiteralType, text: str) -> str:
    words = [str(word) for word in wanted.values]
    if text not in words:
        help_ = did_you_mean(text, words, f"Write one of: {', '.join(words)}.")
        raise Unfit("is not one of the allowed words", help_, meant=certain(text, words) or "")
    return text


_READERS: Mapping[type, Callable[[Any, str], Any]] = {
    inspect.StrType: _line,
    inspect.IntType: _number,
    inspect.BoolType: _truth,
    inspect.DateType: lambda _, text: read_day(text),
    inspect.LiteralType: _word,
    inspect.CustomType: lambda wanted, text: read_value(wanted.cls, text),
}
