"""Whether headphones are in the jack; nothing on the glass waits to know it."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QFileSystemWatcher,
    QObject,
    QSocketNotifier,
    QTimer,
    Signal,
)

from kiosk.speech.jack import INPUT_DEVICES, Jack, open_jacks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

SETTLING_MS = 300
"""A device that comes makes several files, and gets its rights a moment later."""


class Headphones(QObject):
    """All jacks of this computer; none where the clinic does not want them noticed.

    What is plugged in with a jack of its own is found as it comes: whenever something
    in `folder` has changed, `find` opens the jacks that are there.
    Signals: `changed` when headphones came or went.
    """

    changed = Signal()
    _found = Signal(object)

    def __init__(
        self,
        *,
        is_wanted: bool = True,
        folder: Path = INPUT_DEVICES,
        find: Callable[[Path], list[Jack]] = open_jacks,
    ) -> None:
        super().__init__()
        self._is_wanted = is_wanted
        self._jacks: list[Jack] = []
        self._is_in = False
        self._folder, self._find = folder, find
        self._found.connect(self.watch)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._settling.timeout.connect(self._search)
        self._comings = QFileSystemWatcher(self)
        self._comings.directoryChanged.connect(self._settling.start)

    @property
    def is_in(self) -> bool:
        """Tell whether headphones are in any jack."""
        return self._is_in

    def look_for_jacks(self) -> None:
        """Find the jacks, watch them, and look again as devices come."""
        if self._is_wanted:
            self._comings.addPath(str(self._folder))
            self._search()

    def watch(self, jacks: Sequence[Jack]) -> None:
        """Follow these jacks."""
        for jack in jacks:
            if not self._is_wanted or self._knows(jack):
                jack.close()
                continue
            self._jacks.append(jack)
            notifier = QSocketNotifier(jack.fileno(), QSocketNotifier.Type.Read, self)
            notifier.activated.connect(partial(self._read, jack, notifier))
        self._look()

    def close(self) -> None:
        """Watch no more."""
        # What a search that is under way still finds is closed as it comes.
        self._is_wanted = False
        self._comings.removePath(str(self._folder))
        self._settling.stop()
        for notifier in self.findChildren(QSocketNotifier):
            notifier.setEnabled(False)
        for jack in self._jacks:
            jack.close()
        self._jacks.clear()

    def _search(self) -> None:
        """Open the jacks in a thread: a device may be slow to open."""
        search = partial(_search, self._find, self._folder, self._found)
        threading.Thread(target=search, name="jacks", daemon=True).start()

    def _knows(self, jack: Jack) -> bool:
        return any(jack.identity == known.identity for known in self._jacks)

    def _read(self, jack: Jack, notifier: QSocketNotifier, *_told: object) -> None:
        try:
            jack.read()
        except OSError:
            notifier.setEnabled(False)
            self._jacks.remove(jack)
            jack.close()
        self._look()

    def _look(self) -> None:
        is_in = any(jack.is_in for jack in self._jacks)
        if is_in is not self._is_in:
            self._is_in = is_in
            self.changed.emit()


def _search(find: Callable[[Path], list[Jack]], folder: Path, found: object) -> None:
    jacks = find(folder)
    try:
        found.emit(jacks)  # type: ignore[attr-defined] # a bound signal
    except RuntimeError:  # The kiosk is gone meanwhile.
        for jack in jacks:
            jack.close()
