#!/usr/bin/env python3
"""Makes what a release holds from its wheels: archives, packages of npm, programs for images, the formula of Homebrew
and checksums. The program in all of them is the one in the wheels.

    packaging/pack.py WHEELS OUT            all of it; refused where a platform has no wheel
    packaging/pack.py --partial WHEELS OUT  what can be made of the wheels that are there
    packaging/pack.py --extras PROGRAM      the manual pages and completions for `cargo deb`, in target/extras
    packaging/pack.py --versions            whether the version is the same wherever it is written down
    packaging/pack.py --check TAG           whether a tag can be released
    packaging/pack.py --registries          whether npm and crates.io have the packages that a release updates, and nothing newer
"""

import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGETS = json.loads((ROOT / "packaging/targets.json").read_text())
DOCUMENTS = ["README.md", "CHANGELOG.md", "LICENSE", "THIRD-PARTY.txt"]
COMPLETIONS = {"bash": "diglot.bash", "elvish": "diglot.elv", "fish": "diglot.fish", "powershell": "_diglot.ps1", "zsh": "_diglot"}

LICENSES = ["LICENSE", "THIRD-PARTY.txt"]
# Where a version is written down, and what stands around it.
VERSIONS = [
    ("Cargo.lock", r'^name = "diglot(?:-python)?"\nversion = "(.+)"$'),
    ("pyproject.toml", r'^version = "(.+)"$'),
    ("pyproject.toml", r'"diglot==(.+)"'),
    ("python/Cargo.toml", r'^version = "(.+)"$'),
    ("packaging/github/action.yml", r'default: "(\d.*)"'),
    ("packaging/gitlab/diglot.yml", r'default: "(\d.*)"'),
    ("editors/vscode/package.json", r'^  "version": "(.+)"'),
    ("editors/vscode/package-lock.json", r'^ +"name": "diglot",\n +"version": "(.+)"'),
    ("docs/how-to/check-in-ci.md", r"rev: v(\S+)"),
    ("docs/how-to/check-in-ci.md", r"/packaging/github@v(\S+)"),
    ("docs/how-to/check-in-ci.md", r"ref: v(\S+)"),
    ("docs/how-to/install.md", r'diglot = \{ version = "(.+?)"'),
    ("src/lib.rs", r'diglot = \{ version = "(.+?)"'),
]
# Where a release has URLs and names of its own.
ADDRESSES = ["Cargo.toml", "editors/vscode/package.json", "docs/how-to/check-in-ci.md"]


def fail(message):
    sys.exit(f"packaging/pack.py: {message}")


def manifest(key):
    """Returns a text of `[package]` in Cargo.toml."""
    found = re.search(rf'^{key} = "([^"]+)"', (ROOT / "Cargo.toml").read_text(), re.MULTILINE)
    return found.group(1)


def program_name(target):
    return "diglot.exe" if "windows" in target else "diglot"


def read_programs(wheels):
    """Returns the bytes of the program by target. Wheels for glibc are left out: the static program runs there, too."""
    programs = {}
    for wheel in sorted(wheels.glob("*.whl")):
        platform = wheel.stem.split("-")[-1]
        for target, its in TARGETS.items():
            if any(re.fullmatch(its["wheel"], tag) for tag in platform.split(".")):
                with zipfile.ZipFile(wheel) as file:
                    for license in LICENSES:
                        if not any(it.endswith(f".dist-info/licenses/{license}") for it in file.namelist()):
                            fail(f"{wheel} lacks {license}; copy it next to pyproject.toml before you build")
                    name = next(it for it in file.namelist() if it.endswith(f"/scripts/{program_name(target)}"))
                    programs[target] = file.read(name)
    return programs


def write_program(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o755)


def write_extras(program, folder):
    """Writes the manual pages and completions, as the program prints them."""

    def output(*arguments):
        return subprocess.run([program, *arguments], check=True, capture_output=True).stdout

    shutil.rmtree(folder, ignore_errors=True)
    (folder / "man").mkdir(parents=True)
    (folder / "completions").mkdir()
    page = output("man")
    (folder / "man/diglot.1").write_bytes(page)
    for command in re.findall(rb"^diglot\\-([a-z]+)\(1\)", page, re.MULTILINE):
        (folder / f"man/diglot-{command.decode()}.1").write_bytes(output("man", command.decode()))
    for shell, name in COMPLETIONS.items():
        (folder / "completions" / name).write_bytes(output("completions", shell))


