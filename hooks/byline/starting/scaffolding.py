"""What stands around the content of a programme of one's own: its settings, checks on the forges, and a record of how they were written."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from byline import __version__
from byline.own_files import OWN_SCAFFOLDING
from byline.starting.new_file import in_yaml
from byline.starting.where_from import package_here

RECORD = ".byline-scaffolding"
"""The file that says which files are Byline's, and what they were: a line for each, as sha256sum writes them."""
_PACKAGE = "# package: "
_LINE = re.compile(r"(?P<hash>[0-9a-f]{64})  (?P<path>\S.*)")


def scaffolding(organisation: str, package: str = "") -> dict[str, str]:
    """Give the files around the content, by path.

    Args:
        organisation: whose programme it is.
        package: what pip installs for the checks, such as the address of a wheel; else what this Byline came from.
    """
    values = {
        "[[organisation]]": in_yaml(organisation),
        "[[name]]": organisation,
        "[[package]]": in_yaml([package or package_here()])[1:-1],
    }
    return {
        _path_of(file.relative_to(OWN_SCAFFOLDING)): _filled(file.read_text("utf-8"), values)
        for file in sorted(OWN_SCAFFOLDING.rglob("*"))
        if file.is_file()
    }


def _path_of(file: Path) -> str:
    return "/".join(re.sub("^dot_", ".", part) for part in file.parts)


def _filled(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\[\[\w+\]\]", lambda found: values[found[0]], text)


def recorded(files: Mapping[str, str], package: str = "") -> str:
    """Write the record of files, by path with their text, and what pip was told to install."""
    head = (
        f"# From byline {__version__}. By these sums `byline upgrade` tells what you changed, and leaves that alone.\n"
    )
    told = f"{_PACKAGE}{package}\n" if package else ""
    return head + told + "".join(f"{sum_of(text)}  {path}\n" for path, text in sorted(files.items()))


def record_in(text: str) -> dict[str, str]:
    """Read a record: the sums by path. Lines that are none are passed over."""
    found = (_LINE.fullmatch(line) for line in text.splitlines())
    return {each["path"]: each["hash"] for each in found if each}


def package_in(text: str) -> str:
    """Read what pip was told to install; an empty text where it was told nothing."""
    return next((line.removeprefix(_PACKAGE) for line in text.splitlines() if line.startswith(_PACKAGE)), "")


def sum_of(text: str) -> str:
    """Give the SHA-256 of a text, whatever the line ends that git gave it."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()
