"""Keeps the window over the whole of the screen, whatever becomes of either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

LOOK_MS = 2000
LOOKS_UNTIL_LOST = 5
SMALLEST = 320
"""Pixels each way; a screen below that is a stand-in for one that is switched off."""

_LETS_RAISE = frozenset({"xcb", "windows", "cocoa"})
"""Elsewhere a window has no say in the matter: the compositor shows one, or none."""


class Glass(QObject):
    """Covers the first screen with `window`, and follows it.

    `lost` tells that the window is gone, hidden or without a frame all the same: only a
    fresh process helps then.
    """

    lost = Signal()

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._followed: QScreen | None = None
        self._has_frame = False
        self._looks_in_vain = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def cover(self) -> None:
        """Show the window over the whole screen, and keep it there."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.fit)
            app.screenRemoved.connect(self.fit)
            app.primaryScreenChanged.connect(self.fit)
        self.fit()
        self._timer.start(LOOK_MS)

    def rest(self) -> None:
        """Leave the window to itself."""
        self._timer.stop()

    def note_frame(self) -> None:
        """Remember that something was painted."""
        self._has_frame = True

    def fit(self) -> None:
        """Cover the first screen as it now is."""
        screen = QGuiApplication.primaryScreen()
        self._follow(screen)
        window = self._window
        if screen is None or not _is_lit(screen):
            window.resize(window.size().expandedTo(QSize(SMALLEST, SMALLEST)))
            window.show()
            return
        window.setScreen(screen)
        # Where no window manager answers, full screen alone would leave it as it was.
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    def look(self) -> None:
        """Put right what is wrong with the window; give it up after a while."""
        screen = QGuiApplication.primaryScreen()
        if screen is None or not _is_lit(screen):
            self._looks_in_vain = 0
            return
        window = self._window
        if not _covers(window, screen.geometry()):
            self.fit()
        if QGuiApplication.platformName() in _LETS_RAISE:
            # Another window may lie above.
            window.raise_()
            if not window.isActive():
                window.requestActivate()
        if self._has_frame and window.isExposed():
            self._looks_in_vain = 0
        else:
            self._looks_in_vain += 1
        self._has_frame = False
        # Where nothing changed, the software loop swaps no frame for `requestUpdate`.
        window.update()
        if self._looks_in_vain >= LOOKS_UNTIL_LOST:
            self._timer.stop()
            self.lost.emit()

    def _follow(self, screen: QScreen | None) -> None:
        if screen is self._followed:
            return
        # One that was taken away is gone, and its signals with it.
        self._followed = screen
        if screen is not None:
            screen.geometryChanged.connect(self.fit)
            screen.primaryOrientationChanged.connect(self.fit)


def _is_lit(screen: QScreen) -> bool:
    size = screen.geometry().size()
    return min(size.width(), size.height()) >= SMALLEST


def _covers(window: QWindow, glass: QRect) -> bool:
    is_shown = window.visibility() is QWindow.Visibility.FullScreen
    return is_shown and window.geometry() == glass
