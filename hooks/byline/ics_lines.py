"""Lines of a calendar as RFC 5545 wants them (3.1, 3.3.11).

The library writes a calendar's head; a programme has tens of thousands of events, which are all of one shape, and took it four times as
long. A test holds the two against each other.
"""

import datetime as dt

LONGEST = 74
"""Bytes of a line; the standard allows 75, and some programs count the space before what is continued."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_NOT_SPLIT = b"\\^"
"""What stands for a character together with the one behind it."""


def line(name: str, value: str) -> bytes:
    """Give a property, in as many lines as it takes.

    Args:
        name: with its parameters, if any.
        value: as `text`, `day` or `moment` gives it.
    """
    return _folded(f"{name}:{value}".encode())


def text(value: str) -> str:
    """Give a text in which nothing ends the value or the line."""
    return value.translate(_ESCAPED)


def day(value: dt.date) -> str:
    """Give a day without a time of day."""
    return value.isoformat().replace("-", "")


def moment(value: dt.datetime) -> str:
    """Give a moment in UTC."""
    return f"{day(value.date())}T{value:%H%M%S}Z"


def _folded(whole: bytes) -> bytes:
    """Break a line between two characters, and never within an escaped one; what is continued begins with a space."""
    parts, start = [], 0
    while len(whole) - start > LONGEST:
        end = start + LONGEST
        while whole[end] & 0xC0 == 0x80:  # noqa: PLR2004  # not the first byte of a character (RFC 3629, 3)
            end -= 1
        if whole[end - 1] in _NOT_SPLIT:
            end -= 1
        parts.append(whole[start:end])
        start = end
    return b"\r\n ".join((*parts, whole[start:])) + b"\r\n"
