"""A GitLab of the tests' own, as far as a note takes it: it answers as the REST API does, page after page."""

import contextlib
import json
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

TOKEN = "glpat-of-the-tests"
US, SOMEBODY = 77, 5
PROJECT, FORK = 1, 2
PER_PAGE = 2
"""Fewer than are asked for, as where the administrator says so."""


@dataclass
class Forge:
    """What is on it, and what was asked of it.

    Attributes:
        requests: open merge requests by number; `head_pipeline` and `sha` as the API gives them.
        jobs: by project and pipeline.
        files: of artifacts, by project, job and path.
        notes: by merge request.
        answers: to give instead, by a pattern of the path: a status, and a body or where else to go.
        asked: method, path and query of each request.
        strangers: requests that came without the token.
    """

    address: str = ""
    requests: dict[int, dict[str, Any]] = field(default_factory=dict)
    jobs: dict[tuple[int, int], list[dict[str, Any]]] = field(default_factory=dict)
    files: dict[tuple[int, int, str], bytes] = field(default_factory=dict)
    notes: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    commits: dict[str, list[str]] = field(default_factory=dict)
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    strangers: int = 0

    def open(self, number: int, project: int = PROJECT, status: str = "success", **files: bytes) -> None:
        """Open a merge request whose last commit has been checked."""
        commit, pipeline, job = f"{number:040x}", number * 10, number * 100
        state = {"id": pipeline, "project_id": project, "sha": commit, "ref": "refs/merge-requests/1/head"}
        self.requests[number] = {"iid": number, "sha": commit, "head_pipeline": state}
        page = f"{self.address}/ours/-/jobs/{job}"
        other = {"id": job + 1, "name": "elsewhere", "status": "success", "web_url": page}
        mine = {"id": job, "name": "content", "status": status, "web_url": page}
        self.jobs[project, pipeline] = [other, other, mine]
        self.files |= {(project, job, name.replace("_", ".")): data for name, data in files.items()}
        self.notes.setdefault(number, [])

    def write(self, number: int, body: str, author: int = US) -> int:
        """Write a note, and give its id."""
        made = sum(map(len, self.notes.values())) + 1
        self.notes[number].append({"id": made, "author": {"id": author}, "body": body})
        return made

    def listed(self, path: str) -> list[Any] | None:
        """Answer what comes in pages."""
        if path == f"projects/{PROJECT}/merge_requests":
            return [{"iid": number} for number in self.requests]
        if found := re.fullmatch(rf"projects/{PROJECT}/merge_requests/(\d+)/notes", path):
            return self.notes[int(found[1])]
        if found := re.fullmatch(r"projects/(\d+)/pipelines/(\d+)/jobs", path):
            return self.jobs.get((int(found[1]), int(found[2])))
        return None

    def single(self, path: str) -> Any:
        """Answer what is one thing."""
        if path == "user":
            return {"id": US}
        if found := re.fullmatch(rf"projects/{PROJECT}/merge_requests/(\d+)", path):
            return self.requests.get(int(found[1]))
        if found := re.fullmatch(r"projects/\d+/repository/commits/(\w+)", path):
            return {"parent_ids": self.commits.get(found[1], [])}
        return None

    def file(self, path: str) -> bytes | None:
        found = re.fullmatch(r"projects/(\d+)/jobs/(\d+)/artifacts/(.+)", path)
        return self.files.get((int(found[1]), int(found[2]), found[3])) if found else None

    def take(self, method: str, path: str, body: str) -> bool:
        """Take a note that is sent."""
        found = re.fullmatch(rf"projects/{PROJECT}/merge_requests/(\d+)/notes(?:/(\d+))?", path)
        assert found
        if method == "POST":
            self.write(int(found[1]), body)
        for each in self.notes[int(found[1])]:
            if method == "PUT" and each["id"] == int(found[2]) and each["author"]["id"] == US:
                each["body"] = body
        return True


class Server(ThreadingHTTPServer):
    """Serves one forge."""

    def __init__(self, forge: Forge) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.forge = forge
        forge.address = f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.answer("GET")

    def do_POST(self) -> None:
        self.answer("POST")

    def do_PUT(self) -> None:
        self.answer("PUT")

    def answer(self, method: str) -> None:
        forge, url = self.server.forge, urlsplit(self.path)
        path, query = url.path.removeprefix("/api/v4/"), parse_qs(url.query)
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        forge.asked.append((method, f"{path}?{url.query}"))
        instead = next(
            (answer for pattern, answer in forge.answers.items() if re.search(pattern, f"{method} {path}")), None
        )
        if self.headers.get("PRIVATE-TOKEN") != TOKEN:
            forge.strangers += 1
            self.write(401, b"{}")
        elif instead:
            self.write(instead[0], instead[1].encode(), Location=instead[1] if instead[0] // 100 == 3 else "/")
        elif method == "GET":
            self.give(path, int(query.get("page", ["1"])[0]))
        else:
            self.write(201, json.dumps(forge.take(method, path, json.loads(sent)["body"])).encode())

    def give(self, path: str, page: int) -> None:
        forge = self.server.forge
        if (listed := forge.listed(path)) is not None:
            following = str(page + 1) if len(listed) > page * PER_PAGE else ""
            part = listed[(page - 1) * PER_PAGE : page * PER_PAGE]
            self.write(200, json.dumps(part).encode(), **{"X-Next-Page": following})
        elif (data := forge.file(path)) is not None:
            self.write(200, data)
        else:
            single = forge.single(path)
            self.write(404 if single is None else 200, json.dumps(single).encode())

    def write(self, status: int, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        # Whoever asked may have read enough before the end.
        with contextlib.suppress(ConnectionError):
            self.wfile.write(data)


@pytest.fixture
def forge() -> Iterator[Forge]:
    made = Forge()
    with Server(made) as server:
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        serving.start()
        yield made
        server.shutdown()
        serving.join()
