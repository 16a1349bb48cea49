"""A programme of one's own: its first files, without an example in them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from byline.check import check
from byline.findings import Finding, Severity
from byline.load import load
from byline.plan import Plan
from byline.starting.new_file import Answers, in_yaml, new_file
from byline.starting.questions import NoAnswer, Question
from byline.starting.scaffolding import RECORD, recorded, scaffolding
from byline.walk import FOLDERS, PROGRAMME

FIRST_QUESTIONS = (
    Question("organisation", "What is the organisation called?"),
    Question("theme", "What is the first theme called? (what a product can mean to someone; may wait)", default=""),
    Question("promise", "What would you like to be recognised for on it? (one sentence)", only_with="theme"),
    Question("audience", "Who is it for? (several with commas)", only_with="theme"),
    Question("relevance", "Why does it matter to them now, and to you?", only_with="theme"),
)
LEAST_PARTS = 3
"""Of what is said of a person: name, job and department."""


def nothing_yet(root: Path) -> Plan:
    """Give the plan of a programme that is not there yet, for the questions."""
    return load(root, drafts={PROGRAMME: b"---\norganisation: x\n---\n"})


def person_in(text: str) -> Answers:
    """Read `name, job, department`.

    Raises:
        NoAnswer: where one of them is missing.
    """
    parts = [part.strip() for part in text.split(",")]
    if len(parts) < LEAST_PARTS or not all(parts):
        raise NoAnswer("Write name, job and department, with commas between: Ana Jansen, Head of web care, Service.")
    return {"name": parts[0], "job": ", ".join(parts[1:-1]), "department": parts[-1]}


def first_files(
    root: Path, answers: Answers, people: Iterable[Answers], language: str = "en", package: str = ""
) -> dict[str, str]:
    """Make all files of a new programme.

    Args:
        root: the folder for it, which need not be there.
        answers: to the first questions.
        people: name, job and department of each.
        language: of the interface.
        package: what pip installs for the checks.

    Returns:
        Their texts, by path from the root.
    """
    content = {PROGRAMME: _programme(answers["organisation"], language)}
    if answers.get("theme"):
        content |= [_begun(root, content, "theme", {**answers, "title": answers["theme"]})]
    for person in people:
        content |= [_begun(root, content, "employee", person)]
    kept = {f"{folder}/.gitkeep": "" for folder in FOLDERS if not any(path.startswith(folder) for path in content)}
    around = scaffolding(answers["organisation"], package)
    return {**content, **kept, **around, RECORD: recorded(around, package)}


def faults_in(root: Path, files: Mapping[str, str]) -> tuple[Finding, ...]:
    """Tell what the check would find wrong with new files."""
    findings = check(load(root, drafts=_drafts(files))).findings
    return tuple(each for each in findings if each.severity is Severity.ERROR)


def _begun(root: Path, content: Mapping[str, str], kind: str, answers: Answers) -> tuple[str, str]:
    return new_file(load(root, drafts=_drafts(content)), kind, answers)  # type: ignore[arg-type]


def _drafts(files: Mapping[str, str]) -> dict[str, bytes | None]:
    """Give the content among files, as it would be read."""
    return {path: text.encode() for path, text in files.items() if path.endswith(".md") and "/" in path}


def _programme(organisation: str, language: str) -> str:
    lines = [f"organisation: {in_yaml(organisation)}", *([f"language: {language}"] if language != "en" else [])]
    return "\n".join(
        ["---", *lines, "# The handbook's page about fields lists all settings; each has a default.", "---", ""]
    )
