"""The classes for people."""

import pickle
import subprocess
import sys
from pathlib import Path

import diglot
import pytest

TEXT = (
    "---\ntitle: Begroeting\nms.translationtype: HT\n---\n# "
    '<span data-ttu-id="b3c0e-101">Wacht 5 dagen</span>'
    '<span class="sxs-lookup"><span data-stu-id="b3c0e-101">Wait 6 days</span></span>\n'
)


def test_an_article_has_segments_sides_findings_and_pages():
    article = diglot.Article(TEXT, path="nl-nl/a.md")
    (segment,) = article.segments
    assert (segment.id, segment.source, segment.target) == ("b3c0e-101", "Wait 6 days", "Wacht 5 dagen")
    assert (article.locale, article.title) == ("nl-NL", "Begroeting")
    assert article.side("source").endswith("# Wait 6 days\n")
    assert [finding.rule for finding in article.check()] == ["number-mismatch"]
    assert "Wacht 5 dagen" in article.to_html(fragment=True)
    assert article.to_html(side="bilingual").startswith("<!doctype html>")
    assert "Wait 6 days" in article.to_text(side="source")


def test_a_side_that_is_none_is_named():
    with pytest.raises(ValueError, match="unknown side `left`; expected target, source"):
        diglot.Article(TEXT).side("left")
    with pytest.raises(ValueError, match="plain text cannot show both languages"):
        diglot.Article(TEXT).to_text(side="bilingual")


def test_a_translation_is_paired_with_its_original():
    article = diglot.Article("Hallo daar.\n\nTot ziens.\n", path="nl/a.md", source="Hello there.\n\nGoodbye.\n")
    pairs = [(segment.source, segment.target) for segment in article.segments]
    assert pairs == [("Hello there.", "Hallo daar."), ("Goodbye.", "Tot ziens.")]


def test_settings_turn_rules_off_and_are_sent_to_other_processes():
    settings = diglot.Settings('[check.rules]\nnumber-mismatch = "off"\n')
    for own in (settings, pickle.loads(pickle.dumps(settings))):
        assert diglot.Article(TEXT, path="nl-nl/a.md", settings=own).check() == []


def test_articles_and_what_is_known_of_them_are_sent_to_other_processes():
    for text, source in [(TEXT, None), (TEXT.encode() + b"caf\xe9", None), ("Hallo.\n", "Hello.\n")]:
        article = diglot.Article(text, path="nl-nl/a.md", source=source, settings=diglot.Settings(severity="info"))
        other = pickle.loads(pickle.dumps(article))
        assert (other.path, other.title, other.side("source")) == (article.path, article.title, article.side("source"))
        assert other.segments == article.segments and other.check() == article.check()
        for values in (article.segments, article.check()):
            assert pickle.loads(pickle.dumps(values)) == values
            assert len({*values, *values}) == len(values)


FORKED = """
import multiprocessing, sys
import diglot

def checked(article):
    return article.check()

articles = [diglot.Article(sys.argv[1], path=f"nl-nl/{number}.md") for number in range(8)]
expected = [checked(article) for article in articles]
with multiprocessing.get_context("fork").Pool(2) as pool:
    assert pool.map(checked, articles) == expected
"""


def test_a_process_that_was_forked_works_on():
    subprocess.run([sys.executable, "-c", FORKED, TEXT], check=True, timeout=120)


def test_what_is_wrong_with_settings_has_its_place():
    with pytest.raises(ValueError, match="diglot.toml:2:1: .*did you mean `urls`"):
        diglot.Settings("[site]\nulrs = 'pretty'\n")
    with pytest.raises(ValueError, match="unknown severity `bad`"):
        diglot.Settings(severity="bad")
    with pytest.raises(ValueError, match="diglot.toml names the glossary `terms.csv`"):
        diglot.Settings('[check]\nglossaries = ["terms.csv"]\n')


def test_a_project_has_its_articles_and_settings(tmp_path: Path):
    (tmp_path / "content/nl-nl/includes").mkdir(parents=True)
    (tmp_path / "content/nl-nl/a.md").write_text(TEXT + "\n[!INCLUDE [x](includes/b.md)]\n", "utf-8")
    (tmp_path / "content/nl-nl/includes/b.md").write_text("Ingevoegd.\n", "utf-8")
    project = diglot.project(tmp_path)
    assert project.paths == ["nl-nl/a.md"]
    assert "Ingevoegd." in project["nl-nl/a.md"].to_html()
    assert [row["rule"] for row in project.check()] == ["number-mismatch"]
    for path in ("b.md", "nl-nl/includes/b.md", "nl-nl/../nl-nl/a.md", f"{tmp_path}/content/nl-nl/a.md", "nl-nl"):
        with pytest.raises(KeyError, match=f"no article `{path}`"):
            project[path]
    (tmp_path / "diglot.toml").write_text('[check.rules]\nnumber-mismatch = "off"\n')
    assert list(diglot.project(tmp_path).check()) == []


def test_a_folder_that_is_no_project_is_named(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match="has no folder `content`"):
        diglot.project(tmp_path)
