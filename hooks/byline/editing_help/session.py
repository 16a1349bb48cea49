"""A programme as it is being edited: the files on the disk, with what is open in the editor in their place."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from byline.check import Report, check
from byline.findings import Finding
from byline.load import NoProgramme, load
from byline.walk import ROOTS


class Session:
    """A programme and the texts that are open; checked anew when it is asked for after a change.

    Args:
        root: the programme's folder.
        today: the day to reckon with; the programme's own where it is not given.
    """

    def __init__(self, root: Path, today: dt.date | None = None) -> None:
        self.root, self.today = root, today
        self.open: dict[str, str] = {}
        self._report: Report | None = None

    def take(self, path: str, text: str) -> None:
        """Take the text of an open file in the place of what is on the disk."""
        self.open[path] = text
        self._report = None

    def let_go(self, path: str) -> None:
        """Read a file from the disk again."""
        self.open.pop(path, None)
        self._report = None

    def forget(self) -> None:
        """Look at the disk again: something changed there."""
        self._report = None

    @property
    def report(self) -> Report:
        """The check of the programme as it is now.

        Raises:
            NoProgramme: where the folder holds none.
        """
        if self._report is None:
            drafts = {path: text.encode("utf-8", "surrogatepass") for path, text in self.open.items()}
            self._report = check(load(self.root, self.today, drafts=drafts))
        return self._report

    def line(self, path: str, number: int) -> str:
        """Give a line of a file as it is now, by its number from 1; empty where there is none."""
        document = self.report.plan.documents.get(path)
        lines = document.lines if document else []
        if path in self.open:
            lines = self.open[path].replace("\r\n", "\n").split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def fixes(self, path: str, first: int, last: int) -> Iterator[Finding]:
        """Give the findings in some lines of a file that can be mended without asking."""
        for each in self.report.findings:
            if each.place.path == path and first <= each.place.span.line <= last and each.fix:
                yield each


def is_content(path: str) -> bool:
    """Whether a file is one that the check reads: Markdown in the folders of a programme, and nothing hidden or set aside."""
    top, *below = path.split("/")
    return top in ROOTS and path.endswith(".md") and not any(each.startswith((".", "#")) for each in below)


def root_above(folder: Path) -> Path | None:
    """Find the programme that a folder is, or lies in; None where there is none."""
    for each in (folder, *folder.parents):
        if (each / "plan/programme.md").is_file() or all((each / top).is_dir() for top in ROOTS):
            return each
    return None


class Waiting:
    """Does something once nobody has asked for it for a while.

    Args:
        later: calls a function after some seconds, and gives what cancels that; an event loop's `call_later`.
        seconds: how long.
        do: what is done.
    """

    def __init__(
        self, later: Callable[[float, Callable[[], None]], Callable[[], None]], seconds: float, do: Callable[[], None]
    ) -> None:
        self.later, self.seconds, self.do = later, seconds, do
        self._cancel: Callable[[], None] | None = None

    def ask(self) -> None:
        """Ask for it; an earlier wish that still waits is forgotten."""
        if self._cancel:
            self._cancel()
        self._cancel = self.later(self.seconds, self._now)

    def _now(self) -> None:
        self._cancel = None
        self.do()


__all__ = ["NoProgramme", "Session", "Waiting", "is_content", "root_above"]
