"""The examples of the documentation, run as they are."""

import os
import re
from pathlib import Path

import pytest
from conftest import CONTENT, ROOT

PAGE = (ROOT / "docs/how-to/python.md").read_text("utf-8")
EXAMPLES = re.findall(r"^## (.+?)$(?:(?!^## ).)*?^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("title", "code"), EXAMPLES, ids=[title for title, _ in EXAMPLES])
def test_an_example_runs(title: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    (tmp_path / "content").symlink_to(CONTENT)
    monkeypatch.chdir(tmp_path)
    exec(compile(code, title, "exec"), {})  # noqa: S102
    assert capsys.readouterr().out.strip(), "it shows something"


def test_the_first_result_is_there_in_twenty_lines():
    _, code = EXAMPLES[0]
    assert len(code.splitlines()) < 20


def test_there_are_examples_for_all_engines():
    titles = [title for title, _ in EXAMPLES]
    assert titles == ["One article", "A project", "DuckDB", "Polars", "pandas", "Spark", "A whole project on Spark"]
    assert os.environ["DIGLOT"]
