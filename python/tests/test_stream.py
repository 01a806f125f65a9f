"""Memory does not grow with the number of articles. DIGLOT_STREAM=100000 sends so many through each function."""

import os
from pathlib import Path

import diglot
import pyarrow as pa
import pytest
from test_article import TEXT

ARTICLES = int(os.environ.get("DIGLOT_STREAM", "4000"))
BATCH = 100
#: What the allocator may keep that is not in use.
SLACK_BYTES = 24 << 20


def resident() -> int:
    """The bytes of memory that this process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.parametrize("function", [diglot.segments, diglot.findings, diglot.pages])
def test_memory_is_flat_over_a_stream(function):
    content = pa.array([TEXT * 3] * BATCH)
    batches = ARTICLES // BATCH
    after_a_quarter = 0
    for number in range(batches):
        paths = pa.array([f"nl-nl/{number}/{article}.md" for article in range(BATCH)])
        assert function(pa.RecordBatch.from_pydict({"path": paths, "content": content})).num_rows > 0
        if number == batches // 4:
            after_a_quarter = resident()
    assert resident() - after_a_quarter < SLACK_BYTES
