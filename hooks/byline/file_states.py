"""Whether files are as they were, at a glance."""

from collections.abc import Iterable, Iterator
from pathlib import Path


def states_of(places: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Give when each file was changed last (in nanoseconds), and its size, as the watch that MkDocs keeps looks at them.

    Args:
        places: files, and folders with all that is below them; what is not there is left out.
    """
    stats = ((file, file.stat()) for place in places for file in _files(place))
    return {file: (stat.st_mtime_ns, stat.st_size) for file, stat in stats}


def _files(place: Path) -> Iterator[Path]:
    return filter(Path.is_file, place.rglob("*") if place.is_dir() else [place])
