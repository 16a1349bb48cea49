"""The language server as an editor meets it: another process that speaks the protocol over its input and output."""

import asyncio
import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.client import LanguageClient

from byline.cli import main

BASE = Path(__file__).parents[1] / "cases" / "base"
HOOKS = Path(__file__).parents[2] / "hooks"
PASSKEYS, SECURITY = "plan/2026/why-passkeys.md", "themes/security.md"
UNSET = ("BYLINE_TODAY", "SOURCE_DATE_EPOCH")
A_WHILE = 30
"""Seconds after which an answer that has not come never will."""


def run(story):
    """Let a story happen on a thread of its own: the browser of other tests keeps a loop running on this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, story).result()


class Editor(LanguageClient):
    """An editor that has a programme open."""

    def __init__(self, root):
        super().__init__("test-editor", "1")
        self.root = root
        self.published = asyncio.Queue()
        self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda found: self.published.put_nowait(found))  # noqa: PLW0108  # pygls marks the function, and a method takes no marks

    def uri(self, path):
        return (self.root / path).as_uri()

    def document(self, path):
        return lsp.TextDocumentIdentifier(self.uri(path))

    def open(self, path, text=None):
        text = (self.root / path).read_text("utf-8") if text is None else text
        item = lsp.TextDocumentItem(self.uri(path), "markdown", 1, text)
        self.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    def write(self, path, text, version):
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        document = lsp.VersionedTextDocumentIdentifier(uri=self.uri(path), version=version)
        self.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))

    async def told(self, path, until):
        """Wait for diagnostics of a file that are as wanted."""
        while True:
            found = await asyncio.wait_for(self.published.get(), A_WHILE)
            if found.uri == self.uri(path) and until(found.diagnostics):
                return found.diagnostics


@asynccontextmanager
async def editing(root, encodings=None):
    editor = Editor(root)
    env = {name: value for name, value in os.environ.items() if name not in UNSET} | {"PYTHONPATH": str(HOOKS)}
    await editor.start_io(sys.executable, "-m", "byline", "lsp", "--today", "2026-03-01", env=env)
    general = lsp.GeneralClientCapabilities(position_encodings=encodings) if encodings else None
    capabilities = lsp.ClientCapabilities(general=general)
    began = await editor.initialize_async(lsp.InitializeParams(capabilities, root_uri=root.as_uri()))
    editor.initialized(lsp.InitializedParams())
    try:
        yield editor, began.capabilities
    finally:
        await asyncio.wait_for(editor.shutdown_async(None), A_WHILE)
        editor.exit(None)
        await asyncio.wait_for(editor.stop(), A_WHILE)


@pytest.fixture
def root(tmp_path):
    return Path(shutil.copytree(BASE, tmp_path / "programme"))


def position(text, words):
    """Give the place of some words as the protocol counts it: in UTF-16 units."""
    before = text[: text.index(words)]
    line = before.rpartition("\n")[2]
    return lsp.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)


def test_findings_come_while_typing_and_can_be_mended(root):
    run(_findings(root))


async def _findings(root):
    text = (root / PASSKEYS).read_text("utf-8")
    async with editing(root) as (editor, _):
        editor.open(PASSKEYS)
        editor.write(PASSKEYS, text.replace("status:", "sttaus:"), 2)
        (wrong,) = [
            each
            for each in await editor.told(PASSKEYS, lambda all_: any(each.code == "DOC005" for each in all_))
            if each.code == "DOC005"
        ]
        assert wrong.severity == lsp.DiagnosticSeverity.Error
        assert wrong.source == "byline"
        context = lsp.CodeActionContext([wrong])
        (action,) = await editor.text_document_code_action_async(
            lsp.CodeActionParams(editor.document(PASSKEYS), wrong.range, context)
        )
        assert action.title == "sttaus → status (DOC005)"
        (change,) = action.edit.document_changes
        assert change.edits[0].range == wrong.range
        assert change.edits[0].new_text == "status"
        editor.open("README.md", "# no content, and nothing to find\n")
        editor.write(PASSKEYS, text, 3)
        await editor.told(PASSKEYS, lambda all_: not any(each.code == "DOC005" for each in all_))
        while not editor.published.empty():
            assert editor.published.get_nowait().uri != editor.uri("README.md")
    assert (root / PASSKEYS).read_text("utf-8") == text


def test_a_change_in_one_file_tells_what_it_breaks_in_another(root):
    run(_elsewhere(root))


async def _elsewhere(root):
    async with editing(root) as (editor, _):
        text = (root / SECURITY).read_text("utf-8")
        editor.open(SECURITY)
        editor.write(SECURITY, text.replace("\nquestions:", "\nx:"), 2)
        found = await editor.told(PASSKEYS, lambda all_: any(each.code == "REF001" for each in all_))
        assert any("question" in each.message for each in found)


@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-32"])
def test_columns_are_those_that_were_agreed_on(root, encoding):
    run(_columns(root, encoding))


async def _columns(root, encoding):
    head = "---\nfaces: [{why: 为什么😀, person: ines-d}]\n---\n"
    async with editing(root, [encoding] if encoding else None) as (editor, has):
        assert has.position_encoding in ({encoding} if encoding else {None, "utf-16"})
        line = head.split("\n")[1]
        measured = {None: "utf-16-le", "utf-8": "utf-8", "utf-32": "utf-32-le"}[encoding]
        size = {None: 2, "utf-8": 1, "utf-32": 4}[encoding]
        at, end = (len(line[: line.index(words)].encode(measured)) // size for words in ("ines-d", "}]"))
        editor.open("plan/2026/new.md", head)
        items = await editor.text_document_completion_async(
            lsp.CompletionParams(editor.document("plan/2026/new.md"), lsp.Position(1, end))
        )
        assert [(each.label, each.text_edit.range.start.character) for each in items] == [("ines-duarte", at)]
        assert items[0].text_edit.range.end.character == end
        wrong = await editor.told("plan/2026/new.md", lambda all_: any("why" in each.message for each in all_))
        why = next(each for each in wrong if "`why`" in each.message)
        assert why.range.start.character == line.index("why")


def test_ids_show_cards_lead_to_files_and_can_be_renamed(root):
    run(_ids(root))


async def _ids(root):
    text = (root / PASSKEYS).read_text("utf-8")
    at = position(text, "security")
    async with editing(root) as (editor, _):
        editor.open(PASSKEYS)
        document = editor.document(PASSKEYS)
        shown = await editor.text_document_hover_async(lsp.HoverParams(document, at))
        assert "themes/security.md" in shown.contents.value
        there = await editor.text_document_definition_async(lsp.DefinitionParams(document, at))
        assert there.uri == editor.uri(SECURITY)
        may = await editor.text_document_prepare_rename_async(lsp.PrepareRenameParams(document, at))
        assert may.placeholder == "security"
        made = await editor.text_document_rename_async(lsp.RenameParams(document, at, "safe-paying"))
        *edits, moved = made.document_changes
        assert (moved.old_uri, moved.new_uri) == (editor.uri(SECURITY), editor.uri("themes/safe-paying.md"))
        assert editor.uri(PASSKEYS) in {each.text_document.uri for each in edits}
        assert {edit.new_text for each in edits for edit in each.edits} == {"safe-paying"}
        with pytest.raises(JsonRpcInvalidParams, match="safe-paying"):
            await editor.text_document_rename_async(lsp.RenameParams(document, at, "Safe Paying"))
        nowhere = await editor.text_document_prepare_rename_async(lsp.PrepareRenameParams(document, lsp.Position(0, 0)))
        assert nowhere is None


def test_a_file_with_a_bad_name_can_be_renamed(root):
    run(_bad_name(root))


async def _bad_name(root):
    bad = "themes/Big_Data.md"
    (root / bad).write_bytes((root / SECURITY).read_bytes())
    async with editing(root) as (editor, _):
        editor.open(bad)
        await editor.told(bad, lambda all_: any(each.code == "DOC009" for each in all_))
        everything = lsp.Range(lsp.Position(0, 0), lsp.Position(3, 0))
        actions = await editor.text_document_code_action_async(
            lsp.CodeActionParams(editor.document(bad), everything, lsp.CodeActionContext([]))
        )
        (moved,) = [each for action in actions for each in action.edit.document_changes if hasattr(each, "new_uri")]
        assert moved.new_uri == editor.uri("themes/big-data.md")


def test_what_is_no_programme_is_left_alone(tmp_path):
    run(_elsewhere_altogether(tmp_path))


async def _elsewhere_altogether(folder):
    async with editing(folder) as (editor, _):
        editor.open("note.md", "---\n\n---\n")
        document = lsp.TextDocumentIdentifier(editor.uri("note.md"))
        params = lsp.CompletionParams(document, lsp.Position(1, 0))
        assert not await editor.text_document_completion_async(params)
        assert await editor.text_document_hover_async(lsp.HoverParams(document, lsp.Position(1, 0))) is None


def test_without_pygls_it_says_what_to_install(monkeypatch):
    monkeypatch.delitem(sys.modules, "byline.language_server.answers", raising=False)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    result = CliRunner().invoke(main, ["lsp"])
    assert result.exit_code == 2
    assert "pip install 'byline[lsp]'" in result.output
