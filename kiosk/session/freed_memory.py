"""Overwrites what Python keeps of objects that are gone.

Python hands the memory of small objects out again without clearing it, so a name that
nobody holds any more stays readable in the process until chance overwrites it. The C
library's memory is cleared as it is freed, see `tunables.py`; this does the same for
Python's own. A frozen program ignores PYTHONMALLOC, so the environment cannot do it.
"""

from __future__ import annotations

import bisect
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MAPS = Path("/proc/self/maps")
_LARGEST, _STEP = 512, 16
"""Python keeps pools for sizes up to this, one for every sixteen bytes."""
_BYTES_HEADER = 33
"""What a bytes object takes beside its content."""
_AT_ONCE = 256


def overwrite_freed_memory() -> None:
    """Take all that Python has free, write over it, and give it back.

    Each size has pools of its own, which are used up before new memory is asked of the
    system: an object that lies where nothing was before tells that they are. The
    smallest come first, for they fill a pool to its last byte.
    """
    old = _mapped()
    if not old:
        return  # no Linux: nothing tells where the free memory ends
    kept: list[object] = []
    _fill(kept, object, old)
    _fill(kept, partial(complex, 1.0, 1.0), old)
    for size in range(3 * _STEP, _LARGEST + 1, _STEP):
        _fill(kept, partial(bytes, size - _BYTES_HEADER), old)


def _fill(
    kept: list[object], make: Callable[[], object], old: list[tuple[int, int]]
) -> None:
    kept.append(make())
    while not _is_new(id(kept[-1]), old):
        kept += [make() for _ in range(_AT_ONCE)]


def _mapped() -> list[tuple[int, int]]:
    try:
        lines = _MAPS.read_text("ascii", "replace").splitlines()
    except OSError:
        return []
    spans = (line.split(" ", 1)[0].split("-") for line in lines)
    return [(int(begin, 16), int(end, 16)) for begin, end in spans]


def _is_new(place: int, old: list[tuple[int, int]]) -> bool:
    """Tell whether an object lies where nothing was mapped before."""
    at = bisect.bisect(old, (place, 1 << 64)) - 1
    return at < 0 or place >= old[at][1]
