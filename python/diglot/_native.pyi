"""Types of the native part. See the package for the columns of a batch of articles."""

from collections.abc import Mapping
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
