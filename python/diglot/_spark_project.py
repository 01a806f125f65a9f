"""A whole project on Apache Spark: what needs all articles at once.

The driver lists the objects and reads the small ones. Tasks scan the articles; the driver makes the index of the scans
and broadcasts it; tasks judge the articles by it, or make their pages.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import fs
from pyspark import StorageLevel, TaskContext
from pyspark.sql import DataFrame, SparkSession

from . import _kept, _native, _objects
from ._frames import BUILT, FINDINGS, partitions_of, paths_of
from ._native import Index, Settings, Store
from ._project import table

Batches = Iterable[pa.RecordBatch]
Work = Callable[[Batches], Iterator[pa.RecordBatch]]

#: What tasks hand on to others.
NOTES = "kind string, path string, order long, record binary"
#: The names of files that are read by the driver wherever they are.
_FILES = ("diglot.toml", "diglot.baseline", "diglot.dismissed.toml", ".openpublishing.redirection.json")
#: The file that lists what a build wrote, as ``diglot build`` has it.
_MANIFEST = ".diglot-manifest.json"


class Project:
    """The project in a folder or the prefix of a store."""

    def __init__(self, source: str, severity: Literal["info", "warning", "error"] | None = None) -> None:
        self.content = _objects.below(source, "content")
        names = _objects.listed(source)
        paths = [name.removeprefix("content/") for name in names if name.startswith("content/")]
        if not paths:
            raise FileNotFoundError(f"no files below `{source.split('?')[0].rstrip('/')}/content`")
        present = set(names)
        hidden = _present(source, [name for name in _FILES if name not in present])
        texts = _objects.contents(source, [name for name in _FILES if name in present]) | hidden
        toml = texts.get("diglot.toml", b"").decode("utf-8-sig")
        configuration = table(toml)
        check, site = configuration.get("check", {}), configuration.get("site", {})
        self.calibration = check.get("calibration", "diglot.calibration")
        glossaries = check.get("glossaries", [])
        named = [self.calibration, *glossaries, *site.get("redirects", []), *configuration.get("xref", {}).get("maps", [])]
        texts |= _objects.contents(source, [name for name in names if name in named or _is_small(name)])
        calibration = texts.pop(self.calibration, None)
        settings = Settings(
            toml,
            severity,
            calibration.decode("utf-8") if calibration is not None else None,
            {name: texts[name].decode("utf-8-sig") for name in glossaries if name in texts},
        )
        self.store = Store(settings, paths, texts, _objects.Reader(self.content))

    def work(
        self, spark: SparkSession, paths: list[str], partitions: int | None, work: Work, schema: str
    ) -> DataFrame:
        """What `work` makes of the articles at these paths. Tasks read and work in one process: no article goes
        through the engine."""
        content = self.content
        return paths_of(spark, paths, partitions).mapInArrow(
            lambda batches: work(_objects.read(content, batches)), schema
        )

    def scans(self, spark: SparkSession, purpose: str, partitions: int | None) -> list[bytes]:
        """The scans of all articles, one of each partition."""
        shared = spark.sparkContext.broadcast(self.store)

        def scan(batches: Batches) -> Iterator[pa.RecordBatch]:
            scans = [_native.scan(batch, shared.value, purpose) for batch in batches]
            yield pa.record_batch([pa.array([_native.merge_scans(scans)], pa.binary())], names=["scan"])

        scans = self.work(spark, self.store.articles, partitions, scan, "scan binary")
        return [bytes(row.scan) for row in scans.collect()]


def check(
    spark: SparkSession,
    source: str,
    severity: Literal["info", "warning", "error"] | None = None,
    partitions: int | None = None,
) -> DataFrame:
    """The findings of ``diglot check`` on a project in a folder or a store, one a row."""
    project = Project(source, severity)
    index = Index(project.store, project.scans(spark, "check", partitions))
    shared = spark.sparkContext.broadcast(index)

    def judge(batches: Batches) -> Iterator[pa.RecordBatch]:
        return map(shared.value.check, batches)

    notes = project.work(spark, project.store.texts, partitions, judge, NOTES).persist(StorageLevel.MEMORY_AND_DISK)
    across = [index.across(_records(notes, "judged"))]
    found = notes.filter("kind in ('findings', 'failed')").union(_frame(spark, across))
    if index.inconsistent_paths:
        texts = spark.sparkContext.broadcast(_records(notes, "text"))

        def inconsistent(batches: Batches) -> Iterator[pa.RecordBatch]:
            return (shared.value.inconsistent(batch, texts.value) for batch in batches)

        again = project.work(spark, index.inconsistent_paths, partitions, inconsistent, NOTES)
        found = found.union(again)

    def finish(batches: Batches) -> Iterator[pa.RecordBatch]:
        return map(shared.value.finish, _groups(batches))

    files = found.repartition("path").sortWithinPartitions("path", "order")
    finished = files.mapInArrow(finish, f"{FINDINGS}, record binary").persist(StorageLevel.MEMORY_AND_DISK)
    # What has one cause in the whole project is one finding: few rows, in one place.
    rest = finished.filter("record is not null").select("path", "record").repartition(1).sortWithinPartitions("path")
    joined = rest.mapInArrow(lambda batches: map(_native.join_causes, _all(batches)), FINDINGS)
    return finished.filter("record is null").drop("record").union(joined)


def calibrate(spark: SparkSession, source: str, partitions: int | None = None) -> str:
    """Learns from all pairs of a project, and writes what was learnt where ``diglot calibrate`` does."""
    project = Project(source)
    text = _native.calibration(project.scans(spark, "calibrate", partitions))
    store, root = _objects.store(source)
    _objects.write(store, f"{root}/{project.calibration}", text.encode("utf-8"))
    return text


def build(spark: SparkSession, source: str, target: str, partitions: int | None = None) -> DataFrame:
    """Builds the site of a project, from a folder or a store to another."""
    project = Project(source)
    index = Index(project.store, project.scans(spark, "pages", partitions))
    shared = spark.sparkContext.broadcast(index)
    content = project.content
    _kept.settle(target, index, partitions_of(len(project.store.articles), partitions))
    stamps = spark.sparkContext.broadcast(_kept.stamps(content, project.store.articles))

    def pages(batches: Batches) -> Iterator[pa.RecordBatch]:
        store, root = _objects.store(target)
        kept = _kept.Kept(target, TaskContext.get().partitionId(), stamps.value)
        return kept.notes(batches, lambda article: _written(store, root, shared.value.pages(article)))

    notes = project.work(spark, project.store.articles, partitions, pages, NOTES).persist(StorageLevel.MEMORY_AND_DISK)
    overview = list(_writing(target, [index.overview()]))
    used = {row.path for row in notes.filter("kind = 'asset'").select("path").distinct().collect()}
    used |= {path for batch in overview for path in _paths(batch, "asset")}

    def copies(batches: Batches) -> Iterator[pa.RecordBatch]:
        return _copying(content, target, batches)

    pairs = [(path, page) for path, page in index.asset_pages(sorted(used))]
    parts = [notes, _frame(spark, overview)]
    if pairs:
        count = partitions or -(-len(pairs) // 256)
        asked = spark.createDataFrame(pairs, "path string, page string").repartition(count, "path")
        parts.append(asked.mapInArrow(copies, NOTES).persist(StorageLevel.MEMORY_AND_DISK))

    def search(batches: Batches) -> Iterator[pa.RecordBatch]:
        found = (shared.value.search(own.column("path")[0].as_py(), own) for own in _by_path(batches))
        return _writing(target, found)

    terms = notes.filter("kind = 'terms'").repartition("path").sortWithinPartitions("path", "order")
    parts.append(terms.mapInArrow(search, NOTES).persist(StorageLevel.MEMORY_AND_DISK))
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.union(part)
    built = whole.filter("kind in ('page', 'failed')").selectExpr(
        "case kind when 'page' then path end as file",
        "case kind when 'page' then order end as bytes",
        "case kind when 'failed' then concat(path, ': ', decode(record, 'UTF-8')) end as error",
    )
    _replace_manifest(target, [row.file for row in built.select("file").collect()])
    return built.select(*[name.split()[0] for name in BUILT.split(", ")])


def _replace_manifest(target: str, files: list[str | None]) -> None:
    """Removes what an earlier build wrote and this one did not, unless an article failed, and notes what is there."""
    store, root = _objects.store(target)
    try:
        before = set(json.loads(_objects.content(store, f"{root}/{_MANIFEST}"))["files"])
    except FileNotFoundError:
        before = set()
    written = {file for file in files if file is not None}
    if None not in files:
        for gone in sorted(before - written):
            try:
                store.delete_file(f"{root}/{gone}")
            except FileNotFoundError:
                pass
        before = set()
    manifest = json.dumps({"files": sorted(written | before)}, ensure_ascii=False, indent=2)
    _objects.write(store, f"{root}/{_MANIFEST}", f"{manifest}\n".encode())


def _writing(target: str, notes: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Writes the pages of some notes."""
    store, root = _objects.store(target)
    return (_written(store, root, batch) for batch in notes)


