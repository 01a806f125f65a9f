"""A folder with a diglot.toml and articles."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal

import pyarrow as pa

from ._native import Article, Settings, findings

#: The columns of a batch of articles.
ARTICLES = pa.schema([("path", pa.string()), ("content", pa.binary())])


class Project:
    """A project: its settings, and its articles as they are on the disk now."""

    def __init__(self, root: Path, severity: Literal["info", "warning", "error"] | None = None) -> None:
        self.root = root
        self.content = root / "content"
        self.settings = _settings(root, self.content, severity)

    @property
    def paths(self) -> list[str]:
        """The paths of all Markdown articles, relative to the content folder, sorted."""
        files = (path.relative_to(self.content) for path in self.content.rglob("*.md"))
        return sorted(path.as_posix() for path in files if "includes" not in path.parts)

    def __getitem__(self, path: str) -> Article:
        """The article at a path. Raises ``KeyError`` where there is none."""
        file = self.content / path
        parts = path.split("/")
        if not path.endswith(".md") or {"includes", "", ".", ".."} & set(parts) or not file.is_file():
            raise KeyError(f"no article `{path}` in `{self.content}`")
        return Article(file.read_bytes(), path=path, settings=self.settings)

    def __iter__(self) -> Iterator[Article]:
        """All articles, one at a time."""
        for path in self.paths:
            yield Article((self.content / path).read_bytes(), path=path, settings=self.settings)

    def __len__(self) -> int:
        return len(self.paths)

    def batches(self, size: int = 128) -> Iterator[pa.RecordBatch]:
        """All articles as batches of ``size``, for :func:`diglot.segments` and the others. One batch is in memory at a
        time; a file that cannot be read is a row with an ``error``."""
        paths: Iterable[str] = iter(self.paths)
        while chunk := list(islice(paths, size)):
            yield _batch(self.content, chunk)

    def check(self) -> Iterator[dict]:
        """The findings about each article by itself, as rows of :func:`diglot.findings`. What needs all articles at once,
        such as links, ``diglot check`` reports."""
        for batch in self.batches():
            yield from findings(batch, self.settings).to_pylist()

    def __repr__(self) -> str:
        return f"Project({str(self.root)!r})"


def project(path: str | Path = ".", severity: Literal["info", "warning", "error"] | None = None) -> Project:
    """The project in a folder: with a ``diglot.toml``, or with the folder ``content`` alone.

    Raises:
        FileNotFoundError: there is neither.
        ValueError: something in diglot.toml, the calibration or a glossary is wrong, with its place.
    """
    root = Path(path)
    if not (root / "content").is_dir():
        raise FileNotFoundError(f"`{root}` has no folder `content`: pass the folder of a project")
    return Project(root, severity)


def _settings(root: Path, content: Path, severity: Literal["info", "warning", "error"] | None) -> Settings:
    file = root / "diglot.toml"
    text = file.read_text("utf-8-sig") if file.is_file() else ""
    check = table(text).get("check", {})
    calibration = root / check.get("calibration", "diglot.calibration")
    return Settings(
        text,
        severity,
        calibration.read_text("utf-8") if calibration.is_file() else None,
        {name: (root / name).read_text("utf-8-sig") for name in check.get("glossaries", [])},
        content.absolute(),
    )


def table(text: str) -> dict:
    """The text of a diglot.toml as a table."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        Settings(text)  # says what is wrong, and where
        raise


def _batch(content: Path, paths: list[str]) -> pa.RecordBatch:
    contents: list[bytes | None] = []
    errors: list[str | None] = []
    for path in paths:
        try:
            contents.append((content / path).read_bytes())
            errors.append(None)
        except OSError as error:
            contents.append(None)
            errors.append(f"cannot read the file: {error.strerror}")
    columns = [pa.array(paths), pa.array(contents, pa.binary()), pa.array(errors, pa.string())]
    return pa.record_batch(columns, schema=ARTICLES.append(pa.field("error", pa.string())))
