"""The figures of docs/explanation/scale.md: what articles cost, by themselves and on Spark.

    python benches/scale.py PROJECT            a project with many articles: processor time and bytes of each step
    python benches/scale.py PROJECT --spark    the part of tasks that is ours, by workers and by batches and tasks
"""

from __future__ import annotations

import json
import pickle
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute
from diglot import _native, _objects
from diglot._spark_project import Project


def resident() -> int:
    """The bytes of memory that this process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def batches(source: str, paths: list[str], size: int) -> Iterator[pa.RecordBatch]:
    for start in range(0, len(paths), size):
        part = paths[start : start + size]
        rows = pa.RecordBatch.from_pydict({"path": pa.array(part, pa.string())})
        yield from _objects.read(f"{source}/content", [rows])


def timed(name: str, count: int, work: Callable[[], object]) -> object:
    start = time.process_time()
    result = work()
    seconds = time.process_time() - start
    print(f"{name:34} {seconds:8.2f} s CPU {seconds / count * 1e6:9.0f} µs an article")
    return result


def alone(source: str) -> None:
    project = Project(source)
    store = project.store
    paths = store.articles
    count = len(paths)
    total = sum(len(body) for batch in batches(source, paths, 128) for body in batch.column("content").to_pylist())
    print(f"{count} articles, {total / count:.0f} bytes each; {sum(len(path) for path in paths) / count:.0f} bytes a path")
    read = timed("read", count, lambda: list(batches(source, paths, 128)))
    scans = timed("scan", count, lambda: [_native.scan(batch, store, "check") for batch in read])
    print(f"{'scans':34} {sum(map(len, scans)) / count:8.0f} bytes an article, with pairs to learn from")
    before = resident()
    index = timed("index", count, lambda: _native.Index(store, scans))
    print(f"{'index in memory':34} {(resident() - before) / count:8.0f} bytes an article")
    sent = timed("pickle", count, lambda: pickle.dumps(index))
    print(f"{'index as it is broadcast':34} {len(sent) / count:8.0f} bytes an article")
    timed("unpickle", count, lambda: pickle.loads(sent))
    notes = timed("check", count, lambda: [index.check(batch) for batch in read])
    sizes: dict[str, int] = {}
    judged: list[bytes] = []
    for batch in notes:
        for kind, record in zip(batch.column("kind").to_pylist(), batch.column("record").to_pylist()):
            sizes[kind] = sizes.get(kind, 0) + len(record)
            judged += [record] if kind == "judged" else []
    for kind, size in sizes.items():
        print(f"{'  ' + kind:34} {size / count:8.0f} bytes an article")
    before = resident()
    timed("across", count, lambda: index.across(judged))
    print(f"{'across, in memory':34} {(resident() - before) / count:8.0f} bytes an article")
    plain = _native.Index(store, [_native.scan(batch, store, "pages") for batch in read])
    sizes, files, terms = {}, 0, []
    for batch in timed("pages", count, lambda: [plain.pages(batch) for batch in read]):
        files += batch.column("kind").to_pylist().count("page")
        for kind, record in zip(batch.column("kind").to_pylist(), batch.column("record").to_pylist()):
            sizes[kind] = sizes.get(kind, 0) + len(record)
        terms.append(batch.filter(pa.compute.equal(batch.column("kind"), "terms")))
    print(f"{'  files':34} {files / count:8.2f} an article")
    for kind, size in sizes.items():
        print(f"{'  ' + kind:34} {size / count:8.0f} bytes an article")
    overview = timed("overview", count, plain.overview)
    print(f"{'  overview':34} {overview.nbytes / count:8.0f} bytes an article")
    every = pa.Table.from_batches(terms)
    for locale in plain.search_locales:
        own = every.filter(pa.compute.equal(every.column("path"), locale)).sort_by("order")
        if own.num_rows:
            (batch,) = own.combine_chunks().to_batches()
            built = timed(f"search of {locale}, {own.num_rows} pages", own.num_rows, lambda: plain.search(locale, batch))
            print(f"{'  search':34} {built.nbytes / own.num_rows:8.0f} bytes a page")


def spark(source: str) -> None:
    from pyspark.sql import SparkSession

    functions = {"segments": _native.segments, "findings": _native.findings, "pages": _native.pages}
    for workers, size, of_task in [(1, 128, 2048), (2, 128, 2048), (2, 16, 2048), (2, 128, 256), (2, 128, 4096)]:
        with tempfile.TemporaryDirectory() as log:
            builder = SparkSession.builder.master(f"local[{workers}]").config("spark.ui.enabled", "false")
            builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.eventLog.enabled", "true")
            builder = builder.config("spark.eventLog.compress", "false")
            builder = builder.config("spark.ui.showConsoleProgress", "false")
            session = builder.config("spark.eventLog.dir", f"file://{log}").config("spark.driver.memory", "2g").getOrCreate()
            session.sparkContext.setLogLevel("ERROR")
            native, others = (session.sparkContext.accumulator(0.0) for _ in range(2))
            project = Project(source)
            parts: list[tuple[str, float, float, float]] = []
            for name, function in functions.items():

                def work(own: Iterable[pa.RecordBatch], function: Callable = function) -> Iterator[pa.RecordBatch]:
                    begun = time.perf_counter()
                    for batch in own:
                        others.add(time.perf_counter() - begun)
                        for start in range(0, batch.num_rows, size):
                            begun = time.perf_counter()
                            rows = function(batch.slice(start, size))
                            native.add(time.perf_counter() - begun)
                            yield pa.record_batch([pa.array([rows.num_rows])], names=["rows"])
                        begun = time.perf_counter()

                before, begun = (native.value, others.value), time.perf_counter()
                paths = project.store.articles
                df = project.work(session, paths, -(-len(paths) // of_task), work, "rows long")
                df.selectExpr("sum(rows)").collect()
                parts.append((name, native.value - before[0], others.value - before[1], time.perf_counter() - begun))
            session.stop()
            lines = [line for file in Path(log).rglob("[!.]*") if file.is_file() for line in file.open()]
            ends = [event for event in map(json.loads, lines) if event.get("Event") == "SparkListenerTaskEnd"]
            run = sum(event["Task Metrics"]["Executor Run Time"] for event in ends if event.get("Task Metrics")) / 1000
            for name, own, reading, wall in parts:
                print(f"  {name}: {own:.1f} s native, {reading:.1f} s of reading, {wall:.1f} s in all")
            shares = f"{native.value / run:.0%} native and {others.value / run:.0%} reading"
            print(f"{workers} workers, batches of {size}, tasks of {of_task}: they ran {run:.1f} s, {shares}", flush=True)


if __name__ == "__main__":
    (spark if "--spark" in sys.argv else alone)(sys.argv[1])
