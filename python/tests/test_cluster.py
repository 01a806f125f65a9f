"""A real cluster: a master and two workers as processes, articles in an S3 server, and one worker that is killed.

DIGLOT_CLUSTER=1 runs it: it takes minutes."""

import json
import os
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import diglot
import diglot.spark
import pyarrow as pa
import pyspark
import pytest
from conftest import CONTENT, corpus, files_of, program, reported, told
from diglot import _kept, _objects
from pyarrow import fs
from pyspark.sql import SparkSession

pytestmark = pytest.mark.skipif("DIGLOT_CLUSTER" not in os.environ, reason="DIGLOT_CLUSTER=1 runs it")
ARTICLES = corpus() or CONTENT
SECONDS_MAX = 180


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def until(holds: Callable[[], bool]) -> None:
    """Asks again and again, for as long as a busy machine may take."""
    end, pause = time.monotonic() + SECONDS_MAX, threading.Event()
    while not holds():
        assert time.monotonic() < end, "it takes too long"
        pause.wait(0.2)


def is_open(port: int) -> bool:
    with socket.socket() as place:
        return place.connect_ex(("127.0.0.1", port)) == 0


class Cluster:
    """The processes, by their own handles: no other is ever ended."""

    def __init__(self, place: Path) -> None:
        self.place, self.processes = place, []
        self.port, self.web, self.store = free_port(), free_port(), free_port()

    def start(self, *command: object, **environment: str) -> subprocess.Popen:
        with (self.place / f"{len(self.processes)}.log").open("wb") as log:
            process = subprocess.Popen(
                [str(part) for part in command],
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                env=os.environ | environment,
                start_new_session=True,
            )
        self.processes.append(process)
        return process

    def spark(self, kind: str, *arguments: object) -> subprocess.Popen:
        home = Path(pyspark.__file__).parent
        return self.start(
            home / "bin/spark-class",
            f"org.apache.spark.deploy.{kind}",
            "--host",
            "127.0.0.1",
            *arguments,
            SPARK_HOME=str(home),
        )

    def up(self) -> None:
        self.start(Path(os.environ["PYSPARK_PYTHON"]).parent / "moto_server", "-H", "127.0.0.1", "-p", self.store)
        self.spark("master.Master", "--port", self.port, "--webui-port", self.web)
        until(lambda: is_open(self.port) and is_open(self.web) and is_open(self.store))
        for _ in range(2):
            self.worker()

    def worker(self) -> None:
        """Starts a worker, and waits until the master knows it."""
        count = len(self.workers())
        own, master = self.place / f"work{len(self.processes)}", f"spark://127.0.0.1:{self.port}"
        self.spark("worker.Worker", "-c", 1, "-m", "1g", "--webui-port", 0, "-d", own, master)
        until(lambda: len(self.workers()) > count)

    def workers(self) -> list[dict]:
        """What the master knows of all workers, those that are gone among them."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.web}/json/") as answer:
                return json.load(answer)["workers"]
        except (urllib.error.HTTPError, json.JSONDecodeError):
            return []  # the port is open before its pages are there

    def kill(self, process: subprocess.Popen) -> None:
        """Ends a process and its children, which are a session of their own."""
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def down(self) -> None:
        for process in reversed(self.processes):
            self.kill(process)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path_factory.mktemp("cluster"))
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        os.environ.setdefault(name, "testing")
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    try:
        cluster.up()
        yield cluster
    finally:
        cluster.down()


@pytest.fixture(scope="module")
def bucket(cluster: Cluster) -> str:
    """The URI of the articles in the store."""
    store = fs.S3FileSystem(endpoint_override=f"127.0.0.1:{cluster.store}", scheme="http", allow_bucket_creation=True)
    store.create_dir("help")
    fs.copy_files(str(ARTICLES), "help/content", destination_filesystem=store, use_threads=False)
    return f"s3://help/content?endpoint_override=127.0.0.1:{cluster.store}&scheme=http"


@pytest.fixture(scope="module")
def spark(cluster: Cluster) -> Iterator[SparkSession]:
    builder = SparkSession.builder.master(f"spark://127.0.0.1:{cluster.port}").config("spark.ui.enabled", "false")
    builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION"):
        builder = builder.config(f"spark.executorEnv.{name}", os.environ[name])
    session = builder.config("spark.executor.memory", "512m").getOrCreate()
    yield session
    session.stop()


def alone(function: Callable[[pa.RecordBatch], pa.RecordBatch]) -> list[dict]:
    paths = sorted(path for path in ARTICLES.rglob("*.md") if "includes" not in path.relative_to(ARTICLES).parts)
    names = [path.relative_to(ARTICLES).as_posix() for path in paths]
    batch = pa.RecordBatch.from_pydict({"path": names, "content": [path.read_bytes() for path in paths]})
    return function(batch).to_pylist()


def collected(df) -> list[dict]:
    return sorted((row.asDict() for row in df.collect()), key=lambda row: row["path"])


def test_two_workers_give_what_one_process_gives(spark: SparkSession, bucket: str):
    df = diglot.spark.articles(spark, bucket, partitions=8)
    assert collected(diglot.spark.segments(df)) == sorted(alone(diglot.segments), key=lambda row: row["path"])
    assert collected(diglot.spark.pages(df)) == sorted(alone(diglot.pages), key=lambda row: row["path"])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles as a project on the disk."""
    place = tmp_path_factory.mktemp("project")
    shutil.copytree(ARTICLES, place / "content")
    return place


