"""What the server answers to each thing that an editor asks."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams

from byline.characters import shown
from byline.editing_help import columns
from byline.editing_help.offers import Offer, offers
from byline.editing_help.session import NoProgramme, Session
from byline.editing_help.under_cursor import definition, hover, reference_at, thing_of
from byline.findings import Finding, Fix, Place
from byline.language_server.server import Server
from byline.mending.renaming import NoRename, edits_renamed

_KINDS = {
    "field": lsp.CompletionItemKind.Field,
    "word": lsp.CompletionItemKind.EnumMember,
    "id": lsp.CompletionItemKind.Reference,
    "day": lsp.CompletionItemKind.Value,
}


def server(root: Path | None, today: dt.date | None) -> Server:
    """Make a server that knows what editors may ask."""
    made = Server(root, today)
    answers: Mapping[str, Callable[[Server, Any], Any]] = {
        lsp.INITIALIZED: _begun,
        lsp.TEXT_DOCUMENT_DID_OPEN: _changed,
        lsp.TEXT_DOCUMENT_DID_CHANGE: _changed,
        lsp.TEXT_DOCUMENT_DID_SAVE: _on_disk,
        lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: _on_disk,
        lsp.TEXT_DOCUMENT_DID_CLOSE: _closed,
        lsp.TEXT_DOCUMENT_HOVER: _hover,
        lsp.TEXT_DOCUMENT_DEFINITION: _definition,
    }
    for name, answer in answers.items():
        made.feature(name)(_for(made, answer))
    made.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[" ", "[", ","]))(
        _for(made, _completion)
    )
    made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix]))(
        _for(made, _quick_fixes)
    )
    made.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)(_for(made, _may_rename))
    made.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))(_for(made, _rename))
    return made


def _for(made: Server, answer: Callable[[Server, Any], Any]) -> Callable[[Any], Any]:
    """Bind an answer to its server; without a programme there is nothing to say."""

    def answered(params: Any) -> Any:
        try:
            return answer(made, params)
        except NoProgramme:
            return None

    return answered


def _begun(it: Server, _: lsp.InitializedParams) -> None:
    it.begin(it.workspace.root_path)
    it.waiting.ask()


def _changed(it: Server, params: lsp.DidOpenTextDocumentParams | lsp.DidChangeTextDocumentParams) -> None:
    uri = params.text_document.uri
    if (path := it.path_of(uri)) and it.session:
        it.session.take(path, it.workspace.get_text_document(uri).source)
        it.waiting.ask()


def _on_disk(it: Server, _: Any) -> None:
    if it.session:
        it.session.forget()
        it.waiting.ask()


def _closed(it: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    if (path := it.path_of(params.text_document.uri)) and it.session:
        it.session.let_go(path)
        it.waiting.ask()


def _place(it: Server, params: Any) -> tuple[Session, str, int, int] | None:
    """Give the session, the path, and line and column from 1; None outside of the programme."""
    path = it.path_of(params.text_document.uri)
    if path is None or it.session is None:
        return None
    return it.session, path, params.position.line + 1, it.column(path, params.position) + 1


def _completion(it: Server, params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
    if not (place := _place(it, params)):
        return []
    session, path, line, column = place
    text = session.open.get(path, "").replace("\r\n", "\n")
    found = offers(session.report.plan, path, text, line - 1, column - 1)
    return [_item(it, params.position, session.line(path, line), number, each) for number, each in enumerate(found)]


def _item(it: Server, position: lsp.Position, line: str, number: int, offer: Offer) -> lsp.CompletionItem:
    start = lsp.Position(position.line, columns.units(line, offer.start, it.encoding))
    return lsp.CompletionItem(
        label=offer.text.removesuffix(": "),
        kind=_KINDS[offer.kind],
        detail=offer.detail or None,
        documentation=lsp.MarkupContent(lsp.MarkupKind.Markdown, offer.about) if offer.about else None,
        filter_text=f"{offer.text} {offer.detail}" if offer.kind == "id" else offer.text,
        sort_text=f"{number:05}",
        text_edit=lsp.TextEdit(lsp.Range(start, position), offer.text),
    )


def _hover(it: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    if not (place := _place(it, params)):
        return None
    session, path, line, column = place
    found = hover(session.report.plan, path, line, column)
    if not found:
        return None
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, found.text), it.range(Place(path, found.span)))


def _definition(it: Server, params: lsp.DefinitionParams) -> lsp.Location | None:
    if not (place := _place(it, params)):
        return None
    session, path, line, column = place
    found = definition(session.report.plan, path, line, column)
    return it.location(found) if found else None


def _quick_fixes(it: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    path = it.path_of(params.text_document.uri)
    if path is None or it.session is None:
        return []
    first, last = params.range.start.line + 1, params.range.end.line + 1
    return [_action(it, each, each.fix) for each in it.session.fixes(path, first, last) if each.fix]


def _action(it: Server, finding: Finding, fix: Fix) -> lsp.CodeAction:
    old, new = (fix.edits[0].old, fix.edits[0].text) if fix.edits else ("", "")
    changes: list[Any] = list(it.edits(fix.edits))
    if fix.rename:
        old, new = finding.place.path, fix.rename
        changes.append(lsp.RenameFile(old_uri=it.uri_of(old), new_uri=it.uri_of(new)))
    return lsp.CodeAction(
        title=f"{shown(old)} → {shown(new)} ({finding.code})",
        kind=lsp.CodeActionKind.QuickFix,
        diagnostics=[it.diagnostic(finding)],
        is_preferred=True,
        edit=lsp.WorkspaceEdit(document_changes=changes),
    )


def _may_rename(it: Server, params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
    if not (place := _place(it, params)):
        return None
    session, path, line, column = place
    plan = session.report.plan
    reference = reference_at(plan, path, line, column)
    if not reference or not thing_of(plan, reference):
        return None
    span = plan.documents[path].find(reference.at)
    return lsp.PrepareRenamePlaceholder(it.range(Place(path, span)), reference.id)


def _rename(it: Server, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    """Change what refers to a thing, then the name of its file."""
    if not (place := _place(it, params)):
        return None
    session, path, line, column = place
    plan = session.report.plan
    reference = reference_at(plan, path, line, column)
    thing = thing_of(plan, reference) if reference else None
    if not thing:
        raise JsonRpcInvalidParams("Put the cursor on an id that leads to a person, a theme or a piece.")
    try:
        new, edits = edits_renamed(plan, thing, params.new_name)
    except NoRename as refusal:
        raise JsonRpcInvalidParams(str(refusal)) from None
    moved = lsp.RenameFile(old_uri=it.uri_of(thing.path), new_uri=it.uri_of(new))
    return lsp.WorkspaceEdit(document_changes=[*it.edits(edits), moved])
