"""What the tests share: the program, and the articles of the sample project."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"


def program(*arguments: object, place: Path = ROOT, statuses: tuple[int, ...] = (0, 1)) -> bytes:
    """What the program prints in a folder; findings are no failure."""
    command = [os.environ["DIGLOT"], *map(str, arguments)]
    run = subprocess.run(command, cwd=place, capture_output=True, check=False)
    assert run.returncode in statuses, run.stderr.decode()
    return run.stdout


def corpus() -> Path | None:
    """The folder of published articles, where there is one."""
    folder = Path(os.environ.get("DIGLOT_CORPUS", ROOT / "../shared/corpus")) / "quantum.nl-NL/annotated"
    return folder if folder.is_dir() else None


def places() -> list[Path]:
    """Folders of articles to try things on."""
    return [place for place in (CONTENT, corpus()) if place]


@pytest.fixture(params=places(), ids=lambda place: place.name)
def articles(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """Spark in this process, with two cores."""
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    yield session
    session.stop()


def files_of(place: Path) -> dict[str, bytes]:
    """The files of a site, by their paths; what is kept for the next build is none of it."""
    own = {".diglot-state", ".diglot-spark"}
    files = (path for path in place.rglob("*") if path.is_file() and own.isdisjoint(path.relative_to(place).parts))
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in files}


#: What tells one finding from others.
PLACE = ["path", "rule", "severity", "line", "column", "end_line", "end_column", "segment", "message", "help"]


def reported(place: Path, *arguments: object) -> list[str]:
    """What the program reports of a project, sorted."""
    report = json.loads(program("check", "--output", "json", *arguments, place=place))
    findings = [finding | {"message": _message(finding)} for finding in report["findings"]]
    return sorted(json.dumps([finding.get(name) for name in PLACE]) for finding in findings)


def _message(finding: dict) -> str:
    """The message, with how many findings have the same cause, as people see it."""
    repeats = finding.get("repeats")
    if not repeats:
        return finding["message"]
    rest = ", …" if repeats["count"] > len(repeats["places"]) else ""
    return f"{finding['message']} (and {repeats['count']} more like it: {', '.join(repeats['places'])}{rest})"


def told(rows: list) -> list[str]:
    """The same of rows of findings."""
    return sorted(json.dumps([row[name] for name in PLACE]) for row in rows)
