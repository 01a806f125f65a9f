"""Articles on Apache Spark: the functions of the package over data frames.

Every executor needs this package, and ``PYSPARK_PYTHON`` set to the Python that has it. All functions are lazy, pure and
idempotent: a task that runs twice gives the same rows and writes the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import pyarrow as pa
from pyarrow import fs
from pyspark.sql import DataFrame, SparkSession

from . import _native
from ._native import Settings

#: The columns of :func:`articles`.
ARTICLES = "path string, content binary, error string"
#: The columns of :func:`segments`.
SEGMENTS = (
    "path string, number int, segment string, source_locale string, target_locale string, translation_type string, "
    "source string, target string, source_start int, source_end int, target_start int, target_end int, hash string, "
    "error string"
)
#: The columns of :func:`findings`.
FINDINGS = (
    "path string, rule string, severity string, line int, column int, end_line int, end_column int, start int, `end` int, "
    "segment string, message string, help string, source string, target string, score double, fix string, "
    "fix_is_safe boolean"
)
#: The columns of :func:`pages`.
PAGES = "path string, page string, error string"
#: The columns of :func:`write_pages`.
WRITTEN = "path string, file string, bytes int, error string"

#: So many articles are worked on at a time, whatever the batches of Spark hold.
ARTICLES_MAX = 128
#: So many bytes are read before they are handed on.
BYTES_MAX = 16 << 20
#: So many articles are in a partition of :func:`articles`, unless it is said.
PARTITION = 256

_EXTENSIONS = {"html": ".html", "text": ".txt", "markdown": ".md"}


def segments(df: DataFrame, settings: Settings | None = None) -> DataFrame:
    """One row for each segment of a data frame with ``path`` and ``content``: see :func:`diglot.segments`."""
    return df.mapInArrow(_each(_native.segments, settings), SEGMENTS)


def align(df: DataFrame, settings: Settings | None = None) -> DataFrame:
    """The same of a data frame with ``path``, ``content`` and ``source``: see :func:`diglot.align`."""
    return df.mapInArrow(_each(_native.align, settings), SEGMENTS)


def findings(df: DataFrame, settings: Settings | None = None) -> DataFrame:
    """One row for each finding about an article by itself: see :func:`diglot.findings`."""
    return df.mapInArrow(_each(_native.findings, settings), FINDINGS)


def pages(
    df: DataFrame,
    settings: Settings | None = None,
    side: Literal["target", "source", "bilingual"] = "target",
    format: Literal["html", "text", "markdown"] = "html",
    fragment: bool = False,
) -> DataFrame:
    """One row for each article, its page: see :func:`diglot.pages`."""

    def page(batch: pa.RecordBatch, settings: Settings | None) -> pa.RecordBatch:
        return _native.pages(batch, settings, side, format, fragment)

    return df.mapInArrow(_each(page, settings), PAGES)


def articles(spark: SparkSession, source: str, partitions: int | None = None) -> DataFrame:
    """The Markdown articles below a folder or the prefix of a store, but for includes: ``path`` is relative to it.

    The driver lists the objects, the tasks read them. An object that cannot be read is a row with an ``error``.

    Args:
        source: a folder, or a URI that pyarrow knows: ``s3://bucket/content``, ``gs://…``, ``abfs://…``. Credentials come
            from the environment of the driver and the executors; ``?endpoint_override=HOST:PORT&scheme=http`` names
            another S3 server.
        partitions: how many tasks read them; by default one for each 256 articles.

    Raises:
        FileNotFoundError: there are no articles.
    """
    store, root = _store(source)
    listed = store.get_file_info(fs.FileSelector(root, recursive=True))
    names = (info.path[len(root) :].lstrip("/") for info in listed if info.type == fs.FileType.File)
    paths = sorted(name for name in names if name.endswith(".md") and "includes" not in name.split("/"))
    if not paths:
        raise FileNotFoundError(f"no articles (.md files) below `{source.split('?')[0]}`")
    count = partitions or -(-len(paths) // PARTITION)
    df = spark.createDataFrame([(path,) for path in paths], "path string").repartition(count, "path")
    return df.mapInArrow(lambda batches: _read(source, batches), ARTICLES)


def write_pages(df: DataFrame, target: str, format: Literal["html", "text", "markdown"] = "html") -> DataFrame:
    """Writes the pages of :func:`pages` below a folder or the prefix of a store: ``nl-nl/a.md`` becomes
    ``nl-nl/a.html``. Nothing is written before an action of Spark asks for the rows: one for each page, with the name of
    its file and its length, or why it is not written.

    Args:
        target: a folder or a URI, as for :func:`articles`.
        format: that of the pages.
    """
    extension = _EXTENSIONS[format]
    return df.mapInArrow(lambda batches: _write(target, extension, batches), WRITTEN)


def _each(
    function: Callable[[pa.RecordBatch, Settings | None], pa.RecordBatch], settings: Settings | None
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """A function of batches as one of an iterator of them, a few articles at a time."""

    def work(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for start in range(0, batch.num_rows, ARTICLES_MAX):
                yield function(batch.slice(start, ARTICLES_MAX), settings)

    return work


def _store(place: str) -> tuple[fs.FileSystem, str]:
    """The store of a folder or a URI, and the path in it."""
    if "://" not in place:
        return fs.LocalFileSystem(), place.rstrip("/")
    store, root = fs.FileSystem.from_uri(place)
    return store, root.rstrip("/")


def _read(source: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    store, root = _store(source)
    rows: list[tuple[str, bytes | None, str | None]] = []
    size = 0
    for batch in batches:
        for path in batch.column("path").to_pylist():
            rows.append((path, *_object(store, f"{root}/{path}")))
            size += len(rows[-1][1] or b"")
            if size >= BYTES_MAX or len(rows) >= ARTICLES_MAX:
                yield _table(rows)
                rows, size = [], 0
    if rows:
        yield _table(rows)


def _object(store: fs.FileSystem, path: str) -> tuple[bytes | None, str | None]:
    try:
        with store.open_input_stream(path) as stream:
            return stream.read(), None
    except OSError as error:
        return None, f"cannot read the object: {error}"


def _table(rows: list[tuple[str, bytes | None, str | None]]) -> pa.RecordBatch:
    paths, contents, errors = zip(*rows)
    columns = [pa.array(paths, pa.string()), pa.array(contents, pa.binary()), pa.array(errors, pa.string())]
    return pa.record_batch(columns, names=["path", "content", "error"])


def _write(target: str, extension: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    store, root = _store(target)
    for batch in batches:
        rows = [_written(store, root, extension, row) for row in batch.to_pylist()]
        yield pa.RecordBatch.from_pylist(
            rows, pa.schema([("path", pa.string()), ("file", pa.string()), ("bytes", pa.int32()), ("error", pa.string())])
        )


def _written(store: fs.FileSystem, root: str, extension: str, row: dict) -> dict:
    path, page, error = row["path"], row["page"], row["error"]
    file = path.removesuffix(".md") + extension
    if page is None or ".." in path.split("/"):
        return {"path": path, "file": None, "bytes": None, "error": error or "the path leads out of the target"}
    content = page.encode("utf-8")
    try:
        if isinstance(store, fs.LocalFileSystem):
            store.create_dir(f"{root}/{file}".rpartition("/")[0], recursive=True)
        with store.open_output_stream(f"{root}/{file}") as stream:
            stream.write(content)
    except OSError as error:
        return {"path": path, "file": None, "bytes": None, "error": f"cannot write the object: {error}"}
    return {"path": path, "file": file, "bytes": len(content), "error": None}
