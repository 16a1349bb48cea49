"""Files of a served site are made when somebody asks for them, and nobody is given one of an earlier round."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from byline.on_demand import OnDemand


class Folder:
    """A site's folder, whose files are served as MkDocs does."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.demand, self.asked = folder, OnDemand(), list[str]()

    def due(self, text: str, *paths: str) -> dict[str, Callable[[], None]]:
        def make(path: str) -> None:
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_text(text, encoding="utf-8")

        return {path: lambda path=path: make(path) for path in paths}  # type: ignore[misc]

    def files(self, asked: dict[str, Any], tell: Callable[..., Any]) -> Iterable[bytes]:
        path = asked["PATH_INFO"].encode("latin-1").decode().strip("/")
        self.asked.append(path)
        found = [each for each in (self.folder / path, self.folder / path / "index.html") if each.is_file()]
        tell("200 OK" if found else "404 Not Found", [])
        return [each.read_bytes() for each in found]

    def get(self, path: str, below: str = "/") -> tuple[str, str]:
        told: list[str] = []
        asked = {"PATH_INFO": path.encode().decode("latin-1")}
        given = self.demand.answering(self.files, below)(asked, lambda status, _headers: told.append(status))
        (status,) = told
        return status, b"".join(given).decode()


@pytest.fixture
def served(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.mark.parametrize("path", ["/people/王芳/", "/people/王芳", "/people/王芳/index.html"])
def test_a_page_is_made_when_it_is_asked_for(served: Folder, path: str) -> None:
    served.demand.renew(served.due("one", "people/王芳/index.html", "plan/index.html"))
    assert served.get(path) == ("200 OK", "one")
    assert served.demand.due == ("plan/index.html",)


def test_the_home_page_too(served: Folder) -> None:
    served.demand.renew(served.due("home", "index.html"))
    assert served.get("/") == ("200 OK", "home")


def test_a_site_may_lie_below_a_path(served: Folder) -> None:
    served.demand.renew(served.due("one", "people/index.html"))
    assert served.get("/people/", "/ours/")[0] == "404 Not Found"
    assert (
        served.get("/ours/people/", "/ours/")[0] == "404 Not Found"
    )  # the server below strips the path, this one does not
    assert served.demand.due == ()


def test_what_is_made_is_made_once(served: Folder) -> None:
    served.demand.renew(served.due("one", "index.html"))
    served.get("/")
    (served.folder / "index.html").write_text("kept", encoding="utf-8")
    assert served.get("/") == ("200 OK", "kept")


def test_what_fails_stays_due(served: Folder) -> None:
    def fail() -> None:
        raise ValueError("the template is wrong")

    served.demand.renew({"index.html": fail})
    for _ in range(2):
        with pytest.raises(ValueError, match="the template is wrong"):
            served.get("/")
    assert served.demand.due == ("index.html",)


def test_who_asks_while_a_new_round_begins_is_given_the_new_page(served: Folder) -> None:
    served.demand.renew(served.due("old", "index.html"))
    give, begin = served.files, [served.due("new", "index.html")]

    def given_late(asked: dict[str, Any], tell: Callable[..., Any]) -> Iterable[bytes]:
        given = give(asked, tell)
        if begin:
            served.demand.renew(begin.pop())
        return given

    served.files = given_late  # type: ignore[method-assign]
    assert served.get("/") == ("200 OK", "new")
    assert served.asked == ["", ""]


def test_the_wait_for_a_new_round_is_not_begun_again(served: Folder) -> None:
    give = served.files

    def given_late(asked: dict[str, Any], tell: Callable[..., Any]) -> Iterable[bytes]:
        served.demand.renew({})
        return give(asked, tell)

    served.files = given_late  # type: ignore[method-assign]
    served.get("/livereload/1/2")
    assert served.asked == ["livereload/1/2"]


def test_the_rest_is_made_ahead_in_order_and_what_fails_is_passed_over(served: Folder) -> None:
    made, done = list[str](), threading.Event()

    def fail() -> None:
        made.append("b")
        raise ValueError

    due: dict[str, Callable[[], None]] = {
        "a": lambda: made.append("a"),
        "b": fail,
        "c": lambda: (made.append("c"), done.set())[0],
        "d": lambda: made.append("d"),
    }
    threading.Thread(target=served.demand.work_ahead, daemon=True).start()
    served.demand.renew(due, ["a", "b", "c"])
    assert done.wait(10)
    with served.demand.lock:
        assert made == ["a", "b", "c"]
        assert set(served.demand.due) == {"b", "d"}
