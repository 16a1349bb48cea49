"""What is measured: ours beside the references, each a process of its own."""

import shutil
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bench import astro, serving
from bench.results import BYLINE
from bench.stage import Stage, edit
from bench.targets import FRONT_MATTER, PLAIN
from bench.timing import ROOT, Run, run

KINDS = ("employee", "influencer", "theme", "piece")
FEW = 1_000
"""Files that the slow references are asked for; more would take them hours."""


class Contender(NamedTuple):
    """One of those that are run in turn.

    Attributes:
        who: its name.
        runs: gives one run for each round that is asked for.
        site: where it leaves a site, if it does.
    """

    who: str
    runs: Generator[Run]
    site: Path | None = None


def _runs(
    *command: str | Path,
    accepted: tuple[int, ...] = (0,),
    before: Callable[[int], object] = int,
    more: Mapping[str, str] | None = None,
) -> Generator[Run]:
    number = 0
    while True:
        before(number)
        yield run(command, accepted=accepted, more=more)
        number += 1


def _module(name: str, *arguments: str | Path) -> tuple[str | Path, ...]:
    return sys.executable, "-m", name, *arguments


def check(stage: Stage, size: int) -> list[Contender]:
    """Check all files against all rules, beside what the files cost others."""
    root = stage.programme(size)
    found = [
        Contender(BYLINE, _runs(*_module("byline", "check", root))),
        Contender(FRONT_MATTER, _runs(*_module("bench.references", "front-matter", root))),
        Contender("reading the bytes", _runs(*_module("bench.references", "bytes", root))),
    ]
    if astro.is_there(stage.astro):
        command = astro.prepared(stage.astro, root)
        found.append(Contender("Astro", _runs(*command, more=astro.SETTINGS)))
    return [*found, *_validators(stage, size)] if size <= FEW else found


def _validators(stage: Stage, size: int) -> Iterator[Contender]:
    """Give what looks at YAML alone, where it is installed: it is spared taking the front matter out of the files."""
    root = stage.front_matter(size)
    here = f"{Path(sys.executable).parent}"
    if program := shutil.which("check-jsonschema", path=here) or shutil.which("check-jsonschema"):
        each = 'for kind in {}; do find "$1/$kind" -name "*.yaml" -print0 | xargs -0 "$0" --schemafile "$1/schemas/$kind.schema.json" || true; done'
        yield Contender("check-jsonschema", _runs("sh", "-c", each.format(" ".join(KINDS)), program, root))
    if program := shutil.which("yamllint", path=here) or shutil.which("yamllint"):
        yield Contender("yamllint", _runs(program, "-d", "relaxed", root, accepted=(0, 1)))


def check_again(stage: Stage, size: int) -> list[Contender]:
    """Check once more after one file was edited."""
    root = stage.programme(size)
    command = _module("byline", "check", root)
    run(command)
    return [
        Contender(BYLINE, _runs(*command, before=lambda number: edit(root, number))),
        Contender(FRONT_MATTER, _runs(*_module("bench.references", "front-matter", root))),
    ]


def help_(_stage: Stage, _size: int) -> list[Contender]:
    """Say how it is called."""
    return [
        Contender(BYLINE, _runs(*_module("byline", "--help"))),
        Contender("python -c pass", _runs(sys.executable, "-c", "pass")),
    ]


def check_the_example(_stage: Stage, _size: int) -> list[Contender]:
    """Check the example programme."""
    return [Contender(BYLINE, _runs(*_module("byline", "check", ROOT)))]


def build(stage: Stage, size: int) -> list[Contender]:
    """Build the site, beside the same Markdown without our hooks."""
    root, plain = stage.site(size), stage.plain(size)
    found = [
        Contender(BYLINE, _runs(*_module("byline", "build", root)), root / "site"),
        Contender(PLAIN, _runs(*_module("mkdocs", "build", "-q", "-f", plain / "mkdocs.yml"), accepted=(0, 1)), plain / "site"),
    ]  # fmt: skip
    if program := shutil.which("zensical"):
        found.append(Contender("Zensical", _runs(program, "build", "-c", "-f", _zensical(plain)), plain / "zensical"))
    return found


def _zensical(plain: Path) -> Path:
    """Write the settings that zensical.toml has for the example, for these pages."""
    settings = (ROOT / "zensical.toml").read_text("utf-8")
    file = plain / "zensical.toml"
    file.write_text(settings.replace('"build/pages"', '"pages"').replace('"build/site"', '"zensical"'), "utf-8")
    if not (plain / "templates").exists():
        (plain / "templates").symlink_to(ROOT / "templates")
    return file


def serve(stage: Stage, size: int) -> list[Contender]:
    """Serve, edit a title, and wait until it is seen."""
    root, plain = stage.site(size), stage.plain(size)
    first, second = serving.free_port(), serving.free_port()
    many = 10_000  # as many as are asked for
    return [
        Contender(BYLINE, serving.until_visible(serving.serve_byline(root, first), first, serving.edit_of_ours(root), many)),
        Contender(PLAIN, serving.until_visible(serving.serve_plain(plain, second), second, serving.edit_of_plain(plain), many)),
    ]  # fmt: skip


def diff(stage: Stage, size: int) -> list[Contender]:
    """Tell what changed between two commits."""
    root = stage.repository(size)
    return [Contender(BYLINE, _runs(*_module("byline", "diff", "HEAD~1", "--path", root)))]


def calendars(stage: Stage, pieces: int) -> list[Contender]:
    """Write every calendar, from a programme that was loaded."""
    return [Contender(BYLINE, _runs(*_module("bench.parts", "calendars", stage.with_pieces(pieces))))]


def views(stage: Stage, pieces: int) -> list[Contender]:
    """Make every view, from a programme that was checked."""
    return [Contender(BYLINE, _runs(*_module("bench.parts", "views", stage.with_pieces(pieces))))]


class Measure(NamedTuple):
    """One thing to measure.

    Attributes:
        contenders: lays out what it takes.
        sizes: at which it is measured in some minutes.
        more: sizes beyond those, which take long.
    """

    contenders: Callable[[Stage, int], list[Contender]]
    sizes: tuple[int, ...]
    more: tuple[int, ...] = ()


MEASURES: Mapping[str, Measure] = {
    "help": Measure(help_, (0,)),
    "check the example": Measure(check_the_example, (0,)),
    "check": Measure(check, (1_000, 10_000), (50_000,)),
    "check again": Measure(check_again, (1_000, 10_000), (50_000,)),
    "build": Measure(build, (1_000,), (10_000,)),
    "serve": Measure(serve, (1_000,), (5_000,)),
    "diff": Measure(diff, (5_000,)),
    "calendars": Measure(calendars, (5_000,), (50_000,)),
    "views": Measure(views, (5_000,), (1_000,)),
}
