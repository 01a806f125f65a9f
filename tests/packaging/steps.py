#!/usr/bin/env python3
"""Runs the action for GitHub or the component for GitLab in the current folder, as their runners do for a request that
is to be merged. Programs that runners have (`gh`, `apt-get`) are those on the PATH.

    steps.py github TEMP BASE [NAME=VALUE…]   the steps of the action, with the folder for files and the revision of the base;
                                              SARIF is refused if TEMP has a file `refuses-sarif`
    steps.py gitlab TEMP BASE [NAME=VALUE…]   the job of the component
    steps.py filled TEMP                      prints the job with its inputs filled in
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
ACTION = ROOT / "packaging/github"
COMPONENT = ROOT / "packaging/gitlab/diglot.yml"


def found(values, name):
    """What an expression such as `steps.check.outputs.status` stands for."""
    for part in name.split("."):
        values = values.get(part, "")
    return values


def filled(values, text):
    return re.sub(r"\$\{\{ *(.+?) *\}\}", lambda its: str(found(values, its[1])), str(text))


def holds(values, condition):
    """Conditions have names, texts, numbers, `==`, `<=` and `&&`, which Python has but for the last."""

    def value(its):
        it = found(values, its[0])
        return repr(int(it)) if str(it).isdigit() else repr(it)

    return eval(re.sub(r"\b[a-z_]+(\.[a-z_-]+)+", value, condition).replace("&&", "and"))


def run_action(temp, base, inputs):
    action = yaml.safe_load((ACTION / "action.yml").read_text())
    request = {"number": 7, "base": {"sha": base}}
    values = {"github": {"event": {"pull_request": request}, "action_path": ACTION, "token": "token"}}
    values |= {"runner": {"temp": temp}, "steps": {}}
    values["inputs"] = {name: filled(values, its["default"]) for name, its in action["inputs"].items()}
    values["inputs"] |= inputs
    machine = {"RUNNER_OS": "Linux", "RUNNER_TEMP": temp, "GITHUB_REPOSITORY": "OWNER/articles"}
    machine |= {name: f"{temp}/{name}" for name in ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"]}
    for step in action["runs"]["steps"]:
        if not holds(values, step.get("if", "True")):
            values["steps"][step.get("id", step["name"])] = {"outcome": "skipped"}
            continue
        if "run" not in step:
            Path(filled(values, step["with"]["sarif_file"])).stat()
            is_refused = (Path(temp) / "refuses-sarif").exists()
            if is_refused and not step.get("continue-on-error"):
                sys.exit(1)
            values["steps"][step["id"]] = {"outcome": "failure" if is_refused else "success"}
            continue
        Path(machine["GITHUB_OUTPUT"]).write_text("")
        own = {name: filled(values, text) for name, text in step.get("env", {}).items()}
        folder = filled(values, step.get("working-directory", "."))
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        run(command, {**machine, **own}, folder)
        outputs = dict(line.split("=", 1) for line in Path(machine["GITHUB_OUTPUT"]).read_text().splitlines())
        values["steps"][step.get("id", step["name"])] = {"outputs": outputs}


def component(own={}):
    """The job, with these inputs and the defaults of others. GitLab puts them into the text."""
    head, text = COMPONENT.read_text().split("\n---\n")
    inputs = yaml.safe_load(head)["spec"]["inputs"]

    def default(its):
        value = own.get(its[1], inputs[its[1]]["default"])
        return value if isinstance(value, str) else json.dumps(value)

    return yaml.safe_load(re.sub(r"\$\[\[ inputs\.([a-z-]+) \]\]", default, text))


def run_component(base, inputs):
    (job,) = component(inputs).values()
    variables = {name: str(text) for name, text in job["variables"].items()}
    script = "\n".join(job["before_script"] + job["script"])
    run(["sh", "-ec", script], {**variables, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}, ".")


def run(command, variables, folder):
    status = subprocess.run(command, env={**os.environ, **variables}, cwd=folder).returncode
    if status != 0:
        sys.exit(status)


def main(arguments):
    match arguments:
        case ["github", temp, base, *inputs]:
            run_action(temp, base, dict(it.split("=", 1) for it in inputs))
        case ["gitlab", _, base, *inputs]:
            run_component(base, dict(it.split("=", 1) for it in inputs))
        case ["filled", _]:
            print(json.dumps(component()))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
