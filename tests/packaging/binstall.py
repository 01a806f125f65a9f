#!/usr/bin/env python3
"""Looks where `cargo binstall` would: reads what `cargo metadata` prints, and finds the archive and the program in it,
for a target of musl and for the same machine with glibc.

    cargo metadata --no-deps --format-version 1 | binstall.py ARCHIVES TARGET
"""

import json
import re
import sys
import tarfile
from pathlib import Path

SUFFIXES = {"tgz": ".tar.gz", "zip": ".zip"}


def main(archives, target):
    package = next(it for it in json.load(sys.stdin)["packages"] if it["name"] == "diglot")
    metadata = package["metadata"]["binstall"]
    for machine in [target, target.replace("musl", "gnu")]:
        its = {**metadata, **metadata["overrides"].get(machine, {})}
        names = {"repo": package["repository"], "version": package["version"], "name": "diglot", "bin": "diglot"}
        names |= {"target": machine, "archive-suffix": SUFFIXES[its["pkg-fmt"]], "binary-ext": ""}

        def filled(text):
            return re.sub(r"\{ ([a-z-]+) \}", lambda found: names[found[1]], text)

        url = filled(its["pkg-url"])
        with tarfile.open(archives / url.rsplit("/", 1)[1]) as archive:
            assert archive.getmember(filled(its["bin-dir"])).mode == 0o755
        print(f"binstall: {machine} is {url}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
