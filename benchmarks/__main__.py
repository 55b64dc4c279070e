"""Speed and memory: ``python3 dev.py bench``.

Everything is measured off-screen with the software renderer, beside something bare in
the same run, and reported as a ratio of medians with its bar. Names of parts, as in
``dev.py bench start blocks``, measure these alone; ``--record`` writes the table of the
run into ``docs/developers/speed.md``, whether its bars are held or not.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

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
    visits,
)
from benchmarks.record import Run, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.row import Row

Parts = Mapping[str, Callable[[], "list[Row]"]]

PARTS: Parts = {
    "start": start.rows,
    "rest": rest.rows,
    "blocks": blocks.rows,
    "supervisor": supervisor.rows,
    "reading": reading.rows,
    "forms": forms.rows,
    "forgetting": forgetting.rows,
    "desk": desk.rows,
    "growth": growth.rows,
}

BY_NAME_ONLY: Parts = {"visits": visits.rows}
"""What takes most of an hour."""


def main(arguments: Sequence[str] | None = None, parts: Parts = PARTS) -> int:
    """Measure, print the table, and fail where a bar is missed or a part crashed."""
    known = {**parts, **BY_NAME_ONLY}
    options = _options(arguments, known)
    # Byte-code on both sides, as an installation has it.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    run = Run()
    for name in options.parts or parts:
        began = time.monotonic()
        try:
            for row in known[name]():
                print(row, flush=True)
                run.rows.append(row)
        except Exception:  # noqa: BLE001 - the others are measured all the same
            traceback.print_exc()
            run.crashed.append(name)
        print(f"-- {name}: {time.monotonic() - began:.0f} s", flush=True)
    if options.record:
        record(run)
    return 0 if run.holds else 1


def _options(arguments: Sequence[str] | None, parts: Parts) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(parts))
    parser.add_argument("--record", action="store_true", help="keep the table")
    options = parser.parse_args(arguments)
    unknown = [part for part in options.parts if part not in parts]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}")
    if options.record and options.parts:
        parser.error("only a whole run is recorded")
    return options


if __name__ == "__main__":
    sys.exit(main())
