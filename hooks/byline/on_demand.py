"""Makes files of a served site when somebody asks for them, so that nobody waits for pages that nobody looks at."""

import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

Answer = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A web application (PEP 3333): from what is asked, and a function to be told the status, to the bytes."""

PAUSE = 0.005
"""Seconds between two files that nobody has asked for: whoever asks meanwhile comes first."""


class OnDemand:
    """The files that are due, by path on the site; nothing else may write them while `lock` is held."""

    def __init__(self) -> None:
        self.lock = threading.Condition()
        self._due: dict[str, Callable[[], None]] = {}
        self._ahead: dict[str, None] = {}
        self._round = 0

    @property
    def due(self) -> tuple[str, ...]:
        """The files that were not made yet."""
        return tuple(self._due)

    def renew(self, due: dict[str, Callable[[], None]], ahead: Iterable[str] = ()) -> None:
        """Begin another round: what was due before is forgotten.

        Args:
            due: what writes a file, by its path; called once, with the lock held.
            ahead: what to make before anybody asks, in this order, while nobody asks for anything.
        """
        with self.lock:
            self._due, self._ahead = due, dict.fromkeys(ahead)
            self._round += 1
            self.lock.notify_all()

    def bring(self, *paths: str) -> None:
        """Make files now where they are due; one that can't be made stays due.

        Raises:
            Exception: whatever its maker raises.
        """
        with self.lock:
            for path in paths:
                if make := self._due.get(path):
                    make()
                    self._due.pop(path, None)
                    self._ahead.pop(path, None)

    def answering(self, app: Answer, below: str = "/") -> Answer:
        """Give an application that makes what is asked for before another one answers with the file.

        Args:
            app: what answers. Where a new round began before it had opened the file, it is asked again: what it gave is old.
            below: the path of the site on its server.
        """

        def answer(asked: dict[str, Any], tell: Callable[..., Any]) -> Iterable[bytes]:
            path = asked["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if not f"{path}/".startswith(below) or path.startswith("/livereload/"):
                return app(asked, tell)
            while True:
                number, told = self._round, list[tuple[Any, ...]]()
                file = path[len(below) :].strip("/")
                self.bring(file, f"{file}/index.html".lstrip("/"))
                given = app(asked, lambda *words, told=told: told.append(words))
                if number == self._round:
                    tell(*told[-1])
                    return given

        return answer

    def work_ahead(self) -> None:
        """Make what is due ahead, one file after the other, until the process ends; whatever can't be made stays due."""
        while True:
            with self.lock:
                self.lock.wait_for(lambda: self._ahead)
                path = next(iter(self._ahead))
                with suppress(Exception):  # its maker has told it, and tells whoever asks for it
                    self.bring(path)
                self._ahead.pop(path, None)
            time.sleep(PAUSE)