def target(cluster: Cluster, name: str) -> str:
    return f"s3://help/{name}?endpoint_override=127.0.0.1:{cluster.store}&scheme=http"


def objects(cluster: Cluster, name: str) -> dict[str, bytes]:
    place, root = _objects.store(target(cluster, name))
    infos = place.get_file_info(fs.FileSelector(root, recursive=True))
    paths = [info.path.removeprefix(f"{root}/") for info in infos if info.type == fs.FileType.File]
    # What is kept for the next build is no part of the site.
    paths = [path for path in paths if not path.startswith(f"{_kept.FOLDER}/")]
    return {path: _objects.content(place, f"{root}/{path}") for path in paths}


def test_a_project_in_a_store_is_that_of_the_program(
    spark: SparkSession, bucket: str, cluster: Cluster, project: Path, tmp_path: Path
):
    source = bucket.replace("/content?", "?")
    assert told(diglot.spark.check(spark, source, partitions=8).collect()) == reported(project)
    program("build", "--out", tmp_path, place=project)
    diglot.spark.build(spark, source, target(cluster, "site"), partitions=8)
    assert objects(cluster, "site") == files_of(tmp_path)


def while_half_done(spark: SparkSession, thread: threading.Thread) -> None:
    """Waits until some tasks of a stage have ended, and others have not."""
    tracker = spark.sparkContext.statusTracker()

    def is_half_done() -> bool:
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        return any(stage and 0 < stage.numCompletedTasks < stage.numTasks for stage in stages)

    thread.start()
    until(lambda: is_half_done() or not thread.is_alive())
    assert thread.is_alive(), "it is killed in the middle"


def test_a_worker_that_is_killed_changes_nothing(spark: SparkSession, bucket: str, cluster: Cluster):
    rows: list[dict] = []
    df = diglot.spark.findings(diglot.spark.articles(spark, bucket, partitions=40))
    thread = threading.Thread(target=lambda: rows.extend(collected(df)))
    while_half_done(spark, thread)
    cluster.kill(cluster.processes[-1])
    thread.join()
    assert rows == sorted(alone(diglot.findings), key=lambda row: row["path"])


def test_a_worker_that_is_killed_leaves_the_same_site(
    spark: SparkSession, bucket: str, cluster: Cluster, project: Path, tmp_path: Path
):
    cluster.worker()
    source = bucket.replace("/content?", "?")
    program("build", "--out", tmp_path, place=project)
    errors: list[BaseException] = []

    def build() -> None:
        try:
            diglot.spark.build(spark, source, target(cluster, "again"), partitions=40)
        except Exception as error:
            errors.append(error)

    thread = threading.Thread(target=build)
    while_half_done(spark, thread)
    cluster.kill(cluster.processes[-1])
    thread.join()
    assert not errors
    assert objects(cluster, "again") == files_of(tmp_path)
