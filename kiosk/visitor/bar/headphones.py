"""Whether headphones are in the jack; nothing on the glass waits to know it."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from kiosk.speech.jack import Jack, open_jacks

if TYPE_CHECKING:
    from collections.abc import Sequence


class Headphones(QObject):
    """All jacks of this computer; none where the clinic does not want them noticed.

    Signals: `changed` when headphones came or went.
    """

    changed = Signal()
    _found = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, is_wanted: bool = True
    ) -> None:
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._jacks: list[Jack] = []
        self._is_in = False
        self._found.connect(self.watch)

    @property
    def is_in(self) -> bool:
        """Tell whether headphones are in any jack."""
        return self._is_in

    def look_for_jacks(self) -> None:
        """Find the jacks and watch them from then on; a device may be slow to open."""
        if not self._is_wanted:
            return
        find = partial(_find, self._found)
        threading.Thread(target=find, name="jacks", daemon=True).start()

    def watch(self, jacks: Sequence[Jack]) -> None:
        """Follow these jacks."""
        for jack in jacks:
            if not self._is_wanted:
                jack.close()
                continue
            self._jacks.append(jack)
            notifier = QSocketNotifier(jack.fileno(), QSocketNotifier.Type.Read, self)
            notifier.activated.connect(partial(self._read, jack, notifier))
        self._look()

    def close(self) -> None:
        """Watch no more."""
        for notifier in self.findChildren(QSocketNotifier):
            notifier.setEnabled(False)
        for jack in self._jacks:
            jack.close()
        self._jacks.clear()

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


def _find(found: object) -> None:
    jacks = open_jacks()
    try:
        found.emit(jacks)  # type: ignore[attr-defined] # a bound signal
    except RuntimeError:  # The kiosk is gone meanwhile.
        for jack in jacks:
            jack.close()
