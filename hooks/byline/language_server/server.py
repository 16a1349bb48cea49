"""The server of one programme: what it has been told, and how its places read in the protocol."""

import asyncio
import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from byline import __version__
from byline.editing_help import columns
from byline.editing_help.session import NoProgramme, Session, Waiting, is_content, root_above
from byline.findings import Edit, Finding, Place, Severity

A_PAUSE = 0.3
"""Seconds without a key after which the programme is checked again."""
_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTICE: lsp.DiagnosticSeverity.Information,
}


class Server(LanguageServer):
    """A server for one programme.

    Args:
        root: the programme's folder; where it is not given, the one that the editor opens, or the one around it.
        today: the day to reckon with; the programme's own where it is not given.
    """

    def __init__(self, root: Path | None, today: dt.date | None) -> None:
        super().__init__("byline", __version__)
        self.session = Session(root, today) if root else None
        self.today = today
        self.told: set[str] = set()
        self.waiting = Waiting(_later, A_PAUSE, self.tell)

    def begin(self, folder: str | None) -> None:
        """Find the programme that the editor has opened."""
        if self.session is None and folder and (root := root_above(Path(folder))):
            self.session = Session(root, self.today)

    def path_of(self, uri: str) -> str | None:
        """Give the path of a file of the programme's content, None for all others."""
        file = to_fs_path(uri)
        if file is None:
            return None
        self.begin(str(Path(file).parent))
        if self.session is None or not Path(file).is_relative_to(self.session.root):
            return None
        path = Path(file).relative_to(self.session.root).as_posix()
        return path if is_content(path) else None

    def uri_of(self, path: str) -> str:
        """Give the address of a file in the programme."""
        assert self.session  # noqa: S101  # for the type checker
        return from_fs_path(str(self.session.root / path)) or ""

    def tell(self) -> None:
        """Send the findings of every file that has some, and of those that had."""
        if self.session is None:
            return
        try:
            findings = self.session.report.findings
        except (NoProgramme, OSError):
            return
        by_path: dict[str, list[Finding]] = {path: [] for path in self.told | self.session.open.keys()}
        for each in findings:
            by_path.setdefault(each.place.path, []).append(each)
        for path, found in by_path.items():
            diagnostics = [self.diagnostic(each) for each in found]
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(self.uri_of(path), diagnostics))
        self.told = {path for path, found in by_path.items() if found}

    def diagnostic(self, finding: Finding) -> lsp.Diagnostic:
        """Word a finding for the editor."""
        return lsp.Diagnostic(
            range=self.range(finding.place),
            message=f"{finding.message}\n{finding.help}",
            severity=_SEVERITIES[finding.severity],
            code=finding.code,
            source="byline",
            related_information=[
                lsp.DiagnosticRelatedInformation(self.location(place), message) for place, message in finding.related
            ],
        )

    def location(self, place: Place) -> lsp.Location:
        """Give a place as the protocol has it."""
        return lsp.Location(self.uri_of(place.path), self.range(place))

    def range(self, place: Place) -> lsp.Range:
        """Give a stretch as the protocol counts it: from 0, in units that editor and server have agreed on."""
        span = place.span
        return lsp.Range(
            self._position(place.path, span.line, span.column),
            self._position(place.path, span.end_line, span.end_column),
        )

    def _position(self, path: str, line: int, column: int) -> lsp.Position:
        assert self.session  # noqa: S101  # for the type checker
        text = self.session.line(path, line)
        return lsp.Position(line - 1, columns.units(text, column - 1, self.encoding))

    def column(self, path: str, position: lsp.Position) -> int:
        """Give a column in code points, from 0."""
        assert self.session  # noqa: S101  # for the type checker
        return columns.column(self.session.line(path, position.line + 1), position.character, self.encoding)

    @property
    def encoding(self) -> str:
        """How editor and server count columns."""
        return str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding))

    def edits(self, edits: Iterable[Edit]) -> list[lsp.TextDocumentEdit]:
        """Give edits by file, as the protocol has them."""
        by_path: dict[str, list[lsp.TextEdit | lsp.AnnotatedTextEdit | lsp.SnippetTextEdit]] = {}
        for each in edits:
            by_path.setdefault(each.place.path, []).append(lsp.TextEdit(self.range(each.place), each.text))
        return [
            lsp.TextDocumentEdit(lsp.OptionalVersionedTextDocumentIdentifier(self.uri_of(path)), found)
            for path, found in by_path.items()
        ]


def _later(seconds: float, do: Callable[[], None]) -> Callable[[], None]:
    return asyncio.get_running_loop().call_later(seconds, do).cancel
