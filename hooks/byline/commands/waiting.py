"""Shows on a terminal that work goes on, once it has taken a second; nothing of it stays, and nothing is shown elsewhere."""

import contextlib
import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import TextIO

import click

from byline.waiting import Step

PATIENCE = 1.0
"""After how many seconds something is shown."""

BETWEEN = 0.1
"""How many seconds pass between two looks at how far the work is."""


class Display:
    """One line on a terminal, written over again and again, and blank at the end.

    Args:
        stream: the terminal.
        label: what is done, as `Reading`.
        clock: gives the seconds since some moment.
    """

    def __init__(self, stream: TextIO, label: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock, self._since, self._width = stream, clock, clock(), 0
        self._label, self._at = label, (0, 0)

    def on(self, label: str) -> Step:
        """Begin the next part of the work, and give what it tells its steps to."""
        self._label, self._at = label, (0, 0)
        return self._step

    def _step(self, done: int, of: int) -> None:
        self._at = done, of

    def look(self) -> None:
        """Show how far the work is, if it has taken long enough. A terminal that has gone stops nothing."""
        passed = self._clock() - self._since
        if passed >= PATIENCE:
            line = self._line(int(passed))[: shutil.get_terminal_size().columns - 1]
            self._write(f"\r{line.ljust(self._width)}")
            self._width = len(line)

    def clear(self) -> None:
        """Leave the line as it was: blanks do that on every terminal, without a code that one might not know."""
        if self._width:
            self._write(f"\r{' ' * self._width}\r")
            self._width = 0

    def _line(self, seconds: int) -> str:
        done, of = self._at
        if not of:
            return f"{self._label} ... {seconds} s"
        bar = click.progressbar(length=of, label=self._label, file=self._stream, show_eta=False, show_pos=True)
        bar.pos = done
        return bar.format_progress_line()

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(text)
            self._stream.flush()


def is_watched(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether somebody sits at a terminal that can write over a line; not so in CI, nor while a shell completes a word."""
    if environment.get("CI", "").lower() not in {"", "0", "false"} or "_BYLINE_COMPLETE" in environment:
        return False
    return stream.isatty() and environment.get("TERM") != "dumb"


@contextlib.contextmanager
def waiting(label: str, clock: Callable[[], float] = time.monotonic) -> Iterator[Display]:
    """Show on the terminal, where there is one, that work goes on. Nothing else may be written meanwhile.

    The work is not asked to draw: another thread looks at it, so that a single long step shows as well, and fast ones cost nothing.
    """
    display = Display(sys.stderr, label, clock)
    if not is_watched(sys.stderr, os.environ):
        yield display
        return
    ended = threading.Event()
    watching = threading.Thread(target=_watch, args=(display, ended), daemon=True)
    watching.start()
    try:
        yield display
    finally:
        ended.set()
        watching.join()
        display.clear()


def _watch(display: Display, ended: threading.Event) -> None:
    while not ended.wait(BETWEEN):
        display.look()
