"""What the kiosk does once its first frame is on the glass, in small pieces.

Topics are read first: a visit needs them. What a visit may need later is loaded by a
thread and then made in the screens' thread, one piece at a time, while attract rests.
Whoever touches before that waits for what is touched and for nothing else.
"""

from __future__ import annotations

import contextlib
import os
import threading
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.freed_memory import take_memory_from_the_c_library
from kiosk.visitor.all_pages import PAGES
from kiosk.visitor.rest_sign import show_rest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance

    from kiosk.visitor.composition import Kiosk
    from kiosk.visitor.home.kept_words import AttractWords

LOAD_AFTER_MS = 1500
"""A visitor who touches at once is answered first."""
LOAD_AGAIN_MS = 10_000
"""After so long, what could not be loaded is tried again: a disk may have stumbled."""
BETWEEN_PIECES_MS = 50
KEYBOARD_AFTER_MS = 2000
"""The keyboard is made so long after the first frame, if no form needed it before."""

_FORM = ("kiosk.interest.submission", "kiosk.interest.way", "kiosk.vault.connection")
_PAGES = (
    "kiosk.bodymap.framing",
    "kiosk.bodymap.leading",
    "kiosk.bodymap.lookup",
    "kiosk.bodymap.seen",
    "kiosk.bodymap.viewpoint",
    "kiosk.articles.svg_colours",
    "kiosk.staff.changes",
    "kiosk.staff.work",
)
"""What form and pages stand on; a thread may load it, for no QML type is made there."""


class Afterwards(QObject):
    """Brings up what the first frame did without.

    `keep_settings` and `keep_words` are for a thread; `speaks` says whether the clinic
    wants a voice.
    """

    _form_loaded = Signal()
    _pages_loaded = Signal()
    _load_failed = Signal()

    def __init__(
        self,
        kiosk: Kiosk,
        keep_settings: Callable[[], None],
        keep_words: Callable[[AttractWords], None],
        *,
        speaks: bool,
    ) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._keep_settings = keep_settings
        self._keep_words = keep_words
        self._speaks = speaks
        self._pieces = self._all_pieces()
        self._unloaded = [(self._form_loaded, _FORM), (self._pages_loaded, _PAGES)]
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next_piece)
        queued = Qt.ConnectionType.QueuedConnection
        self._form_loaded.connect(self._open_store, queued)
        self._pages_loaded.connect(self._begin_pieces, queued)
        self._load_failed.connect(self._load_later, queued)

    def begin(self) -> None:
        """Begin; nothing here waits for anything."""
        # Nobody has typed yet; earlier it would slow the first frame.
        take_memory_from_the_c_library()
        show_rest(self._kiosk.shell, os.environ)
        self._kiosk.catalogue.refresh()
        QTimer.singleShot(LOAD_AFTER_MS, self, self._load)
        QTimer.singleShot(KEYBOARD_AFTER_MS, self._kiosk.keyboard.make)

    def _load(self) -> None:
        threading.Thread(target=self._load_in_thread, name="late", daemon=True).start()

    def _load_in_thread(self) -> None:
        while self._unloaded:
            loaded, modules = self._unloaded[0]
            try:
                for module in modules:
                    import_module(module)
            except Exception:
                # Raised on, it is noted; nobody else would open the store.
                _emit(self._load_failed)
                raise
            del self._unloaded[0]
            _emit(loaded)
        self._keep_settings()

    def _load_later(self) -> None:
        QTimer.singleShot(LOAD_AGAIN_MS, self, self._load)

    def _open_store(self) -> None:
        try:
            self._kiosk.store.start()
        except Exception:
            QTimer.singleShot(LOAD_AGAIN_MS, self, self._open_store)
            raise
        if self._speaks:
            self._kiosk.bar.start_speech()

    def _begin_pieces(self) -> None:
        self._timer.start(BETWEEN_PIECES_MS)

    def _next_piece(self) -> None:
        if not self._kiosk.shell.isResting:
            return
        piece = next(self._pieces, None)
        if piece is None:
            self._timer.stop()
        else:
            piece()

    def _keep_what_is_said(self) -> None:
        said = self._kiosk.shell.beginning.said_at_rest()
        if said is not None:
            keep = partial(self._keep_words, said)
            threading.Thread(target=keep, name="words", daemon=True).start()

    def _start_staff(self) -> None:
        self._kiosk.staff.start()

    def _all_pieces(self) -> Iterator[Callable[[], object]]:
        for name in PAGES:
            yield partial(self._kiosk.parts.get, name)
        yield self._start_staff
        yield self._keep_what_is_said
        yield self._kiosk.keyboard.make
        yield self._kiosk.collector.settle


def _emit(signal: SignalInstance) -> None:
    with contextlib.suppress(RuntimeError):  # The kiosk is gone meanwhile.
        signal.emit()
