"""Pictures of screens, written while the next screen is being drawn.

Packing a PNG takes longer than drawing its screen, and Qt gives Python's lock away
meanwhile.
"""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

MOST_WAITING = 6
"""Pictures held in memory at once, 8 MB each."""


class PictureLostError(OSError):
    """A picture could not be written."""


class Album:
    """Writes pictures into files; leaving it waits for all and tells of any lost."""

    def __init__(self) -> None:
        self._writers = ThreadPoolExecutor(2, thread_name_prefix="album")
        self._waiting: set[Future[None]] = set()
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._writers:
            self._settle(0)

    def keep(self, picture: QImage, file: Path) -> None:
        """Write `picture` into `file` soon; `PictureLostError` for an earlier one."""
        self._settle(MOST_WAITING - 1)
        self._waiting.add(self._writers.submit(_write, picture, file))
        self.count += 1

    def _settle(self, most: int) -> None:
        while len(self._waiting) > most:
            done, self._waiting = wait(self._waiting, return_when=FIRST_COMPLETED)
            for writing in done:
                writing.result()


def _write(picture: QImage, file: Path) -> None:
    if not picture.save(str(file)):
        raise PictureLostError(str(file))
