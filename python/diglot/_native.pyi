"""Types of the native part. See the package for the columns of a batch of articles."""

from collections.abc import Callable, Mapping, Sequence
from os import PathLike
from typing import Literal, TypeAlias

import pyarrow

Side: TypeAlias = Literal["target", "source", "bilingual"]
Severity: TypeAlias = Literal["info", "warning", "error"]

__version__: str

class Settings:
    """Settings of a project, as a value that pickle sends to other processes.

    Args:
        configuration: the text of ``diglot.toml``.
        severity: the lowest severity to report; by default warnings, and what the configuration turns on.
        calibration: the text of ``diglot.calibration``; without it the rules ``alignment`` and ``length`` are silent.
        glossaries: the texts of the glossaries that the configuration names, by these names.
        files: the files that articles include: a folder, or bytes by path. Both are relative to the content root. If
            none is given, includes are not looked for, and none is reported missing.

    Raises:
        ValueError: with the place of what is wrong, such as ``diglot.toml:3:1: unknown field …``.
    """

    def __new__(
        cls,
        configuration: str = "",
        severity: Severity | None = None,
        calibration: str | None = None,
        glossaries: Mapping[str, str] = ...,
        files: Mapping[str, bytes] | PathLike[str] | str | None = None,
    ) -> Settings: ...

class Segment:
    """A translated piece of an article: usually a sentence."""

    @property
    def number(self) -> int:
        """Its number in the article, from zero."""
    @property
    def id(self) -> str:
        """Its id; other articles can have it too."""
    @property
    def source(self) -> str | None:
        """The source as written, Markdown; ``None`` where it is missing."""
    @property
    def target(self) -> str | None:
        """The translation as written, Markdown; ``None`` where it is missing."""
    @property
    def hash(self) -> str:
        """A hash of both texts: equal for equal segments, on every machine."""

class Finding:
    """Something about an article that a person should know. Lines and columns count from one, columns in characters;
    the end is after the last character."""

    @property
    def path(self) -> str: ...
    @property
    def rule(self) -> str:
        """Its name: ``diglot explain RULE`` says more."""
    @property
    def severity(self) -> Severity: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def end_line(self) -> int: ...
    @property
    def end_column(self) -> int: ...
    @property
    def message(self) -> str: ...
    @property
    def help(self) -> str | None:
        """What to do."""
    @property
    def segment(self) -> str | None:
        """The id of its segment."""
    @property
    def fix(self) -> str | None:
        """What its fix does, if it has one."""
    @property
    def fix_is_safe(self) -> bool:
        """``True`` if ``diglot check --fix`` applies the fix."""

class Article:
    """An article. Every text is one: what is wrong with it is among its findings.

    Args:
        text: the file; bytes need not be UTF-8.
        path: relative to the content root. Its first folder, or the front matter, is the language.
        source: the original, where that is a file of its own: the two are paired.
        settings: those of the project.
    """

    def __new__(
        cls,
        text: str | bytes,
        path: str = "article.md",
        source: str | bytes | None = None,
        settings: Settings | None = None,
    ) -> Article: ...
    @property
    def path(self) -> str: ...
    @property
    def title(self) -> str:
        """The title of its page, in the language of the translation."""
    @property
    def locale(self) -> str | None:
        """The language of the translation: ``nl-NL``; ``None`` where it is not known."""
    @property
    def segments(self) -> list[Segment]:
        """Its segments, in its order."""
    def side(self, name: Literal["target", "source"] = "target") -> str:
        """Its Markdown in one language: what is left without the annotation, front matter included.

        Raises:
            ValueError: there is no such side.
        """
    def check(self) -> list[Finding]:
        """Its findings, in the order of the file. What needs other articles, such as links, is not among them."""
    def to_html(self, side: Side = "target", fragment: bool = False) -> str:
        """Its page, as ``diglot render`` writes it: one that needs no other file, or the content alone.

        Raises:
            ValueError: there is no such side.
        """
    def to_text(self, side: Literal["target", "source"] = "target") -> str:
        """Plain text, a line a paragraph.

        Raises:
            ValueError: there is no such side, or it is ``bilingual``.
        """

def segments(batch: pyarrow.RecordBatch, settings: Settings | None = None) -> pyarrow.RecordBatch:
    """One row for each segment.

    Returns:
        ``path`` string; ``number`` int32, from zero in each article; ``segment`` string, its id; ``source_locale``,
        ``target_locale`` string; ``translation_type`` string, ``HT``, ``MTE`` or ``MT``; ``source``, ``target`` string,
        Markdown as written, null where missing; ``source_start``, ``source_end``, ``target_start``, ``target_end``
        int32, bytes of the file that holds the text, as UTF-8; ``hash`` string, equal for equal texts; ``error`` string.

    Raises:
        ValueError: columns are missing or of another type, or the result has more than 2 GiB of text in a column.
    """

def align(batch: pyarrow.RecordBatch, settings: Settings | None = None) -> pyarrow.RecordBatch:
    """One row for each segment of translations whose originals are files of their own: ``content`` and ``source`` are
    paired sentence by sentence. ``profile`` under ``[layout]`` in the configuration names the generator of the site.

    Returns:
        the columns of :func:`segments`. ``source`` or ``target`` is null where the other file has nothing for it.

    Raises:
        ValueError: as :func:`segments`; also where the column ``source`` is missing.
    """

