"""What `byline check` does with `--fix`, `--diff` and `--add-ignores`: the only options that change files, or show how."""
# ruff: noqa: PLC0415

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from byline.characters import shown
from byline.commands.programme import Trouble
from byline.words import counted, listed

if TYPE_CHECKING:
    from byline.check import Report
    from byline.findings import Finding
    from byline.mending.trial import Drafts, Trial

Adjust = Callable[["Report"], "Report"]
"""Settles which findings of a report have a fix, and which one."""


def fix(report: "Report", codes: Collection[str]) -> None:
    """Mend what can be mended without asking, and say so.

    Args:
        report: a check of the programme.
        codes: of the rules whose findings are to be mended.
    """
    from byline.told import where

    trial, before = _tried(report, lambda each: _only(each, codes))
    _write(trial, before)
    for finding in trial.made:
        _say(f"{where(finding.place)}: {_told(finding)}")
    _say_refused(trial)
    _say(f"{counted(len(trial.made), 'finding')} fixed in {counted(len(_changed(trial)), 'file')}.")


def show_diff(report: "Report", codes: Collection[str]) -> bool:
    """Show what `fix` would change, and change nothing; tell whether there is anything."""
    from byline.mending.writing import unified

    trial, before = _tried(report, lambda each: _only(each, codes))
    for line in unified(trial.drafts, before, trial.names):
        click.echo(line)
    _say_refused(trial)
    _say(
        f"{counted(len(trial.made), 'finding')} would be fixed in {counted(len(_changed(trial)), 'file')}; nothing was changed."
    )
    return bool(trial.made)


def add_ignores(report: "Report", codes: Collection[str]) -> None:
    """Write an `ignore:` for every finding that fails the check and can be silenced."""
    from byline.mending.silencing import silenced, still_told, with_silences
    from byline.told import path_words

    trial, before = _tried(report, lambda each: with_silences(each, codes))
    _write(trial, before)
    for finding in trial.made:
        told = f"silent about {listed(silenced(finding))} (adopted {report.plan.today.isoformat()})"
        _say(f"{path_words(finding.place.path)}: {told}")
    for path, left in still_told(trial.report, codes).items():
        help_ = f"Give every code in it a reason, as in `ignore: {{{left[0]}: …}}`."
        _say(
            f"{path_words(path)}: {listed(left)} not silenced: the file's `ignore:` can't be added to as it is. {help_}"
        )
    _say(f"Rules are silent from now on in {counted(len(trial.made), 'file')}. What can't be silenced is still told.")


def _tried(report: "Report", adjust: Adjust) -> tuple["Trial", dict[str, bytes]]:
    from byline.check import check
    from byline.commands.waiting import waiting
    from byline.load import load
    from byline.mending.trial import Trial
    from byline.mending.writing import ChangedMeanwhile, as_checked

    root, today, before = report.plan.root, report.plan.today, dict[str, bytes]()

    def read(path: str) -> bytes:
        if path not in before:
            before[path] = as_checked(report.plan, path)
        return before[path]

    trial = Trial(adjust(report), lambda drafts: adjust(check(load(root, today, drafts=drafts))), read)
    try:
        with waiting("Trying what can be mended"):
            trial.fix_all()
    except ChangedMeanwhile as changed:
        raise _changed_meanwhile(changed) from None
    return trial, before


def _only(report: "Report", codes: Collection[str]) -> "Report":
    findings = (each if each.code in codes else replace(each, fix=None) for each in report.findings)
    return replace(report, findings=tuple(findings))


def _write(trial: "Trial", before: dict[str, bytes]) -> None:
    written(trial.report.plan.root, trial.drafts, before, trial.names)


def written(root: Path, drafts: "Drafts", before: dict[str, bytes], names: Mapping[str, str]) -> None:
    """Write drafts to the disk.

    Args:
        root: the programme's folder.
        drafts: the new contents by path.
        before: the contents that they were made from.
        names: new paths by old ones, for files that are renamed.

    Raises:
        Trouble: where a file was changed meanwhile, or the disk fails; it says what was written.
    """
    from byline.mending.writing import ChangedMeanwhile, NotWritten, write
    from byline.told import path_words

    try:
        write(root, drafts, before, names)
    except ChangedMeanwhile as changed:
        raise _changed_meanwhile(changed) from None
    except NotWritten as stopped:
        done = f"Written: {', '.join(map(path_words, stopped.done))}" if stopped.done else "Nothing was written"
        raise Trouble(f"{_reason(stopped.__cause__)}. {done}; run it again for the rest.") from None
    except OSError as error:
        raise Trouble(f"{_reason(error)}. Nothing was written.") from None


def _changed_meanwhile(changed: Exception) -> Trouble:
    from byline.told import path_words

    return Trouble(f"{path_words(str(changed))} was changed while this ran. Nothing was written: run it again.")


def _reason(error: BaseException | None) -> str:
    from byline.told import path_words

    assert isinstance(error, OSError)  # noqa: S101  # nothing else is raised from
    return f"{path_words(str(error.filename2 or error.filename))}: {error.strerror}"


def _changed(trial: "Trial") -> list[str]:
    return [path for path, data in trial.drafts.items() if data is not None]


def _told(finding: "Finding") -> str:
    """Tell what a fix did: the old and the new text, or the new name."""
    assert finding.fix  # noqa: S101  # only what has one was mended
    if finding.fix.rename:
        files = len({edit.place.path for edit in finding.fix.edits})
        also = (
            f", and changed in {counted(files, 'file')} that {'refers' if files == 1 else 'refer'} to it"
            if files
            else ""
        )
        return f"renamed to {shown(Path(finding.fix.rename).name, 200)}{also}"
    edit = finding.fix.edits[0]
    return f"{finding.code} {shown(edit.old)} → {shown(edit.text.strip())}"


def _say_refused(trial: "Trial") -> None:
    from byline.told import where

    for finding, codes in trial.refused.items():
        _say(f"{where(finding.place)}: left alone, since mending {finding.code} would bring up {', '.join(codes)}.")


def _say(text: str) -> None:
    from byline.told import without_commands

    click.echo(without_commands(text), err=True)