def archive_content(target, program, extras):
    """Yields path, content and mode of each file in an archive."""
    yield program_name(target), program, 0o755
    for name in DOCUMENTS:
        yield name, (ROOT / name).read_bytes(), 0o644
    for path in sorted(it for it in extras.rglob("*") if it.is_file()):
        yield path.relative_to(extras).as_posix(), path.read_bytes(), 0o644


def write_archive(out, target, program, extras):
    """The same files give the same bytes: they have no times and no owners."""
    folder = f"diglot-v{manifest('version')}-{target}"
    content = list(archive_content(target, program, extras))
    if "windows" in target:
        with zipfile.ZipFile(out / f"{folder}.zip", "w", zipfile.ZIP_DEFLATED) as file:
            for name, text, _ in content:
                file.writestr(zipfile.ZipInfo(f"{folder}/{name}"), text, zipfile.ZIP_DEFLATED)
        return
    write_tar(out / f"{folder}.tar.gz", folder, content)


def write_tar(path, folder, content):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as file:
        for name, text, mode in content:
            entry = tarfile.TarInfo(f"{folder}/{name}")
            entry.size, entry.mode = len(text), mode
            file.addfile(entry, io.BytesIO(text))
    # `gzip -n` writes no time, unlike the module of Python.
    gzip = subprocess.run(["gzip", "-9n"], input=packed.getvalue(), check=True, capture_output=True)
    path.write_bytes(gzip.stdout)


def write_npm(out, programs):
    """The package `diglot` and one for each platform, packed: artifacts of a workflow lose the modes of files."""
    out.mkdir()
    version, repository = manifest("version"), manifest("repository")
    common = {"version": version, "repository": {"type": "git", "url": f"git+{repository}.git"}, "homepage": repository}
    licenses = [(name, (ROOT / name).read_bytes(), 0o644) for name in LICENSES]

    def write_package(name, package, content):
        text = (json.dumps(package, indent=2) + "\n").encode()
        write_tar(out / f"{name}-{version}.tgz", "package", [("package.json", text, 0o644), *content, *licenses])

    platforms = {}
    for target, program in programs.items():
        name = TARGETS[target]["npm"]
        system, cpu = name.split("-")
        package = {"name": f"@diglot/cli-{name}", "description": f"The program of the package diglot for {system} on {cpu}"}
        package |= {"license": "MIT", "os": [system], "cpu": [cpu], "files": ["bin", "THIRD-PARTY.txt"], **common}
        write_package(f"diglot-cli-{name}", package, [(f"bin/{program_name(target)}", program, 0o755)])
        platforms[package["name"]] = version
    shim = ROOT / "packaging/npm/diglot"
    package = json.loads((shim / "package.json").read_text())
    package |= {**common, "optionalDependencies": dict(sorted(platforms.items()))}
    files = {"bin/diglot.js": 0o755, "README.md": 0o644}
    write_package("diglot", package, [(name, (shim / name).read_bytes(), mode) for name, mode in files.items()])


def write_formula(out, sums):
    """Fills in the version and the checksums of the four archives that Homebrew needs."""
    text = (ROOT / "packaging/homebrew/diglot.rb").read_text()
    version = manifest("version")
    text = text.replace("@repository@", manifest("repository")).replace("@version@", version)
    for target in TARGETS:
        text = text.replace(f"@{target}@", sums.get(f"diglot-v{version}-{target}.tar.gz", f"@{target}@"))
    (out / "diglot.rb").write_text(text)


def checksums(folder):
    return {it.name: hashlib.sha256(it.read_bytes()).hexdigest() for it in sorted(folder.iterdir()) if it.is_file()}


def runs_here(target):
    machine = subprocess.run(["uname", "-sm"], check=True, capture_output=True, text=True).stdout.split()
    return machine[0].lower() in target and target.startswith(machine[1])


