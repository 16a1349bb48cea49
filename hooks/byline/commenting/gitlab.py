"""The note on GitLab: on each open merge request one, written by a scheduled pipeline of the default branch.

The job of a merge request can't write it, since that takes a token, and whoever proposes a change may change what its job does. So
that job only leaves files, and this one reads them, which are forged for all that it knows.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from byline.commenting.gitlab_api import Api, Unanswered
from byline.commenting.wording import MARK, MOST_BYTES, MOST_READ, comment_of

NAMES = ("CI_API_V4_URL", "CI_PROJECT_ID", "BYLINE_NOTE_TOKEN")
"""What the environment has to say; the first two GitLab says by itself."""
JOB = "content"
FINISHED = ("success", "failed")
HIDDEN = (401, 403, 404)
"""How GitLab says that a token may not look there."""
PREVIEW = "preview/index.html"
_PAGE = re.compile(r"https?://[\w.:/~-]+")
_COMMIT = re.compile(r"[0-9a-f]{40,64}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one merge request.

    Attributes:
        told: a sentence.
        failed: whether it could not be done.
    """

    told: str
    failed: bool = False


@dataclass(frozen=True, slots=True)
class _Job:
    path: str
    page: str


def note_on_all(environment: Mapping[str, str]) -> Iterator[Outcome]:
    """Write a note on each open merge request whose last commit has been checked, or renew the one that is there.

    Args:
        environment: of the pipeline, with all of `NAMES`.

    Raises:
        Unanswered: where GitLab does not say whose token it is, or which merge requests there are.
    """
    address, project, token = (environment[name] for name in NAMES)
    api, here = Api(address, token), f"projects/{int(project)}/merge_requests"
    us = api.get("user")["id"]
    for each in api.pages(here, state="opened", order_by="updated_at"):
        number = int(each["iid"])
        try:
            yield Outcome(f"Merge request {number}: {_note_on(api, f'{here}/{number}', us)}.")
        except Unanswered as refusal:
            yield Outcome(f"Merge request {number}: {refusal}", failed=True)
        except (KeyError, TypeError, ValueError, AttributeError) as surprise:
            yield Outcome(
                f"Merge request {number}: an answer of GitLab was not understood ({surprise!r}).", failed=True
            )


def _note_on(api: Api, request: str, us: Any) -> str:
    """Note what was found of the last commit, once, and say in a few words what was done."""
    state = api.get(request)
    try:
        job = _job_of(api, state)
    except Unanswered as refusal:
        if refusal.status not in HIDDEN:
            raise
        return "its pipeline runs in a fork that the token may not look into"
    if job is None:
        return f"its last commit has no finished job `{JOB}`"
    earlier = _earlier(api, request, us)
    if earlier and f"({job.page})" in earlier["body"].rpartition("\n")[2]:
        return "the note is there already"
    return _write(api, request, state["sha"], job, earlier)


def _write(api: Api, request: str, commit: str, job: _Job, earlier: Any) -> str:
    body = _body(api, job)
    if body is None:
        return f"its job `{JOB}` left nothing, or nothing any more"
    if api.get(request)["sha"] != commit:
        return "a newer commit came, and will have its turn"
    if earlier:
        api.send("PUT", f"{request}/notes/{int(earlier['id'])}", body=body)
        return "the note was renewed"
    api.send("POST", f"{request}/notes", body=body)
    return "a note was written"


def _job_of(api: Api, state: Any) -> _Job | None:
    """Find the job that checked the last commit; in the pipeline of a fork that is the fork's."""
    pipeline = state["head_pipeline"]
    if not pipeline or not _is_of_the_last_commit(api, pipeline, state["sha"]):
        return None
    project = f"projects/{int(pipeline['project_id'])}"
    for each in api.pages(f"{project}/pipelines/{int(pipeline['id'])}/jobs"):
        if each["name"] == JOB and each["status"] in FINISHED:
            return _Job(f"{project}/jobs/{int(each['id'])}", _fitting(_PAGE, each["web_url"]))
    return None


def _fitting(pattern: re.Pattern[str], text: str) -> str:
    """Give a text that is what it should be.

    Raises:
        ValueError: where it is not.
    """
    if not pattern.fullmatch(text):
        raise ValueError(text)
    return text


def _is_of_the_last_commit(api: Api, pipeline: Any, commit: str) -> bool:
    """Whether a pipeline ran for a commit, or for what merging it would make."""
    if pipeline["sha"] == commit:
        return True
    if not str(pipeline["ref"]).startswith("refs/merge-requests/"):
        return False
    merged = f"repository/commits/{_fitting(_COMMIT, pipeline['sha'])}"
    return commit in api.get(f"projects/{int(pipeline['project_id'])}/{merged}")["parent_ids"]


def _earlier(api: Api, request: str, us: Any) -> Any:
    notes = api.pages(f"{request}/notes")
    return next((each for each in notes if each["author"]["id"] == us and each["body"].startswith(MARK)), None)


def _body(api: Api, job: _Job) -> str | None:
    """Make the note of what a job left; None where that is neither findings nor changes."""
    findings = api.file(f"{job.path}/artifacts/findings.txt", MOST_BYTES)
    changes = api.file(f"{job.path}/artifacts/changes.json", MOST_READ)
    if findings is None and changes is None:
        return None
    has_preview = api.file(f"{job.path}/artifacts/{PREVIEW}", 0) is not None
    return comment_of(findings, changes, _links(job.page, has_preview=has_preview), "merge request")


def _links(page: str, *, has_preview: bool) -> str:
    told = f"[The job of the check]({page})"
    if not has_preview:
        return f"{told} has more; there is no preview of the site, since that takes content without errors."
    return (
        f"{told} has more, and a [preview of the site]({page}/artifacts/browse/preview/): download it, and show it with "
        "`python3 -m http.server`. It was made from this merge request: trust it as far as you trust whom it is from."
    )