def _written(store: fs.FileSystem, root: str, notes: pa.RecordBatch) -> pa.RecordBatch:
    """Writes the pages of a batch of notes; in their place, the notes have their lengths."""
    rows = notes.to_pylist()
    for row in rows:
        if row["kind"] == "page":
            data = row["record"]
            _objects.write(store, f"{root}/{row['path']}", data)
            row |= {"order": len(data), "record": b""}
    return pa.RecordBatch.from_pylist(rows, notes.schema)


def _copying(content: str, target: str, batches: Batches) -> Iterator[pa.RecordBatch]:
    """Copies files; gives notes of them as of pages."""
    (store, root), (other, place) = _objects.store(content), _objects.store(target)
    for batch in batches:
        rows = []
        for path, page in zip(batch.column("path").to_pylist(), batch.column("page").to_pylist()):
            try:
                data = _objects.content(store, f"{root}/{path}")
                _objects.write(other, f"{place}/{page}", data)
                rows.append(("page", page, len(data), b""))
            except OSError as error:
                rows.append(("failed", f"content/{path}", 0, f"cannot copy the file: {error}".encode()))
        columns = [pa.array(column, kind) for column, kind in zip(zip(*rows), _KINDS)]
        yield pa.record_batch(columns, names=["kind", "path", "order", "record"])


