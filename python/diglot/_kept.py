"""Notes about the pages of a build, kept next to the site: the next build works on no article again that is as it was.

They hold as long as the rest of the project does: its settings, templates and file names, and what the index knows of
the articles. Each partition keeps its own, so that tasks need nothing of one another.
"""

from __future__ import annotations

import hashlib
import pickle
import time
from collections.abc import Callable, Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import fs

from . import _native, _objects

#: The folder of a site that holds them.
FOLDER = ".diglot-spark"
#: A file that has changed so many seconds before it was listed may change again without a mark.
FRESH = 2
_COLUMNS = pa.schema(
    [
        ("article", pa.string()),
        ("digest", pa.binary()),
        ("kind", pa.string()),
        ("path", pa.string()),
        ("order", pa.int64()),
        ("record", pa.binary()),
    ]
)
_NOTES = ["kind", "path", "order", "record"]


class _Sum:
    """A file of which nothing but the hash is kept."""

    def __init__(self, seed: bytes) -> None:
        self.hash = hashlib.sha256(seed)

    def write(self, data: bytes) -> int:
        self.hash.update(data)
        return len(data)


def settle(target: str, index: _native.Index, partitions: int) -> None:
    """Removes what was kept for another project, or for another number of partitions."""
    key = _Sum(f"{_native.__version__} {len(index)} {partitions}".encode())
    pickle.dump(index, key)
    digest = key.hash.hexdigest().encode()
    store, root = _objects.store(target)
    try:
        if _objects.content(store, f"{root}/{FOLDER}/key") == digest:
            return
        store.delete_dir(f"{root}/{FOLDER}")
    except FileNotFoundError:
        pass
    _objects.write(store, f"{root}/{FOLDER}/key", digest)


def stamps(content: str, articles: Iterable[str]) -> dict[str, bytes]:
    """Time and size of the files in a content folder that are no articles, by path."""
    store, root = _objects.store(content)
    others = set(articles)
    found = {}
    for info in store.get_file_info(fs.FileSelector(root, allow_not_found=True, recursive=True)):
        path = info.path[len(root) :].lstrip("/")
        if info.type == fs.FileType.File and path not in others and info.mtime_ns < (time.time() - FRESH) * 1e9:
            found[path] = f"{info.mtime_ns} {info.size}".encode()
    return found


class Kept:
    """What an earlier build has kept of a partition, and what this one keeps."""

    def __init__(self, target: str, partition: int, stamps: dict[str, bytes]) -> None:
        self.store, self.root = _objects.store(target)
        self.file = f"{self.root}/{FOLDER}/{partition}.arrow"
        self.stamps = stamps
        self.old = self._read()
        self.new: list[pa.RecordBatch] = []
        self.is_changed = False

    def notes(
        self, batches: Iterable[pa.RecordBatch], make: Callable[[pa.RecordBatch], pa.RecordBatch]
    ) -> Iterator[pa.RecordBatch]:
        """The notes of some articles: those that were kept, and of others what `make` gives for each alone."""
        for batch in batches:
            parts = [self._of_article(batch.slice(row, 1), make) for row in range(batch.num_rows)]
            notes = pa.Table.from_batches(parts)
            yield from notes.filter(pc.not_equal(notes["kind"], "used")).combine_chunks().to_batches()
        if self.is_changed:
            self._write()

    def _of_article(
        self, article: pa.RecordBatch, make: Callable[[pa.RecordBatch], pa.RecordBatch]
    ) -> pa.RecordBatch:
        path, content = article.column("path")[0].as_py(), article.column("content")[0].as_py()
        digest = None if content is None else hashlib.blake2b(content, digest_size=16).digest()
        kept = self.old.get((path, digest))
        if kept is None or not self._holds(kept):
            if not self.is_changed:
                # Whoever stops here leaves pages that the notes do not know.
                self._remove()
            self.is_changed = True
            notes = self._stamped(make(article))
            columns = [pa.array([path] * len(notes), pa.string()), pa.array([digest] * len(notes), pa.binary())]
            kept = pa.record_batch([*columns, *notes.columns], schema=_COLUMNS)
        if digest is not None and "failed" not in kept.column("kind").to_pylist():
            self.new.append(kept)
        return kept.select(_NOTES)

    def _holds(self, notes: pa.RecordBatch) -> bool:
        """Whether the files that a page took in are as they were."""
        rows = zip(*(notes.column(name).to_pylist() for name in ("kind", "path", "record")))
        return all(record and self.stamps.get(path) == record for kind, path, record in rows if kind == "used")

    def _stamped(self, notes: pa.RecordBatch) -> pa.RecordBatch:
        rows = notes.to_pylist()
        for row in rows:
            if row["kind"] == "used":
                row["record"] = self.stamps.get(row["path"], b"")
        return pa.RecordBatch.from_pylist(rows, notes.schema)

    def _read(self) -> dict[tuple[str, bytes], pa.RecordBatch]:
        try:
            data = _objects.content(self.store, self.file)
            batches = pa.ipc.open_file(data)
            found = [batches.get_batch(number) for number in range(batches.num_record_batches)]
        except (FileNotFoundError, pa.ArrowInvalid):
            return {}
        return {(batch.column("article")[0].as_py(), batch.column("digest")[0].as_py()): batch for batch in found}

    def _remove(self) -> None:
        try:
            self.store.delete_file(self.file)
        except FileNotFoundError:
            pass

    def _write(self) -> None:
        sink = pa.BufferOutputStream()
        with pa.ipc.new_file(sink, _COLUMNS) as file:
            for batch in self.new:
                if len(batch):
                    file.write_batch(batch)
        _objects.write(self.store, self.file, sink.getvalue().to_pybytes())
