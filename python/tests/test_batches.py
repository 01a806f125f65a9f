"""The functions of batches: the columns that they take, and what is wrong with some."""

import signal
import threading
from concurrent.futures import ThreadPoolExecutor

import diglot
import pyarrow as pa
import pytest
from test_article import TEXT

FUNCTIONS = [diglot.segments, diglot.findings, diglot.pages]


def batch(content: list, kind: pa.DataType = pa.string(), **more: pa.Array) -> pa.RecordBatch:
    paths = pa.array([f"nl-nl/{number}.md" for number in range(len(content))])
    return pa.RecordBatch.from_pydict({"path": paths, "content": pa.array(content).cast(kind), **more})


@pytest.mark.parametrize("kind", [pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()])
@pytest.mark.parametrize("function", FUNCTIONS)
def test_texts_and_bytes_of_all_types_are_taken(kind, function):
    texts = ["", TEXT, "één\n"]
    column = [text.encode() for text in texts] if "binary" in str(kind) else texts
    plain = batch(texts)
    other = pa.RecordBatch.from_pydict({"path": plain.column("path"), "content": pa.array(column, kind)})
    assert function(other) == function(plain)
    assert function(other.slice(1, 1)) == function(plain.slice(1, 1))


@pytest.mark.parametrize("function", FUNCTIONS)
def test_categories_are_taken(function):
    texts = [TEXT, "één\n", TEXT]
    plain = batch(texts)
    for kind in (pa.string(), pa.large_string(), pa.binary()):
        content = pa.array(texts).cast(kind).dictionary_encode()
        other = pa.RecordBatch.from_pydict({"path": plain.column("path").dictionary_encode(), "content": content})
        assert function(other) == function(plain)
        assert function(other.slice(1, 1)) == function(plain.slice(1, 1))


@pytest.mark.parametrize("function", FUNCTIONS)
def test_columns_without_any_value_are_taken(function):
    nothing = pa.nulls(2)
    assert function(batch([TEXT, TEXT], source=nothing, error=nothing)) == function(batch([TEXT, TEXT]))
    rows = function(pa.RecordBatch.from_pydict({"path": nothing, "content": nothing})).to_pylist()
    assert [row.get("error", row.get("message")) for row in rows] == ["the article has no path"] * 2
    rows = function(batch([None, None]).set_column(1, "content", pa.nulls(2).dictionary_encode())).to_pylist()
    assert [row.get("error", row.get("message")) for row in rows] == ["the article has no content"] * 2


@pytest.mark.parametrize("function", [*FUNCTIONS, diglot.align])
def test_missing_columns_are_named(function):
    table = pa.RecordBatch.from_pydict({"name": pa.array(["a"]), "content": pa.array(["b"])})
    with pytest.raises(ValueError, match="missing columns: path; the batch has: name, content"):
        function(table)
    table = pa.RecordBatch.from_pydict({"path": pa.array(["a"]), "content": pa.array([1])})
    with pytest.raises(ValueError, match="column `content` has type Int64; expected string, binary"):
        function(table)


def test_align_asks_for_originals():
    with pytest.raises(ValueError, match="missing columns: source"):
        diglot.align(batch(["a"]))


def test_translations_are_paired_with_their_originals():
    table = batch(["Hallo daar.\n"], source=pa.array(["Hello there.\n"]))
    (row,) = diglot.align(table).to_pylist()
    assert (row["source"], row["target"], row["target_start"], row["target_end"]) == ("Hello there.", "Hallo daar.", 0, 11)
    assert diglot.segments(table) == diglot.align(table)


def test_what_cannot_be_worked_on_is_a_row_and_the_others_are_whole():
    errors = pa.array([None, "the store is away", None])
    table = batch([TEXT, None, None], error=errors)
    reasons = [None, "the store is away", "the article has no content"]
    assert diglot.segments(table).column("error").to_pylist() == reasons
    assert diglot.pages(table).column("error").to_pylist() == reasons
    rows = [(row["path"], row["rule"], row["message"]) for row in diglot.findings(table).to_pylist()]
    assert [row[:2] for row in rows] == [
        ("nl-nl/0.md", "number-mismatch"),
        ("nl-nl/1.md", "failed"),
        ("nl-nl/2.md", "failed"),
    ]
    assert [row[2] for row in rows[1:]] == reasons[1:]


def test_what_is_not_utf_8_is_read():
    table = batch([b"caf\xe9\n"], pa.binary())
    assert diglot.pages(table).column("error").to_pylist() == [None]
    assert "not-utf-8" in [row["rule"] for row in diglot.findings(table).to_pylist()]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_batch_without_rows_has_the_same_columns(function):
    assert function(batch([TEXT]).slice(0, 0)).schema == function(batch([TEXT])).schema


def test_unknown_forms_of_pages_are_named():
    with pytest.raises(ValueError, match="unknown format `pdf`; expected html, text or markdown"):
        diglot.pages(batch([TEXT]), format="pdf")
    with pytest.raises(ValueError, match="unknown side `left`; expected target, source or bilingual"):
        diglot.pages(batch([TEXT]), side="left")


def test_the_interpreter_goes_on_while_articles_are_worked_on():
    begun, done, ticks = threading.Event(), threading.Event(), 0

    def tick():
        nonlocal ticks
        begun.set()
        while not done.is_set():
            ticks += 1

    thread = threading.Thread(target=tick)
    thread.start()
    begun.wait()
    large = batch([TEXT * 200] * 20)
    before = ticks
    diglot.findings(large)
    after = ticks
    done.set()
    thread.join()
    # Had the call kept the lock, at most one change of threads would lie on each side of it.
    assert after - before > 10_000


def test_a_batch_is_left_at_ctrl_c():
    class Stop(Exception):
        pass

    def stop(*_: object) -> None:
        raise Stop

    before = signal.signal(signal.SIGALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with pytest.raises(Stop):
            # It would take minutes.
            diglot.findings(batch([TEXT * 200] * 100_000))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_threads_get_what_one_gets(function):
    parts = [batch([TEXT * count, "één\n"]) for count in range(1, 30)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(function, parts)) == list(map(function, parts))
