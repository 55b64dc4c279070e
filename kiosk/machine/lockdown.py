"""Putting the lockdown table in force, telling its state, and taking it back.

Before anything is changed, what lay there is noted in a ledger that is synced to the
disk; so `undo` after a power cut in the middle of `apply` still brings back everything.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.machine.measures import Content, Measure, State, read, state_of
from kiosk.machine.table import TABLE
from kiosk.vault.files import sync_folder, write_durably

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LEDGER = "var/lib/patient-education-kiosk-lockdown/before.json"


class LockdownNoteError(ValueError):
    """The note of what was there before cannot be read; nothing was changed."""


@dataclass(frozen=True, slots=True)
class MeasureStanding:
    """One measure and whether it is in force."""

    measure: Measure
    state: State


@dataclass(slots=True)
class _Ledger:
    """What lay at each path before, and which folders were made on the way."""

    before: dict[str, Content | None]
    made: list[str]
    laid: dict[str, list[str]]
    """By path, the mark of everything of ours that was ever laid there."""


class Lockdown:
    """The lockdown of the system under `root`."""

    def __init__(self, root: Path, table: Sequence[Measure] = TABLE) -> None:
        self._root = root
        self._table = table
        self._ledger = root / LEDGER

    def status(self) -> list[MeasureStanding]:
        """Tell of every measure whether it is in force."""
        return [
            MeasureStanding(each, state_of(each, self._root)) for each in self._table
        ]

    def apply(self) -> list[Measure]:
        """Put in force what is not; return what was changed.

        Raises LockdownNoteError, or OSError where the system cannot be written to.
        """
        open_ones = [each for each in self._table if not self._is_locked(each)]
        ledger = self._read_ledger()
        for measure in open_ones:
            path = self._root / measure.path
            _note(ledger, measure, read(path))
            ledger.made += [
                each for each in self._missing(path) if each not in ledger.made
            ]
        if open_ones:
            self._write_ledger(ledger)
        for measure in open_ones:
            _put(self._root / measure.path, measure.content)
        return open_ones

    def undo(self) -> list[Measure]:
        """Bring back what was there before; return the measures taken back.

        A file that somebody changed since is theirs, and stays.
        """
        ledger = self._read_ledger()
        taken_back = [
            each
            for each in self._table
            if str(each.path) in ledger.before and self._is_locked(each)
        ]
        for measure in taken_back:
            _put(self._root / measure.path, ledger.before[str(measure.path)])
        for folder in reversed(ledger.made):
            # One that somebody has put something into since is theirs, and stays.
            with contextlib.suppress(OSError):
                (self._root / folder).rmdir()
        with contextlib.suppress(FileNotFoundError):
            self._ledger.unlink()
            self._ledger.parent.rmdir()
        return taken_back

    def _is_locked(self, measure: Measure) -> bool:
        return state_of(measure, self._root) is State.LOCKED

    def _missing(self, path: Path) -> list[str]:
        """Name the folders on the way to `path` that are not there, outermost first."""
        below = [each for each in path.parents if each.is_relative_to(self._root)]
        return [
            str(each.relative_to(self._root))
            for each in reversed(below)
            if not each.exists()
        ]

    def _read_ledger(self) -> _Ledger:
        try:
            rows = json.loads(self._ledger.read_text("utf-8"))
            before = {path: _content(row) for path, row in rows["before"].items()}
            laid = {path: list(marks) for path, marks in rows.get("laid", {}).items()}
            return _Ledger(before, [str(folder) for folder in rows["made"]], laid)
        except FileNotFoundError:
            return _Ledger({}, [], {})
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise LockdownNoteError(f"{self._ledger} cannot be read") from error

    def _write_ledger(self, ledger: _Ledger) -> None:
        before = {path: _row(content) for path, content in ledger.before.items()}
        rows = {"before": before, "made": ledger.made, "laid": ledger.laid}
        self._ledger.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        write_durably(self._ledger, [json.dumps(rows, indent=1).encode()])


def _note(ledger: _Ledger, measure: Measure, found: Content | None) -> None:
    """Note what lies there, unless it is ours: what came first is kept then.

    A ledger of an earlier version does not know what it laid, and keeps the first.
    """
    place, ours = str(measure.path), _mark(measure.content)
    laid = ledger.laid.get(place, [])
    is_anothers = found is not None and _mark(found) not in {*laid, ours}
    if place not in ledger.before or (laid and is_anothers):
        ledger.before[place] = found
    ledger.laid[place] = list(dict.fromkeys([*laid, ours]))


def _mark(content: Content) -> str:
    """Tell contents apart; the mode is set last, and a power cut may come before."""
    return hashlib.sha256(content.data).hexdigest()


def _row(content: Content | None) -> dict[str, str | int | bool] | None:
    if content is None:
        return None
    data = base64.b64encode(content.data).decode("ascii")
    return {"data": data, "mode": content.mode, "link": content.is_link}


def _content(row: dict[str, str | int | bool] | None) -> Content | None:
    if row is None:
        return None
    data = base64.b64decode(str(row["data"]))
    return Content(data, int(row["mode"]), bool(row["link"]))


def _put(path: Path, content: Content | None) -> None:
    """Make `path` hold `content`, or nothing, in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        path.unlink(missing_ok=True)
    elif content.is_link:
        beside = path.with_name(path.name + ".new")
        beside.unlink(missing_ok=True)
        beside.symlink_to(os.fsdecode(content.data))
        beside.replace(path)
    else:
        # Replaced, not written through: a link there may lead anywhere.
        if path.is_symlink():
            path.unlink()
        write_durably(path, [content.data])
        path.chmod(content.mode)
    sync_folder(path.parent)


def steps_afterwards() -> Iterator[list[str]]:
    """Yield the commands that make a running system take up what was changed."""
    yield ["systemctl", "daemon-reload"]
    yield ["sysctl", "--quiet", "--system"]
    yield ["udevadm", "control", "--reload"]
    yield ["systemctl", "try-reload-or-restart", "systemd-logind.service"]
