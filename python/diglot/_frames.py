"""Columns of the data frames, and their partitions."""

from __future__ import annotations

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession

#: The columns of :func:`diglot.spark.articles`.
ARTICLES = "path string, content binary, error string"
#: The columns of :func:`diglot.spark.segments`.
SEGMENTS = (
    "path string, number int, segment string, source_locale string, target_locale string, translation_type string, "
    "source string, target string, source_start int, source_end int, target_start int, target_end int, hash string, "
    "error string"
)
#: The columns of :func:`diglot.spark.findings`.
FINDINGS = (
    "path string, rule string, severity string, line int, column int, end_line int, end_column int, start int, `end` int, "
    "segment string, message string, help string, source string, target string, score double, fix string, "
    "fix_is_safe boolean"
)
#: The columns of :func:`diglot.spark.pages`.
PAGES = "path string, page string, error string"
#: The columns of :func:`diglot.spark.write_pages`.
WRITTEN = "path string, file string, bytes int, error string"

#: The columns of :func:`diglot.spark.build`.
BUILT = "file string, bytes long, error string"

#: So many articles are in a partition of :func:`diglot.spark.articles`, unless it is said. Each task starts and is handed
#: its function, which takes as long as a hundred articles.
PARTITION = 2048


def partitions_of(count: int, partitions: int | None) -> int:
    """How many partitions so many articles are in."""
    return partitions or -(-count // PARTITION)


def paths_of(spark: SparkSession, paths: list[str], partitions: int | None) -> DataFrame:
    """Paths in so many partitions."""
    count = partitions_of(len(paths), partitions)
    # A table of Arrow is taken as it is; of a list, Spark pickles each row.
    table = pa.table({"path": pa.array(paths, pa.string())})
    return spark.createDataFrame(table, "path string").repartition(count, "path")