def findings(batch: pyarrow.RecordBatch, settings: Settings | None = None) -> pyarrow.RecordBatch:
    """One row for each finding about an article by itself, as ``diglot check`` reports it, in the order of the file. What
    needs other articles (links, missing articles, inconsistent translations) is not among them.

    Returns:
        ``path``, ``rule``, ``severity`` string; ``line``, ``column``, ``end_line``, ``end_column`` int32, from one,
        columns in characters; ``start``, ``end`` int32, bytes of the file as UTF-8; ``segment`` string, its id;
        ``message``, ``help``, ``source``, ``target`` string; ``score`` double, how likely the texts are a pair, from 0
        to 1; ``fix`` string, what the fix does; ``fix_is_safe`` bool. An article that cannot be worked on has one row, of
        the rule ``failed``.

    Raises:
        ValueError: as :func:`segments`.
    """

def pages(
    batch: pyarrow.RecordBatch,
    settings: Settings | None = None,
    side: Side = "target",
    format: Literal["html", "text", "markdown"] = "html",
    fragment: bool = False,
) -> pyarrow.RecordBatch:
    """One row for each article: its page, as ``diglot render`` writes it.

    Returns:
        ``path``, ``page``, ``error`` string.

    Raises:
        ValueError: as :func:`segments`; also an unknown side or format, or plain text of both languages.
    """

class Store:
    """The files of a project in a store, as a value that pickle sends to other processes.

    Args:
        settings: those of the project.
        paths: of all files of the content folder, relative to it.
        files: the small files by their paths relative to the project: templates, data, tables of contents, pages in
            YAML, redirects, xref maps, the baseline and what was dismissed.
        read: reads another file of the content folder; gives ``None`` where there is none. An article that needs a file
            which cannot be read is not worked on.

    Raises:
        ValueError: a template or a data file is wrong.
    """

    def __new__(
        cls,
        settings: Settings,
        paths: Sequence[str],
        files: Mapping[str, bytes],
        read: Callable[[str], bytes | None],
    ) -> Store: ...
    @property
    def articles(self) -> list[str]:
        """The paths of the articles, sorted."""
    @property
    def texts(self) -> list[str]:
        """The paths of what is checked: articles, and what they include."""

class Index:
    """What the articles of a project need to know of one another, as a value that pickle sends to other processes.

    A batch of notes has the columns ``kind`` string, ``path`` string, ``order`` int64 and ``record`` binary, which this
    version alone reads. Kinds: ``findings`` about the file at ``path``; ``judged``, what others need of an article;
    ``text``, which findings about other articles name; ``failed``, why an article was not worked on; ``page``, a file of
    the site; ``asset``, a file that a page uses; ``used``, one that was read for it; ``terms``, what a page adds to the
    search of the language ``path``.

    Args:
        store: the files of the project.
        scans: those of all articles, by :func:`scan`.

    Raises:
        ValueError: a file that the configuration names is missing, or a scan is of another version.
    """

    def __new__(
        cls,
        store: Store,
        scans: Sequence[bytes],
        learnt: str | None = None,
        groups: Sequence[tuple[bool, Sequence[tuple[int, tuple[int, int]]]]] | None = None,
    ) -> Index: ...
    def __len__(self) -> int:
        """The number of articles that have pages."""
    @property
    def inconsistent_paths(self) -> list[str]:
        """The paths of the articles that :meth:`inconsistent` has to see."""
    @property
    def search_locales(self) -> list[str]:
        """The languages that readers can search."""
    def check(self, batch: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
        """Notes about the articles of a batch: ``findings``, ``judged``, ``text`` and ``failed``."""
    def inconsistent(self, batch: pyarrow.RecordBatch, texts: Sequence[bytes]) -> pyarrow.RecordBatch:
        """Notes of ``findings`` about texts with several translations. ``texts`` are all records of this kind."""
    def across(self, judged: Sequence[bytes]) -> pyarrow.RecordBatch:
        """Notes of ``findings`` about all articles together. ``judged`` are all records of this kind."""
    def finish(self, notes: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
        """The findings that a report shows, of notes sorted by ``path`` and ``order``, those of a file in one batch: the
        columns of :func:`findings`, and ``record`` binary: findings that have one cause in the whole project, which
        :func:`join_causes` joins."""
    def pages(self, batch: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
        """Notes about the articles of a batch: ``page``, ``asset``, ``used``, ``terms`` and ``failed``."""
    def overview(self) -> pyarrow.RecordBatch:
        """Notes of the pages about all articles, and of the files that tables of contents lead to."""
    def search(self, locale: str, notes: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
        """Notes of the files of a language's search. ``notes`` are all of its ``terms``, sorted by ``order``."""
    def asset_pages(self, paths: Sequence[str]) -> list[tuple[str, str]]:
        """Files of the content folder with their paths in the site; those that are no part of it are left out."""

def scan(
    batch: pyarrow.RecordBatch, store: Store, purpose: Literal["check", "pages", "calibrate"] = "check"
) -> bytes:
    """What the articles of a batch tell of themselves, which merges with others in any order.

    Raises:
        ValueError: as :func:`segments`; also for an article that is none of the files of the store.
    """

def merge_scans(scans: Sequence[bytes]) -> bytes:
    """Several scans as one."""

def calibration(scans: Sequence[bytes]) -> str:
    """What the pairs of scans teach, as ``diglot calibrate`` writes it.

    Raises:
        ValueError: no language has enough translated segments.
    """

def join_causes(notes: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
    """The rows of findings that have one cause in the whole project, one for each cause. ``notes`` are sorted by
    ``path``."""
