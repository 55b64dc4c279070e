"""Wrong tries at the door: counted on disk before a PIN is looked at.

From the fifth wrong try on a number waits, twice as long each time; after the tenth
it is shut until IT unlocks it. What is left of a wait is kept in seconds, and only time
in which the kiosk runs takes from it: killing, restarting or setting the clock never
shortens it.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from kiosk.staff.register import LARGEST_NUMBER, read_small, staff_lock
from kiosk.vault.files import write_durably
from kiosk.vault.locks import LockHeldError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TRIES_FILE = "tries.json"
MOST_TRIES = 10
FIRST_WAIT = 30.0
LONGEST_WAIT = 3600.0
_WAITS_FROM = 5


class Standing(BaseModel):
    """How a number stands: wrong tries in a row, and seconds left to wait."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    wrong: int = Field(0, ge=0, le=MOST_TRIES)
    wait: float = Field(0, ge=0, le=LONGEST_WAIT, allow_inf_nan=False)

    @property
    def is_disabled(self) -> bool:
        """Tell whether only IT can open this number again."""
        return self.wrong >= MOST_TRIES


_TABLE = TypeAdapter(dict[int, Standing])


class AttemptsError(Exception):
    """The count cannot be read or kept, so the door stays shut."""


def wait_after(wrong: int) -> float:
    """Give the seconds to wait after so many wrong tries in a row."""
    if wrong < _WAITS_FROM:
        return 0.0
    return float(min(FIRST_WAIT * 2 ** (wrong - _WAITS_FROM), LONGEST_WAIT))


class Attempts:
    """The counts in `folder`. `now` is monotonic and in seconds.

    Every number that can be typed is counted alike, also those that nobody has: the
    counting must not tell which numbers exist.
    """

    def __init__(self, folder: Path, now: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._file = folder / TRIES_FILE
        self._now = now
        self._until: dict[int, tuple[int, float]] = {}

    def standing(self, number: int) -> Standing:
        """Tell how a number stands now. Raises `AttemptsError`."""
        return self._as_of_now(number, self._read())

    def count(self, number: int) -> Standing | None:
        """Count a try as wrong, on disk; a check may only follow where this is none.

        Gives the standing of a number that has to wait or is shut: then nothing was
        counted and nothing may be checked. Raises `AttemptsError`.
        """
        if not 0 <= number <= LARGEST_NUMBER:
            raise AttemptsError("no such number can be typed")
        try:
            return self._count(number)
        except (OSError, LockHeldError):
            raise AttemptsError("the try cannot be counted") from None

    def forget(self, number: int) -> None:
        """Take all wrong tries from a number: its PIN was right, or IT unlocked it.

        A count that cannot be read is begun anew. Raises OSError or `LockHeldError`.
        """
        with staff_lock(self._folder):
            try:
                table = self._read()
            except AttemptsError:
                table = {}
            table.pop(number, None)
            self._write(table)

    def keep_time(self) -> None:
        """Note what is left of the waits; call it every few seconds.

        So a restart costs those who wait seconds, not minutes. Never raises.
        """
        try:
            with staff_lock(self._folder):
                table = self._read()
                now = {number: self._as_of_now(number, table) for number in table}
                if now != table:
                    self._write(now)
        except (OSError, LockHeldError, AttemptsError):
            return

    def _count(self, number: int) -> Standing | None:
        with staff_lock(self._folder):
            table = self._read()
            standing = self._as_of_now(number, table)
            if standing.is_disabled or standing.wait > 0:
                return standing
            wrong = standing.wrong + 1
            table[number] = Standing(wrong=wrong, wait=wait_after(wrong))
            self._write(table)
        self._as_of_now(number, table)
        return None

    def _as_of_now(self, number: int, table: dict[int, Standing]) -> Standing:
        kept = table.get(number, Standing())
        seen = self._until.get(number)
        if seen is None or seen[0] != kept.wrong:
            seen = (kept.wrong, self._now() + kept.wait)
            self._until[number] = seen
        left = max(0.0, seen[1] - self._now())
        return Standing(wrong=kept.wrong, wait=math.ceil(left))

    def _read(self) -> dict[int, Standing]:
        try:
            return _TABLE.validate_json(read_small(self._file))
        except FileNotFoundError:
            return {}
        except (OSError, ValidationError):
            raise AttemptsError("the count of tries cannot be read") from None

    def _write(self, table: dict[int, Standing]) -> None:
        kept = {number: each for number, each in table.items() if each.wrong}
        write_durably(self._file, [_TABLE.dump_json(kept)])