def pack(wheels, out, is_partial):
    if out.exists() and any(out.iterdir()):
        fail(f"{out} is not empty; delete it, or name another folder")
    programs = read_programs(wheels)
    missing = [target for target in TARGETS if target not in programs]
    if missing and not is_partial:
        fail(f"{wheels} has no wheel for {', '.join(missing)}; `--partial` packs what is there")
    own = [target for target in programs if runs_here(target)]
    if not own:
        fail(f"{wheels} has no wheel of this machine, for the manual pages")
    for target, program in programs.items():
        write_program(out / "programs" / target / program_name(target), program)
    extras = ROOT / "target/extras"
    write_extras(out / "programs" / own[0] / "diglot", extras)
    archives = out / "archives"
    archives.mkdir()
    for target, program in programs.items():
        write_archive(archives, target, program, extras)
        if "docker" in TARGETS[target]:
            write_program(out / "docker" / TARGETS[target]["docker"] / "diglot", program)
    write_npm(out / "npm", programs)
    sums = checksums(archives)
    (archives / "SHA256SUMS").write_text("".join(f"{sum}  {name}\n" for name, sum in sums.items()))
    write_formula(out, sums)


def check_versions():
    """Refuses a version that is not that of the program."""
    version = manifest("version")
    for path, pattern in VERSIONS:
        found = re.findall(pattern, (ROOT / path).read_text(), re.MULTILINE)
        # A library is asked for by the numbers that say what it is compatible with.
        other = [it for it in found if it != version and not version.startswith(f"{it}.")]
        if other or not found:
            fail(f"{path} has the version {', '.join(other) or 'nowhere'}, but that in Cargo.toml is {version} (looked for {pattern})")


def check(tag):
    """Refuses a tag that is not the version, has no changes, or no URL of its own yet."""
    version = manifest("version")
    if tag != f"v{version}":
        fail(f"the tag is {tag}, but the version in Cargo.toml is {version}")
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        fail(f"{version} is not of the form 1.2.3: npm and the image would give a trial version to everyone")
    check_versions()
    if not re.search(rf"^## \[?{re.escape(version)}\b", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE):
        fail(f"CHANGELOG.md has no heading for {version}")
    for path in ADDRESSES:
        for number, line in enumerate((ROOT / path).read_text().splitlines(), 1):
            if "example.com" in line:
                fail(f"{path}:{number}: the URL is an example; write the one of the project there: {line.strip()}")


def check_registries(npm="https://registry.npmjs.org", crates="https://index.crates.io"):
    """Refuses a release while a registry lacks a package, which only its owners can publish for the first time, and one
    that is older than what is there: the newest release would go back."""
    packages = ["diglot", *(f"@diglot/cli-{its['npm']}" for its in TARGETS.values())]
    urls = {f"{name} on npm": f"{npm}/{name.replace('/', '%2f')}" for name in packages}
    urls["diglot on crates.io"] = f"{crates}/di/gl/diglot"
    missing = [name for name, url in urls.items() if not exists(url)]
    if missing:
        fail(f"not published yet: {', '.join(missing)}; CONTRIBUTING.md says how to, for the first time")
    with urllib.request.urlopen(f"{npm}/diglot/latest", timeout=60) as answer:
        latest = json.load(answer)["version"]
    if numbers(latest) > numbers(manifest("version")):
        fail(f"diglot {latest} is published already: {manifest('version')} would take its place as the newest")


def numbers(version):
    return [int(it) for it in re.findall(r"\d+", version)[:3]]


def exists(url):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method="HEAD"), timeout=60):
            return True
    except urllib.error.HTTPError as error:
        if error.code in (404, 410):
            return False
        raise


def main(arguments):
    match arguments:
        case ["--check", tag]:
            check(tag)
        case ["--versions"]:
            check_versions()
        case ["--registries", *urls]:
            check_registries(*urls)
        case ["--extras", program]:
            write_extras(Path(program).resolve(), ROOT / "target/extras")
        case ["--partial", wheels, out]:
            pack(Path(wheels), Path(out), is_partial=True)
        case [wheels, out]:
            pack(Path(wheels), Path(out), is_partial=False)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
