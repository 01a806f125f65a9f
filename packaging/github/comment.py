#!/usr/bin/env python3
"""Keeps one comment on a pull request: the findings of `diglot check --output json`, with both languages.

    comment.py FINDINGS.json NUMBER   writes it, by the program `gh`
    comment.py FINDINGS.json          prints it
"""

import json
import os
import subprocess
import sys
from pathlib import Path

MARK = "<!-- diglot check -->"
# GitHub takes 65,536 characters.
COMMENT_MAX = 60_000
FINDINGS_MAX = 50
TEXT_MAX = 300


def cell(text):
    """Text for a cell: on one line, with nothing in it that is markup, a mention or the end of the cell."""
    text = " ".join((text or "").split())
    text = text if len(text) <= TEXT_MAX else text[: TEXT_MAX - 1] + "…"
    return "".join(escaped(it) for it in text)


def escaped(character):
    # GitHub links `@name` and `#12` in what is rendered: something invisible has to stand behind the sign.
    if character in "@#":
        return f"&#{ord(character)};&#8203;"
    return f"&#{ord(character)};" if character in "|`*_[]!\\~:$&<>" else character


def row(finding):
    place = f"{finding['path']}:{finding['line']}"
    texts = f"{cell(finding['source'])} | {cell(finding['target'])}"
    return f"| {cell(place)} | {cell(finding['rule'])} | {cell(finding['message'])} | {texts} |\n"


def comment(report):
    findings, summary = report["findings"], report["summary"]
    if not findings:
        return f"{MARK}\n**diglot**: no findings in {summary['articles']} articles.\n"
    text = f"{MARK}\n**diglot**: {summary['errors']} errors and {summary['warnings']} warnings"
    text += f", {summary['fixable']} of them with a safe fix: `diglot check --fix`\n\n"
    text += "| place | rule | finding | source | translation |\n| --- | --- | --- | --- | --- |\n"
    order = ["error", "warning", "info"]
    findings = sorted(findings, key=lambda finding: order.index(finding["severity"]))
    more = len(findings)
    for line in map(row, findings[:FINDINGS_MAX]):
        if len(text) + len(line) > COMMENT_MAX:
            break
        text += line
        more -= 1
    return text + (f"\n{more} more findings are in the log of the check.\n" if more else "")


def gh(*arguments, body=None):
    command = ["gh", "api", *arguments]
    answer = subprocess.run(command, input=body, check=True, capture_output=True, text=True)
    return answer.stdout


def write(text, number):
    """Replaces the comment that is there, or adds one."""
    repository = f"repos/{os.environ['GITHUB_REPOSITORY']}"
    mine = f'.[] | select(.body | startswith("{MARK}")) | .id'
    ids = gh("--paginate", f"{repository}/issues/{number}/comments", "--jq", mine).split()
    where = f"issues/comments/{ids[0]}" if ids else f"issues/{number}/comments"
    method = "PATCH" if ids else "POST"
    gh("--method", method, f"{repository}/{where}", "--input", "-", body=json.dumps({"body": text}))


def main(arguments):
    text = comment(json.loads(Path(arguments[0]).read_text(encoding="utf-8")))
    if len(arguments) > 1:
        write(text, arguments[1])
    else:
        print(text, end="")


if __name__ == "__main__":
    main(sys.argv[1:])
