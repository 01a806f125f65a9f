"""The same results as the program, byte for byte."""

import json
import shutil
from pathlib import Path

import diglot
import pyarrow as pa
from conftest import program


def project_of(articles: Path, place: Path) -> diglot.Project:
    """A project of these articles, with its calibration if there is enough to learn from."""
    shutil.copytree(articles, place / "content")
    (place / "diglot.toml").write_text("")
    # The sample has too few segments to learn from.
    program("calibrate", "--project", place, "--quiet", statuses=(0, 2))
    return diglot.project(place)


def rows(project: diglot.Project, function) -> list[dict]:
    tables = [function(batch, project.settings) for batch in project.batches(50)]
    return pa.Table.from_batches(tables).to_pylist()


def test_segments_are_those_of_the_program(articles: Path, tmp_path: Path):
    shutil.copytree(articles, tmp_path / "content")
    lines = program("segments", "--project", tmp_path, "--quiet").splitlines()
    expected = [json.loads(line) for line in lines]
    own = rows(diglot.project(tmp_path), diglot.segments)
    assert all(row.pop("error") is None for row in own)
    included = {row["path"] for row in expected} - {row["path"] for row in own}
    assert all("/includes/" in f"/{path}" or not path.endswith(".md") for path in included), included
    assert own == [row for row in expected if row["path"] not in included]
    assert len(own) > 100


def test_findings_are_those_of_the_program(articles: Path, tmp_path: Path):
    project = project_of(articles, tmp_path)
    # Named from elsewhere, a folder of articles is checked without what needs the whole project.
    outside = tmp_path / "outside"
    shutil.copytree(articles, outside)
    report = json.loads(program("check", "--project", tmp_path, outside, "--output", "json"))
    paths = set(project.paths)
    expected = []
    for finding in report["findings"]:
        path = finding["path"].removeprefix(f"{outside}/")
        if path in paths and finding["rule"] != "unknown-locale":
            expected.append((path, *(finding[name] for name in PLACE), finding["message"]))
    own = [
        (row["path"], *(row[name] for name in PLACE), row["message"].split(" (and ")[0])
        for row in rows(project, diglot.findings)
    ]
    assert sorted(own, key=str) == sorted(expected, key=str)


PLACE = ["rule", "severity", "line", "column", "end_line", "end_column", "segment", "help"]


def test_pages_are_those_of_the_program(articles: Path, tmp_path: Path):
    shutil.copytree(articles, tmp_path / "content")
    project = diglot.project(tmp_path)
    for side, form in [("target", "html"), ("bilingual", "html"), ("source", "text"), ("source", "markdown")]:
        paths = project.paths[:: max(1, len(project) // 4)]
        for path in paths:
            file = project.content / path
            options = ["--side", side, "--format", form, "--project", tmp_path]
            expected = program("render", path, *options, place=project.content)
            table = pa.RecordBatch.from_pydict({"path": pa.array([path]), "content": pa.array([file.read_bytes()])})
            (row,) = diglot.pages(table, project.settings, side=side, format=form).to_pylist()
            assert row["page"].encode() == expected, f"{path}: {side} as {form}"
