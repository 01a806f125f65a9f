"""Objects of a store, or files of a folder, as tasks and the driver read and write them."""

from __future__ import annotations

import functools
import gc
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from os import PathLike

import pyarrow as pa
from pyarrow import fs

#: So many articles are worked on at a time, whatever the batches of Spark hold.
ARTICLES_MAX = 128
#: So many bytes are read before they are handed on.
BYTES_MAX = 16 << 20
#: After so many seconds each, a store that is away is asked again.
PAUSES = (1, 4, 15)
#: So many objects of a store are read at a time.
THREADS = 16


def settled(place: str | PathLike[str]) -> str:
    """The same folder or URI for every process: tasks run in folders of their own."""
    place = os.fspath(place)
    if "://" not in place:
        return os.path.abspath(place)
    # Hadoop's names of the same stores.
    scheme, mark, rest = place.partition("://")
    return f"{'s3' if scheme in ('s3a', 's3n') else scheme}{mark}{rest}"


def store(place: str) -> tuple[fs.FileSystem, str]:
    """The store of a folder or a URI, and the path in it."""
    if "://" not in place:
        return fs.LocalFileSystem(), place.rstrip("/")
    own, root = fs.FileSystem.from_uri(place)
    return own, root.rstrip("/")


def below(place: str, name: str) -> str:
    """The folder of this name in a folder or a URI."""
    path, mark, options = place.partition("?")
    return f"{path.rstrip('/')}/{name}{mark}{options}"


def listed(place: str) -> list[str]:
    """The paths of all objects, relative to the place, sorted. Hidden ones are none."""
    own, root = store(place)
    infos = own.get_file_info(fs.FileSelector(root, recursive=True))
    names = (info.path[len(root) :].lstrip("/") for info in infos if info.type == fs.FileType.File)
    return sorted(name for name in names if not any(part.startswith(".") for part in name.split("/")))


def content(own: fs.FileSystem, path: str) -> bytes:
    """The bytes of an object. A store that is away for a while is asked again.

    Raises:
        FileNotFoundError: there is no such object.
        OSError: it cannot be read.
    """
    for pause in (*PAUSES, None):
        try:
            with own.open_input_stream(path) as stream:
                return stream.read()
        except (FileNotFoundError, IsADirectoryError, PermissionError):
            raise
        except OSError:
            if pause is None:
                raise
            time.sleep(pause)
    raise AssertionError("the last try returns or raises")


def contents(place: str, names: Iterable[str]) -> dict[str, bytes]:
    """The bytes of several objects, by their names."""
    own, root = store(place)
    names = list(names)
    with ThreadPoolExecutor(THREADS) as pool:
        return dict(zip(names, pool.map(lambda name: content(own, f"{root}/{name}"), names)))


def write(own: fs.FileSystem, path: str, data: bytes) -> None:
    """Writes an object: all of it, or none."""
    for pause in (*PAUSES, None):
        try:
            if isinstance(own, fs.LocalFileSystem):
                own.create_dir(path.rpartition("/")[0], recursive=True)
            with own.open_output_stream(path) as stream:
                stream.write(data)
            return
        except (PermissionError, IsADirectoryError, NotADirectoryError):
            raise
        except OSError:
            if pause is None:
                raise
            time.sleep(pause)


class Reader:
    """Reads files below a place by their paths. It can be pickled."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.opened: tuple[fs.FileSystem, str] | None = None

    def __call__(self, path: str) -> bytes | None:
        """The bytes of a file; ``None`` where there is none."""
        if self.opened is None:
            self.opened = store(self.place)
        own, root = self.opened
        try:
            return content(own, f"{root}/{path}")
        except FileNotFoundError:
            return None

    def __reduce__(self) -> tuple[type[Reader], tuple[str]]:
        return Reader, (self.place,)


def read(place: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The articles at the paths of some batches: ``path``, ``content`` and, where one cannot be read, ``error``. While
    some are worked on, the next ones are read."""
    _keep_modules()
    tables = _tables(place, batches)
    with ThreadPoolExecutor(1) as ahead:
        following = ahead.submit(next, tables, None)
        while (table := following.result()) is not None:
            following = ahead.submit(next, tables, None)
            yield table


def _tables(place: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    rows: list[tuple[str, bytes | None, str | None]] = []
    size = 0
    for row in _rows(place, batches):
        rows.append(row)
        size += len(row[1] or b"")
        if size >= BYTES_MAX or len(rows) >= ARTICLES_MAX:
            yield _table(rows)
            rows, size = [], 0
    if rows:
        yield _table(rows)


@functools.cache
def _keep_modules() -> None:
    """Has Python look for garbage only among what comes from now on: Spark asks it to between tasks, and all that was
    imported takes a tenth of a second each time."""
    gc.freeze()


def _rows(place: str, batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[str, bytes | None, str | None]]:
    own, root = store(place)

    def row(path: str) -> tuple[str, bytes | None, str | None]:
        return path, *_tried(own, f"{root}/{path}")

    with ThreadPoolExecutor(THREADS) as pool:
        # A store answers late, and several at once; a local file is read sooner than a thread is told of it.
        each = map if isinstance(own, fs.LocalFileSystem) else pool.map
        for batch in batches:
            paths = batch.column("path").to_pylist()
            for start in range(0, len(paths), THREADS):
                yield from each(row, paths[start : start + THREADS])


def _tried(own: fs.FileSystem, path: str) -> tuple[bytes | None, str | None]:
    try:
        return content(own, path), None
    except OSError as error:
        return None, f"cannot read the object: {error}"


def _table(rows: list[tuple[str, bytes | None, str | None]]) -> pa.RecordBatch:
    paths, bodies, errors = zip(*rows)
    columns = [pa.array(paths, pa.string()), pa.array(bodies, pa.binary()), pa.array(errors, pa.string())]
    return pa.record_batch(columns, names=["path", "content", "error"])
