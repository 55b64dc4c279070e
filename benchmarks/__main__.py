"""Speed and memory: ``python3 dev.py bench``.

Everything is measured off-screen with the software renderer, beside something bare in
the same run, and reported as a ratio of medians with its bar.
"""

from __future__ import annotations

import os
import sys

from benchmarks import (
    blocks,
    desk,
    forgetting,
    forms,
    growth,
    reading,
    rest,
    start,
    supervisor,
)

PARTS = (start, rest, blocks, supervisor, reading, forms, forgetting, desk, growth)


def main() -> int:
    """Measure, print the table, and fail where a bar is missed."""
    # Byte-code on both sides, as an installation has it.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    holds = True
    for part in PARTS:
        for row in part.rows():
            print(row, flush=True)
            holds = holds and row.holds
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
