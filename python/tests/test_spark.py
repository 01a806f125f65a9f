"""The functions over data frames of Spark, in one process with two cores."""

from pathlib import Path

import diglot
import diglot.spark
import pyarrow as pa
import pytest
from conftest import CONTENT
from diglot import _objects
from pyspark.sql import SparkSession


def alone(function, *options) -> list[dict]:
    """The rows of one process."""
    project = diglot.project(CONTENT.parent)
    return pa.Table.from_batches([function(batch, None, *options) for batch in project.batches()]).to_pylist()


def collected(df) -> list[dict]:
    return [row.asDict() for row in df.collect()]


def in_order(rows: list[dict]) -> list[dict]:
    return sorted(rows, key=lambda row: row["path"])


def test_rows_are_those_of_one_process(spark: SparkSession):
    df = diglot.spark.articles(spark, str(CONTENT), partitions=5)
    assert in_order(collected(diglot.spark.segments(df))) == alone(diglot.segments)
    assert in_order(collected(diglot.spark.findings(df))) == alone(diglot.findings)
    assert in_order(collected(diglot.spark.pages(df, side="bilingual"))) == alone(diglot.pages, "bilingual")


def test_files_that_spark_reads_itself_are_taken(spark: SparkSession):
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true").option("pathGlobFilter", "*.md")
    df = reader.load(str(CONTENT)).select("path", "content")
    assert diglot.spark.segments(df).count() >= len(alone(diglot.segments))


def test_pages_are_written_twice_with_the_same_bytes(spark: SparkSession, tmp_path: Path):
    df = diglot.spark.pages(diglot.spark.articles(spark, str(CONTENT)))
    for _ in range(2):
        written = collected(diglot.spark.write_pages(df, str(tmp_path)))
        assert all(row["error"] is None for row in written)
        files = {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in tmp_path.rglob("*.html")}
        assert files == {row["path"][:-3] + ".html": row["page"] for row in alone(diglot.pages)}


def test_an_object_that_cannot_be_read_is_a_row(spark: SparkSession, tmp_path: Path):
    (tmp_path / "nl-nl").mkdir()
    (tmp_path / "nl-nl/a.md").write_text("Hallo\n")
    (tmp_path / "nl-nl/b.md").symlink_to(tmp_path / "nowhere")
    df = diglot.spark.articles(spark, str(tmp_path), partitions=1)
    (tmp_path / "nl-nl/a.md").rename(tmp_path / "nl-nl/c.md")
    rows = collected(diglot.spark.pages(df))
    assert rows and all("cannot read the object" in row["error"] for row in rows)


def test_a_place_is_the_same_one_for_all_processes(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(CONTENT.parent)
    for place in ("content", CONTENT.relative_to(CONTENT.parent), f"{CONTENT}/"):
        assert _objects.settled(place) == str(CONTENT)
    assert _objects.settled("s3a://help/content?scheme=http") == "s3://help/content?scheme=http"
    assert _objects.settled("gs://help/content") == "gs://help/content"


def test_a_place_without_articles_is_named(spark: SparkSession, tmp_path: Path):
    with pytest.raises(FileNotFoundError, match="no articles"):
        diglot.spark.articles(spark, str(tmp_path))


def test_two_articles_of_one_path_are_both_worked_on(spark: SparkSession):
    rows = [("nl-nl/a.md", b"Een\n"), ("nl-nl/a.md", b"Twee\n")]
    df = spark.createDataFrame(rows, "path string, content binary").coalesce(1)
    pages = [row["page"] for row in collected(diglot.spark.pages(df, format="markdown"))]
    assert pages == ["Een\n", "Twee\n"]


def test_strings_that_are_not_utf_8_are_read(spark: SparkSession):
    df = spark.createDataFrame([("nl-nl/a.md", b"caf\xe9\n")], "path string, content binary")
    df = df.selectExpr("path", "cast(content as string) as content")
    assert [row["page"] for row in collected(diglot.spark.pages(df, format="markdown"))] == ["caf\ufffd\n"]
    assert "not-utf-8" in [row["rule"] for row in collected(diglot.spark.findings(df))]


def test_a_data_frame_without_the_columns_is_named(spark: SparkSession):
    with pytest.raises(Exception, match="missing columns: content; the batch has: path"):
        diglot.spark.segments(spark.createDataFrame([("a.md",)], "path string")).collect()
