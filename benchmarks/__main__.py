"""Speed and memory: ``python3 dev.py bench``.

Everything is measured off-screen with the software renderer, beside something bare in
the same run, and reported as a ratio of medians with its bar.
"""

from __future__ import annotations

import sys

from benchmarks import desk, forms, reading, start

PARTS = (start, reading, forms, desk)


def main() -> int:
    """Measure, print the table, and fail where a bar is missed."""
    holds = True
    for part in PARTS:
        for row in part.rows():
            print(row, flush=True)  # noqa: T201 - the answer
            holds = holds and row.holds
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
