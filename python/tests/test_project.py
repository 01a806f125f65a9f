"""A whole project on Spark: what ``diglot check``, ``calibrate`` and ``build`` give."""

import os
import shutil
import threading
from pathlib import Path

import diglot.spark
import pyarrow as pa
import pytest
from conftest import CONTENT, ROOT, files_of, program, reported, told
from diglot import _objects
from pyspark.sql import SparkSession

SEGMENT = (
    '<span data-ttu-id="{id}">{target}</span><span class="sxs-lookup"><span data-stu-id="{id}">{source}</span></span>\n'
)
HEAD = "---\ntitle: {title}\nms.translationtype: HT\n---\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample project, and what it lacks: links that lead nowhere, texts with two translations, redirects, a table
    of contents, templates, data, an include, a page that moved, and one that waits for its day."""
    place = tmp_path / "project"
    shutil.copytree(CONTENT, place / "content")
    shutil.copy(ROOT / "diglot.toml", place / "diglot.toml")
    folder = place / "content/nl-nl/extra"
    (folder / "includes").mkdir(parents=True)
    (place / "content/en-us/extra/includes").mkdir(parents=True)
    segment = {"source": "Choose the other plan", "id": "a-101"}
    for name, target in [("one", "Kies het andere plan"), ("two", "Neem het andere abonnement"), ("three", "Kies het andere plan")]:
        text = HEAD.format(title=name) + f"# {name}\n\n" + SEGMENT.format(target=target, **segment)
        links = "\n[x](two.md#nowhere) [y](gone.md) <xref:no-uid> ![z](picture.svg)\n\n[!INCLUDE [i](includes/part.md)]\n"
        (folder / f"{name}.md").write_text(text + links, "utf-8")
    (folder / "picture.svg").write_text('<svg width="10" height="20"></svg>')
    (folder / "unused.svg").write_text('<svg width="10" height="20"></svg>')
    (folder / "includes/part.md").write_text("Ingevoegd: [a](no.md).\n")
    (folder / "moved.md").write_text("---\ntitle: m\nredirect_url: two.md#nothing\n---\n")
    (folder / "later.md").write_text("---\ntitle: l\npublish_date: 2999-01-01\n---\nLater\n")
    (folder / "toc.yml").write_text("- name: Een\n  href: one.md\n- name: Weg\n  href: away.md\n")
    (place / ".openpublishing.redirection.json").write_text(
        '{"redirections": [{"source_path": "content/nl-nl/old.md", "redirect_url": "/nl-nl/none"}]}'
    )
    (place / "data").mkdir()
    (place / "data/plans.toml").write_text('name = "Basis"\n')
    return place


@pytest.mark.parametrize("severity", [None, "info"])
def test_findings_of_a_project_are_those_of_the_program(spark: SparkSession, project: Path, severity: str | None):
    options = ["--severity", severity] if severity else []
    expected = reported(project, *options)
    rules = {line.split('", "')[1] for line in expected}
    assert {"broken-link", "broken-anchor", "missing-article", "broken-redirect"} <= rules
    assert ("inconsistent" in rules) == (severity == "info")
    assert told(diglot.spark.check(spark, str(project), severity, partitions=3).collect()) == expected


def test_what_is_in_the_baseline_or_dismissed_is_not_reported(spark: SparkSession, project: Path):
    program("check", "--write-baseline", place=project)
    (project / "content/nl-nl/extra/four.md").write_text("---\ntitle: v\n---\n[x](gone.md)\n")
    expected = reported(project)
    assert 0 < len(expected) < 10
    assert told(diglot.spark.check(spark, str(project), partitions=3).collect()) == expected


def test_a_site_is_that_of_the_program(spark: SparkSession, project: Path, tmp_path: Path):
    program("build", "--out", tmp_path / "expected", place=project)
    built = diglot.spark.build(spark, str(project), str(tmp_path / "site"), partitions=3).collect()
    expected = files_of(tmp_path / "expected")
    assert files_of(tmp_path / "site") == expected
    assert [row["error"] for row in built if row["error"]] == []
    sizes = {row["file"]: row["bytes"] for row in built}
    assert sizes == {path: len(data) for path, data in expected.items() if path != ".diglot-manifest.json"}


def test_a_site_that_is_built_again_loses_what_is_gone(spark: SparkSession, project: Path, tmp_path: Path):
    place = tmp_path / "site"
    diglot.spark.build(spark, str(project), str(place), partitions=2)
    (project / "content/nl-nl/extra/three.md").unlink()
    (place / "of-others.txt").write_text("stays")
    diglot.spark.build(spark, str(project), str(place), partitions=2)
    program("build", "--out", tmp_path / "expected", place=project)
    assert files_of(place) == files_of(tmp_path / "expected") | {"of-others.txt": b"stays"}


def test_only_what_has_changed_is_worked_on_again(spark: SparkSession, project: Path, tmp_path: Path):
    place = tmp_path / "site"
    long_ago = 1_000_000_000
    for path in project.rglob("*"):
        os.utime(path, (long_ago, long_ago))

    def rewritten() -> set[str]:
        """The files that a build writes, of those that articles have."""
        pages = [path for path in place.rglob("*.html") if "extra" in path.parts]
        for path in pages:
            os.utime(path, (long_ago, long_ago))
        built = diglot.spark.build(spark, str(project), str(place), partitions=2).collect()
        shutil.rmtree(tmp_path / "expected", ignore_errors=True)
        program("build", "--out", tmp_path / "expected", place=project)
        assert files_of(place) == files_of(tmp_path / "expected")
        assert {row["file"] for row in built} == files_of(place).keys() - {".diglot-manifest.json"}
        return {path.name for path in pages if path.stat().st_mtime != long_ago}

    diglot.spark.build(spark, str(project), str(place), partitions=2)
    assert rewritten() == set()
    article = project / "content/nl-nl/extra/one.md"
    article.write_text(article.read_text("utf-8").replace("Kies het", "Pak het"), "utf-8")
    assert rewritten() == {"one.html", "one.bilingual.html"}
    part = project / "content/nl-nl/extra/includes/part.md"
    part.write_text("Anders.\n")
    changed = rewritten()
    assert {"one.html", "two.html", "three.html"} <= changed
    os.utime(part, (long_ago + 1, long_ago + 1))
    assert rewritten() == changed, "a file that has just changed may change again"
    assert rewritten() == set()
    article.write_text(article.read_text("utf-8").replace("title: one", "title: first"), "utf-8")
    assert "two.html" in rewritten(), "others may name it"


def test_an_article_that_cannot_be_read_is_a_row_and_the_others_are_whole(
    spark: SparkSession, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    place = tmp_path / "site"
    diglot.spark.build(spark, str(project), str(place), partitions=2)
    listed, away = _objects.listed, project / "content/nl-nl/extra/two.md"
    away.unlink()
    # It goes between the listing and the reading.
    monkeypatch.setattr(_objects, "listed", lambda place: sorted([*listed(place), "content/nl-nl/extra/two.md"]))
    rows = diglot.spark.check(spark, str(project), partitions=2).collect()
    failed = [row for row in rows if row["rule"] == "failed"]
    assert [row["path"] for row in failed] == ["content/nl-nl/extra/two.md"]
    assert "cannot read the object" in failed[0]["message"]
    assert "content/nl-nl/extra/one.md" in {row["path"] for row in rows}
    built = diglot.spark.build(spark, str(project), str(place), partitions=2).collect()
    assert [row["error"].split(":")[0] for row in built if row["error"]] == ["content/nl-nl/extra/two.md"]
    assert (place / "nl-nl/extra/two.html").is_file(), "what was built before stays"
    assert sum(row["file"] is not None for row in built) > 100


def test_too_few_pairs_are_not_learnt_from(spark: SparkSession, project: Path):
    shutil.rmtree(project / "content/nl-nl")
    with pytest.raises(ValueError, match="not enough data: no locale has 500 translated segments"):
        diglot.spark.calibrate(spark, str(project))


def test_a_calibration_is_that_of_the_program(spark: SparkSession, project: Path):
    for article in range(40):
        pairs = (f"{article} {pair}" for pair in range(20))
        segments = (SEGMENT.format(id=f"b-{pair}", target=f"Wacht even {pair} dagen", source=f"Wait for {pair} days") for pair in pairs)
        (project / f"content/nl-nl/many{article}.md").write_text(HEAD.format(title="m") + "\n".join(segments))
    program("calibrate", place=project)
    file = project / "diglot.calibration"
    expected = file.read_bytes()
    file.unlink()
    text = diglot.spark.calibrate(spark, str(project), partitions=3)
    assert file.read_bytes() == expected == text.encode()


def test_what_is_wrong_with_a_project_is_named(spark: SparkSession, tmp_path: Path):
    with pytest.raises(FileNotFoundError, match="no files below"):
        (tmp_path / "content").mkdir()
        diglot.spark.check(spark, str(tmp_path))
    (tmp_path / "content/a.md").write_text("a\n")
    (tmp_path / "diglot.toml").write_text("[site]\nulrs = 'pretty'\n")
    with pytest.raises(ValueError, match="diglot.toml:2:1: .*did you mean `urls`"):
        diglot.spark.build(spark, str(tmp_path), str(tmp_path / "site"))


class Away:
    """A store that is away for a while."""

    def __init__(self, times: int) -> None:
        self.times = times

    def open_input_stream(self, path: str):
        self.times -= 1
        if self.times >= 0:
            raise OSError("connection refused")
        return open(os.devnull, "rb")


def test_a_store_that_is_away_for_a_while_is_asked_again(monkeypatch: pytest.MonkeyPatch):
    pauses: list[float] = []
    monkeypatch.setattr(_objects.time, "sleep", pauses.append)
    assert _objects.content(Away(3), "a.md") == b""
    assert pauses == list(_objects.PAUSES)
    with pytest.raises(OSError, match="connection refused"):
        _objects.content(Away(4), "a.md")


def test_articles_are_read_while_others_are_worked_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(_objects, "ARTICLES_MAX", 1)
    names = [f"{number}.md" for number in range(4)]
    opened = {name: threading.Event() for name in names}
    for name in names:
        (tmp_path / name).write_text(name)
    read = _objects.content

    def content(own, path: str) -> bytes:
        opened[Path(path).name].set()
        return read(own, path)

    monkeypatch.setattr(_objects, "content", content)
    monkeypatch.setattr(_objects, "THREADS", 1)
    paths = pa.RecordBatch.from_pydict({"path": pa.array([*names, "gone.md"], pa.string())})
    opened["gone.md"] = threading.Event()
    found = []
    for batch, following in zip(_objects.read(str(tmp_path), [paths]), [*names[1:], "gone.md", None]):
        assert following is None or opened[following].wait(60)
        found += batch.column("content").to_pylist()
    assert found == [*(name.encode() for name in names), None]
