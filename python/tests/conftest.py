"""What the tests share: the program, and the articles of the sample project."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"


def program(*arguments: object, place: Path = ROOT, statuses: tuple[int, ...] = (0, 1)) -> bytes:
    """What the program prints in a folder; findings are no failure."""
    command = [os.environ["DIGLOT"], *map(str, arguments)]
    run = subprocess.run(command, cwd=place, capture_output=True, check=False)
    assert run.returncode in statuses, run.stderr.decode()
    return run.stdout


def corpus() -> Path | None:
    """The folder of published articles, where there is one."""
    folder = Path(os.environ.get("DIGLOT_CORPUS", ROOT / "../shared/corpus")) / "quantum.nl-NL/annotated"
    return folder if folder.is_dir() else None


def places() -> list[Path]:
    """Folders of articles to try things on."""
    return [place for place in (CONTENT, corpus()) if place]


@pytest.fixture(params=places(), ids=lambda place: place.name)
def articles(request: pytest.FixtureRequest) -> Path:
    return request.param
