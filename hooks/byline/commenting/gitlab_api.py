"""GitLab's REST API, as far as a note takes it: each answer is of a bounded length, and comes within a bounded time."""

import http.client
import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from typing import Any

SECONDS = 30
"""That the server may keep silent."""
MOST_READ = 8_000_000
"""Bytes of an answer that is JSON."""
PER_PAGE = 100
MOST_PAGES = 50
NOT_FOUND = 404


class Unanswered(Exception):  # noqa: N818
    """GitLab did not do what was asked; the text says what.

    Attributes:
        status: of the answer; 0 where there was none, or none that could be used.
    """

    def __init__(self, asked: str, told: object, status: int = 0) -> None:
        super().__init__(f"GitLab did not answer {asked}: {told}")
        self.status = status


class _Staying(urllib.request.HTTPRedirectHandler):
    """Goes nowhere else, so that the token does not either."""

    def redirect_request(self, *_: Any) -> None:
        """Leave a redirection unanswered, which makes it an error."""


class Api:
    """The API of one GitLab.

    Args:
        address: where it begins, as `https://gitlab.example.org/api/v4`.
        token: shown to that server alone.
    """

    def __init__(self, address: str, token: str) -> None:
        self._address, self._token = address.rstrip("/"), token
        self._opener = urllib.request.build_opener(_Staying)

    def get(self, path: str) -> Any:
        """Give an answer that is JSON.

        Raises:
            Unanswered: where there is none.
        """
        return self._json("GET", path)[0]

    def pages(self, path: str, **query: str) -> Iterator[Any]:
        """Give the entries of a list, page after page.

        Raises:
            Unanswered: where a page does not come.
        """
        page = "1"
        for _ in range(MOST_PAGES):
            asked = urllib.parse.urlencode({**query, "per_page": str(PER_PAGE), "page": page})
            entries, page = self._json("GET", f"{path}?{asked}")
            yield from entries
            if not page.isdecimal():
                return

    def send(self, method: str, path: str, **fields: str) -> None:
        """Send fields as JSON.

        Raises:
            Unanswered: where they are refused.
        """
        self._json(method, path, json.dumps(fields).encode())

    def file(self, path: str, most: int) -> bytes | None:
        """Read a file, one byte further than is of use, so that too much is noticed; None where there is none.

        Raises:
            Unanswered: where it can't be had for another reason.
        """
        try:
            return self._asked("GET", path, None, most)[0]
        except Unanswered as refusal:
            if refusal.status != NOT_FOUND:
                raise
            return None

    def _json(self, method: str, path: str, data: bytes | None = None) -> tuple[Any, str]:
        """Give an answer, and the number of the page after it."""
        told, following = self._asked(method, path, data, MOST_READ)
        try:
            return json.loads(told), following
        except (ValueError, RecursionError):
            raise Unanswered(f"{method} {path}", "that was no JSON, or too much of it") from None

    def _asked(self, method: str, path: str, data: bytes | None, most: int) -> tuple[bytes, str]:
        request = urllib.request.Request(f"{self._address}/{path}", data, method=method)  # noqa: S310  # the command looks at it
        request.add_header("Content-Type", "application/json")
        request.add_unredirected_header("PRIVATE-TOKEN", self._token)
        try:
            with self._opener.open(request, timeout=SECONDS) as answer:
                return answer.read(most + 1), answer.headers.get("X-Next-Page", "")
        except urllib.error.HTTPError as error:
            with error:
                raise Unanswered(f"{method} {path}", f"status {error.code}", error.code) from None
        except (OSError, http.client.HTTPException) as error:
            raise Unanswered(f"{method} {path}", getattr(error, "reason", None) or error) from None
