"""The server as pytest-lsp meets it: with the capabilities that editors really announce, each answer
is held against what that editor understands."""

import asyncio
import os
import pathlib

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

ARTICLE = """\
---
title: Kopieën
---
# Kopieën

<span data-ttu-id="a1b2c-101">Bewaar 3 kopieën.</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">Keep 2 copies.</span></span>

<span data-ttu-id="a1b2c-102">Lees
verder.</span><span class="sxs-lookup"><span data-stu-id="a1b2c-102">Read
on.</span></span>

Zie [de volgende](
"""

EDITORS = ["visual-studio-code@1.65.2", "neovim@0.11.0", "neovim@0.6.1", "emacs@29.1"]


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    (tmp_path / "diglot.toml").write_text("")
    folder = tmp_path / "content" / "nl-nl"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(ARTICLE)
    (folder / "next.md").write_text("# Volgende\n")
    return tmp_path


@pytest_lsp.fixture(params=EDITORS, config=ClientServerConfig(server_command=[os.environ["DIGLOT"], "lsp"]))
async def client(lsp_client: LanguageClient, request: pytest.FixtureRequest, root: pathlib.Path):
    lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: None)
    params = types.InitializeParams(
        capabilities=client_capabilities(request.param), root_uri=root.as_uri(), process_id=os.getpid()
    )
    await lsp_client.initialize_session(params)
    yield
    await lsp_client.shutdown_session()


def position(text: str, part: str) -> types.Position:
    before = text[: text.index(part)]
    return types.Position(line=before.count("\n"), character=len(before) - before.rfind("\n") - 1)


async def opened(client: LanguageClient, root: pathlib.Path) -> str:
    uri = (root / "content/nl-nl/a.md").as_uri()
    document = types.TextDocumentItem(uri=uri, language_id="markdown", version=1, text=ARTICLE)
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=document))
    return uri


async def findings(client: LanguageClient, uri: str, fits) -> list[types.Diagnostic]:
    """Waits for findings that fit: asks for them, or takes what is sent, as the editor can."""
    document = types.TextDocumentIdentifier(uri=uri)
    pulls = client.capabilities.text_document.diagnostic is not None
    while True:
        if pulls:
            params = types.DocumentDiagnosticParams(text_document=document)
            found = (await client.text_document_diagnostic_async(params)).items
        else:
            found = client.diagnostics.get(uri, [])
        if fits(found):
            return found
        if pulls:
            await asyncio.sleep(0)
        else:
            await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)


@pytest.mark.asyncio
async def test_a_finding_is_shown_and_mended(client: LanguageClient, root: pathlib.Path):
    uri = await opened(client, root)
    [found] = await findings(client, uri, lambda all: any(it.code == "number-mismatch" for it in all))
    assert found.range.start == position(ARTICLE, "3 kopie")
    change = types.TextDocumentContentChangePartial(range=found.range, text="2")
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(uri=uri, version=2), [change])
    )
    await findings(client, uri, lambda all: not all)


@pytest.mark.asyncio
async def test_every_question_is_answered_as_the_editor_understands(client: LanguageClient, root: pathlib.Path):
    uri = await opened(client, root)
    document = types.TextDocumentIdentifier(uri=uri)
    at = position(ARTICLE, "Bewaar")
    whole = types.Range(types.Position(0, 0), types.Position(8, 0))

    hover = await client.text_document_hover_async(types.HoverParams(document, at))
    assert "Keep 2 copies." in str(hover.contents)
    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
    assert any("Kopieën" in symbol.name for symbol in symbols)
    folds = await client.text_document_folding_range_async(types.FoldingRangeParams(document))
    assert folds
    found = await findings(client, uri, bool)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(document, whole, types.CodeActionContext(diagnostics=list(found)))
    )
    assert actions
    end = position(ARTICLE, "(\n")
    completion = await client.text_document_completion_async(
        types.CompletionParams(document, types.Position(end.line, end.character + 1))
    )
    items = completion.items if isinstance(completion, types.CompletionList) else completion
    assert any("next.md" in item.label for item in items)
    tokens = await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(document))
    assert tokens.data


@pytest.mark.asyncio
async def test_places_and_edits_are_those_that_the_editor_understands(client: LanguageClient, root: pathlib.Path):
    uri = await opened(client, root)
    document = types.TextDocumentIdentifier(uri=uri)
    target, id_place = position(ARTICLE, "Bewaar"), position(ARTICLE, "a1b2c-101")
    # Two bytes before it are one unit of UTF-16.
    general = client.capabilities.general
    is_utf_8 = "utf-8" in (general and general.position_encodings or [])
    source = position(ARTICLE, "Keep 2")
    source.character += is_utf_8

    definition = await client.text_document_definition_async(types.DefinitionParams(document, target))
    places = definition if isinstance(definition, list) else [definition]
    assert [place.range.start for place in places] == [source]
    context = types.ReferenceContext(include_declaration=True)
    references = await client.text_document_references_async(types.ReferenceParams(context, document, id_place))
    assert len(references) == 2
    rename = await client.text_document_rename_async(types.RenameParams(document, id_place, "a1b2c-900"))
    edits = list((rename.changes or {}).values()) or [change.edits for change in rename.document_changes]
    assert [edit.new_text for edit in edits[0]] == ["a1b2c-900"] * 2
    links = await client.text_document_document_link_async(types.DocumentLinkParams(document))
    assert not links
    at = types.Range(target, target)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(document, at, types.CodeActionContext(diagnostics=[]))
    )
    # The types of this client take an action with a command for a command.
    titles = [action.title for action in actions]
    assert any(title.startswith("Approve") for title in titles), titles
    assert "Replace the translation with its source" in titles
    kinds = {getattr(action, "kind", None): action for action in actions}
    assert (await client.code_action_resolve_async(kinds["source.fixAll.diglot"])).edit is not None
