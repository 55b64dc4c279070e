"""Searches the memory of running processes for what somebody typed."""

from __future__ import annotations

import os
import signal
from array import array
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from io import RawIOBase

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")
TOLD = 6
"""So many signs in a row tell a name."""
_PIECE, _STRIDE = 4, 3
"""Every six signs hold one of these pieces whole."""
_MAPS_WITHOUT_WORDS = ("[vvar]", "[vsyscall]", "[vdso]")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_ENTRY = 8
_PRESENT_OR_SWAPPED = 62
"""The two highest bits of an entry in pagemap."""


@contextmanager
def standing_still(processes: Iterable[int]) -> Iterator[None]:
    """Stop the processes as they are, so that looking takes no part in it."""
    stopped = list(processes)
    _send(signal.SIGSTOP, stopped)
    try:
        yield
    finally:
        # The last first: the supervisor must not find its child silent.
        _send(signal.SIGCONT, stopped[::-1])


def _send(number: signal.Signals, processes: list[int]) -> None:
    for process in processes:
        # A voice may have ended meanwhile.
        with suppress(ProcessLookupError):
            os.kill(process, number)


def remains(process: int, markers: Iterable[str]) -> list[str]:
    """Name where six signs in a row of a marker stand in a process's memory."""
    wanted = [(m, e, _needles(m, e)) for m in markers for e in ENCODINGS]
    if _has_ended(process):
        return []
    return [
        f"{process} {where}: {marker!r} in {encoding}: {content[at - 8 : at + 40]!r}"
        for where, content in _regions(process)
        for marker, encoding, needles in wanted
        for at in _places(content, needles)
    ]


def _has_ended(process: int) -> bool:
    """Tell whether nothing is left of a process but its number."""
    status = Path(f"/proc/{process}/status")
    return not status.exists() or "VmSize" not in status.read_text("utf-8")


def _needles(marker: str, encoding: str) -> dict[bytes, tuple[bytes, ...]]:
    """Give for each piece the runs of six signs it can stand in."""
    runs = [marker[i : i + TOLD] for i in range(len(marker) - TOLD + 1)]
    found = {}
    for start in range(0, len(marker) - _PIECE + 1, _STRIDE):
        piece = marker[start : start + _PIECE]
        around = tuple(run.encode(encoding) for run in runs if piece in run)
        found[piece.encode(encoding)] = around
    return found


def _places(content: bytes, needles: dict[bytes, tuple[bytes, ...]]) -> Iterator[int]:
    for piece, runs in needles.items():
        at = content.find(piece)
        while at >= 0:
            near = content[max(0, at - 24) : at + 48]
            if any(run in near for run in runs):
                yield at
            at = content.find(piece, at + 1)


def _regions(process: int) -> Iterator[tuple[str, bytes]]:
    """Give what a process can write and what is really there, by where it is."""
    maps = Path(f"/proc/{process}/maps").read_text("utf-8").splitlines()
    folder = Path(f"/proc/{process}")
    with (
        (folder / "mem").open("rb", buffering=0) as mem,
        (folder / "pagemap").open("rb", buffering=0) as pagemap,
    ):
        for line in maps:
            span, rights, *rest = line.split(maxsplit=5)
            name = rest[-1] if len(rest) == 4 else ""
            if not rights.startswith("rw") or name in _MAPS_WITHOUT_WORDS:
                continue
            begin, end = (int(edge, 16) for edge in span.split("-"))
            for first, last in _present(pagemap, begin, end):
                mem.seek(first)
                yield f"{first:x}-{last:x} {name}", mem.read(last - first)


def _present(pagemap: RawIOBase, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the runs of pages that are in memory or swapped out."""
    pagemap.seek(begin // _PAGE * _ENTRY)
    entries = array("Q", pagemap.read((end - begin) // _PAGE * _ENTRY))
    first = None
    for number, entry in enumerate((*entries, 0)):
        if entry >> _PRESENT_OR_SWAPPED and first is None:
            first = number
        elif not entry >> _PRESENT_OR_SWAPPED and first is not None:
            yield begin + first * _PAGE, begin + number * _PAGE
            first = None
