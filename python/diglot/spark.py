"""Articles on Apache Spark: the functions of the package over data frames.

Every executor needs this package, and ``PYSPARK_PYTHON`` set to the Python that has it. All functions are lazy, pure and
idempotent: a task that runs twice gives the same rows and writes the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from typing import Literal

import pyarrow as pa
from pyarrow import fs
from pyspark.sql import DataFrame, SparkSession

from . import _native, _objects, _spark_project
from ._frames import ARTICLES, BUILT, FINDINGS, PAGES, PARTITION, SEGMENTS, WRITTEN, paths_of
from ._native import Settings
from ._objects import ARTICLES_MAX

__all__ = [
    "ARTICLES",
    "BUILT",
    "FINDINGS",
    "PAGES",
    "PARTITION",
    "SEGMENTS",
    "WRITTEN",
    "align",
    "articles",
    "build",
    "calibrate",
    "check",
    "findings",
    "pages",
    "segments",
    "write_pages",
]

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


def articles(spark: SparkSession, source: str | PathLike[str], partitions: int | None = None) -> DataFrame:
    """The Markdown articles below a folder or the prefix of a store, but for includes: ``path`` is relative to it.

    The driver lists the objects, the tasks read them. An object that cannot be read is a row with an ``error``.

    Args:
        source: a folder, or a URI that pyarrow knows: ``s3://bucket/content``, ``gs://…``, ``abfs://…``. Credentials come
            from the environment of the driver and the executors; ``?endpoint_override=HOST:PORT&scheme=http`` names
            another S3 server.
        partitions: how many tasks read them; by default one for each 2,048 articles.

    Raises:
        FileNotFoundError: there are no articles.
    """
    source = _objects.settled(source)
    names = _objects.listed(source)
    paths = [name for name in names if name.endswith(".md") and "includes" not in name.split("/")]
    if not paths:
        raise FileNotFoundError(f"no articles (.md files) below `{source.split('?')[0]}`")
    return paths_of(spark, paths, partitions).mapInArrow(lambda batches: _objects.read(source, batches), ARTICLES)


def write_pages(df: DataFrame, target: str | PathLike[str], format: Literal["html", "text", "markdown"] = "html") -> DataFrame:
    """Writes the pages of :func:`pages` below a folder or the prefix of a store: ``nl-nl/a.md`` becomes
    ``nl-nl/a.html``. Nothing is written before an action of Spark asks for the rows: one for each page, with the name of
    its file and its length, or why it is not written. Of two pages of one path, one is left.

    Args:
        target: a folder or a URI, as for :func:`articles`.
        format: that of the pages.
    """
    extension, target = _EXTENSIONS[format], _objects.settled(target)
    return df.mapInArrow(lambda batches: _write(target, extension, batches), WRITTEN)


def check(
    spark: SparkSession,
    source: str | PathLike[str],
    severity: Literal["info", "warning", "error"] | None = None,
    partitions: int | None = None,
) -> DataFrame:
    """The findings of ``diglot check`` on a whole project, in the columns of :func:`findings`; ``path`` is relative to
    the project. Links, missing articles, inconsistent translations, tables of contents and redirects are among them;
    what the baseline holds and what was dismissed is not.

    Two passes read the articles: the first takes what the index needs, the second judges each article by it. What the
    second finds is kept by Spark for as long as the session lives.

    Args:
        source: the project, with ``diglot.toml`` and ``content``: a folder, or a URI as for :func:`articles`.
        severity: the lowest severity to report; by default warnings, and what the configuration turns on.
        partitions: how many tasks read the articles; by default one for each 2,048.

    Raises:
        FileNotFoundError: there are no files below ``content``.
        ValueError: something in diglot.toml or in a file that it names is wrong, with its place.
    """
    return _spark_project.check(spark, _objects.settled(source), severity, partitions)


def calibrate(spark: SparkSession, source: str | PathLike[str], partitions: int | None = None) -> str:
    """Learns from all pairs of a project, and writes ``diglot.calibration`` there, or what the configuration names: the
    same file as ``diglot calibrate``. Returns its text.

    Args:
        source, partitions: as for :func:`check`.

    Raises:
        ValueError: no language has enough translated segments.
    """
    return _spark_project.calibrate(spark, _objects.settled(source), partitions)


def build(spark: SparkSession, source: str | PathLike[str], target: str | PathLike[str], partitions: int | None = None) -> DataFrame:
    """Builds the site of a whole project: the files that ``diglot build`` writes, byte for byte. Tasks write the pages;
    the driver writes the pages about all articles, and a task for each language its search.

    A build that runs twice leaves the same. The second works on no article again whose text and includes are as they
    were, where settings, templates and ``partitions`` are the same and the index knows the same of all articles: their
    paths, titles and headings. What it needs for that is in ``.diglot-spark`` below the target; it takes the pages there
    for its own, so remove that folder if they were changed by other means. What an earlier build wrote to the same place
    and this one did not is removed, unless an article failed. ``last_updated`` and ``contributors`` from Git are not
    known here.

    Args:
        source, partitions: as for :func:`check`.
        target: where the site goes: a folder, or a URI as for :func:`articles`.

    Returns:
        one row for each file, with its length in bytes, and one for each article or file that failed, with an ``error``
        that names it.
    """
    return _spark_project.build(spark, _objects.settled(source), _objects.settled(target), partitions)


def _each(
    function: Callable[[pa.RecordBatch, Settings | None], pa.RecordBatch], settings: Settings | None
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """A function of batches as one of an iterator of them, a few articles at a time."""

    def work(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for start in range(0, batch.num_rows, ARTICLES_MAX):
                yield function(_bytes(batch.slice(start, ARTICLES_MAX)), settings)

    return work


def _bytes(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The same batch with bytes for strings: those of Spark need not be UTF-8, which Arrow would refuse."""
    kinds = {pa.string(): pa.binary(), pa.large_string(): pa.large_binary()}
    columns = [column.view(kinds[column.type]) if column.type in kinds else column for column in batch.columns]
    return pa.record_batch(columns, names=batch.schema.names)


def _write(target: str, extension: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    store, root = _objects.store(target)
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
        _objects.write(store, f"{root}/{file}", content)
    except OSError as error:
        return {"path": path, "file": None, "bytes": None, "error": f"cannot write the object: {error}"}
    return {"path": path, "file": file, "bytes": len(content), "error": None}
