#!/usr/bin/env python3
"""Keeps one comment on a pull request: the findings of `diglot check --output json`, with both languages. The first one
is written when there are findings.

    comment.py FINDINGS.json PROJECT STATUS NUMBER   writes it, by the program `gh`
    comment.py FINDINGS.json PROJECT STATUS          prints it
"""

import json
import os
import string
import subprocess
import sys
import unicodedata
from pathlib import Path
from urllib.parse import quote

# GitHub takes 65,536 characters.
COMMENT_MAX = 60_000
FINDINGS_MAX = 50
TEXT_MAX = 300
# Statuses of a check that was made; the others have no findings to show.
CHECKED = ["0", "1"]
# Only its own comments are replaced: anyone can write one that begins with the mark.
COMMENTS = """query($owner: String!, $name: String!, $number: Int!, $endCursor: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: 100, after: $endCursor) {
        nodes { fullDatabaseId viewerDidAuthor body }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}"""


def mark(project):
    """What the comment of a project begins with: a repository may have several."""
    return f"<!-- diglot check {quote(project)} -->"


def cell(text):
    """Text for a cell, as code: GitHub makes neither links nor mentions of what is in it."""
    text = " ".join((text or "").split())
    text = "".join(it for it in text if is_visible(it))
    text = text if len(text) <= TEXT_MAX else text[: TEXT_MAX - 1] + "…"
    return f"<code>{''.join(map(escaped, text))}</code>" if text else ""


def is_visible(character):
    """Leaves out controls, which can hide or reorder text, but for the joiners that are part of words."""
    return unicodedata.category(character) not in ("Cc", "Cf") or character in "\u200c\u200d"


def escaped(character):
    # Addresses of mail become links even in code: something invisible has to stand behind the sign.
    if character == "@":
        return "&#64;&#8203;"
    return f"&#{ord(character)};" if character in string.punctuation else character


def row(finding):
    place = f"{finding['path']}:{finding['line']}"
    texts = f"{cell(finding['source'])} | {cell(finding['target'])}"
    return f"| {cell(place)} | {cell(finding['rule'])} | {cell(finding['message'])} | {texts} |\n"


def count(number, noun):
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def comment(report, project):
    findings, summary = report["findings"], report["summary"]
    if not findings:
        return f"{mark(project)}\n**diglot**: no findings in {count(summary['articles'], 'article')}.\n"
    text = f"{mark(project)}\n**diglot**: {count(summary['errors'], 'error')} and {count(summary['warnings'], 'warning')}"
    text += f"; `diglot check --fix` fixes {summary['fixable']} of the findings safely\n\n" if summary["fixable"] else "\n\n"
    text += "| place | rule | finding | source | translation |\n| --- | --- | --- | --- | --- |\n"
    order = ["error", "warning", "info"]
    findings = sorted(findings, key=lambda finding: order.index(finding["severity"]))
    more = len(findings)
    for line in map(row, findings[:FINDINGS_MAX]):
        if len(text) + len(line) > COMMENT_MAX:
            break
        text += line
        more -= 1
    return text + (f"\n{count(more, 'more finding')}: `diglot check` shows all of them.\n" if more else "")


def failure(project, status):
    return f"{mark(project)}\n**diglot** could not check this pull request (exit status {status}): the log of the job says why.\n"


def gh(*arguments, body=None):
    command = ["gh", "api", *arguments]
    answer = subprocess.run(command, input=body, check=True, capture_output=True, text=True)
    return answer.stdout


def own_comments(repository, number, project):
    owner, name = repository.split("/")
    variables = ["-f", f"owner={owner}", "-f", f"name={name}", "-F", f"number={number}", "-f", f"query={COMMENTS}"]
    its = f'.viewerDidAuthor and (.body | startswith("{mark(project)}"))'
    mine = f".data.repository.pullRequest.comments.nodes[] | select({its}) | .fullDatabaseId"
    return gh("graphql", "--paginate", *variables, "--jq", mine).split()


def write(text, number, project, is_news):
    """Replaces the comment that is there; adds one only for news."""
    repository = os.environ["GITHUB_REPOSITORY"]
    ids = own_comments(repository, number, project)
    if not ids and not is_news:
        return
    where = f"issues/comments/{ids[0]}" if ids else f"issues/{number}/comments"
    method = "PATCH" if ids else "POST"
    gh("--method", method, f"repos/{repository}/{where}", "--input", "-", body=json.dumps({"body": text}))


def main(path, project, status, number=None):
    report = json.loads(Path(path).read_text(encoding="utf-8")) if status in CHECKED else None
    text = comment(report, project) if report else failure(project, status)
    if number is None:
        print(text, end="")
        return
    try:
        write(text, number, project, is_news=report is not None and bool(report["findings"]))
    except subprocess.CalledProcessError as error:
        sys.exit(" ".join(error.stderr.split()) or f"`gh` ends with status {error.returncode}")
    except OSError as error:
        sys.exit(f"`gh` does not run: {error.strerror}")


if __name__ == "__main__":
    main(*sys.argv[1:])