_KINDS = (pa.string(), pa.string(), pa.int64(), pa.binary())


def _groups(batches: Batches) -> Iterator[pa.RecordBatch]:
    """The rows of sorted batches, such that those of one path are in one batch."""
    rest: list[pa.RecordBatch] = []
    for batch in batches:
        if batch.num_rows == 0:
            continue
        paths = batch.column("path")
        if rest and rest[-1].column("path")[-1].as_py() != paths[0].as_py():
            yield _one(rest)
            rest = []
        start = pc.index(paths, paths[-1]).as_py()
        if start > 0:
            yield _one([*rest, batch.slice(0, start)])
            rest = []
        rest.append(batch.slice(start))
    if rest:
        yield _one(rest)


def _by_path(batches: Batches) -> Iterator[pa.RecordBatch]:
    """The rows of sorted batches, those of each path as one batch."""
    for batch in _groups(batches):
        paths = batch.column("path")
        for path in paths.unique():
            yield batch.filter(pc.equal(paths, path))


def _all(batches: Batches) -> Iterator[pa.RecordBatch]:
    """All rows as one batch, if there are any."""
    every = [batch for batch in batches if batch.num_rows > 0]
    if every:
        yield _one(every)


def _one(batches: list[pa.RecordBatch]) -> pa.RecordBatch:
    (batch,) = pa.Table.from_batches(batches).combine_chunks().to_batches()
    return batch


def _frame(spark: SparkSession, batches: list[pa.RecordBatch]) -> DataFrame:
    rows = [tuple(row.values()) for batch in batches for row in batch.to_pylist()]
    return spark.createDataFrame(rows, NOTES)


def _records(notes: DataFrame, kind: str) -> list[bytes]:
    return [bytes(row.record) for row in notes.filter(f"kind = '{kind}'").select("record").toLocalIterator()]


def _paths(batch: pa.RecordBatch, kind: str) -> list[str]:
    return [row["path"] for row in batch.to_pylist() if row["kind"] == kind]


def _is_small(name: str) -> bool:
    """Whether the driver reads a file: templates and their data, tables of contents and pages in YAML."""
    return name.startswith(("templates/", "data/")) or name.startswith("content/") and name.endswith((".yml", ".yaml"))


def _present(source: str, names: list[str]) -> dict[str, bytes]:
    """Those of some files that there are: hidden ones are not listed."""
    store, root = _objects.store(source)
    found = {}
    for name in names:
        try:
            found[name] = _objects.content(store, f"{root}/{name}")
        except FileNotFoundError:
            pass
    return found
