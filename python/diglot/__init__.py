"""Reads, checks and renders bilingual help articles.

For people: :class:`Article` is one article, :func:`project` a folder of them.

For data tools: :func:`segments`, :func:`findings`, :func:`pages` and :func:`align` take a ``pyarrow.RecordBatch`` (or
anything with ``__arrow_c_array__``) and give one. Columns of the batch:

- ``path``: string, relative to the content root, with ``/`` between folders: ``nl-nl/start/a.md``. Its first folder, or
  ``ms.contentlocale`` in the front matter, is the language of the translation.
- ``content``: string or binary, the file. What is not UTF-8 is reported, not refused.
- ``source``: optional, string or binary: the original, where translation and original are two files.
- ``error``: optional, string: why there is no content. The article is a row with this error then.

String and binary may be ``large_`` types, views or dictionaries. All functions are pure, keep the order of the articles, and run
without the interpreter's lock, so that threads work at the same time. An article that cannot be worked on is one row
that names it, in the column ``error`` (of ``findings``: a row of the rule ``failed``); the others are not affected.
"""

from ._native import Article, Finding, Segment, Settings, __version__, align, findings, pages, segments
from ._project import Project, project

__all__ = [
    "Article",
    "Finding",
    "Project",
    "Segment",
    "Settings",
    "__version__",
    "align",
    "findings",
    "pages",
    "project",
    "segments",
]
