"""Brings what another process or thread finds to the thread of the screens."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


Message = TypeVar("Message")


class Listener(QObject, Generic[Message]):
    """Hands on what one source gives after the other.

    `hear` is called with each message, in the screens' thread. A source that was left
    is read to its end, but nothing of it arrives any more.
    """

    _came = Signal(int, object)

    def __init__(self, hear: Callable[[Message], None], parent: QObject) -> None:
        super().__init__(parent)
        self._hear = hear
        self._turn = 0
        self._threads: list[threading.Thread] = []
        self._came.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def listen(self, source: Iterable[Message]) -> None:
        """Read `source` in a thread; what an earlier one still gives is dropped."""
        self._turn += 1
        read = partial(self._read, source, partial(self._came.emit, self._turn))
        thread = threading.Thread(target=read, name="listener", daemon=True)
        thread.start()
        self._threads = [*(t for t in self._threads if t.is_alive()), thread]

    def leave(self) -> None:
        """Hear nothing more of the present source."""
        self._turn += 1

    def close(self) -> None:
        """Wait until every source has come to its end, those left before too."""
        self.leave()
        for thread in self._threads:
            thread.join()

    @staticmethod
    def _read(source: Iterable[Message], tell: Callable[[Message], None]) -> None:
        for message in source:
            tell(message)

    def _hand_on(self, turn: int, message: Message) -> None:
        if turn == self._turn:
            self._hear(message)
