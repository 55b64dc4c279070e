"""The window of the desk's program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins

from kiosk.touchkit.icons import IconProvider
from kiosk.touchkit.window import ScreenWindow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject, QSize

    from kiosk.desk.viewmodels.arrow_keys import ArrowKeys
    from kiosk.desk.viewmodels.desk import DeskViewModel


_FRAME = QMargins(8, 40, 8, 8)
"""Pixels of a title bar and edges, rather too many: only a shown window has them."""


class DeskWindow(ScreenWindow):
    """Shows the desk's own screens on the controls both programs share."""

    def __init__(self, desk: DeskViewModel, keys: ArrowKeys, icons: Path) -> None:
        shown: dict[str, QObject] = {"desk": desk, "keys": keys}
        super().__init__("desk", shown, {"icon": IconProvider(icons)})

    def show(self, size: QSize | None) -> None:
        """Show in a window of `size` pixels, or as large as it comes.

        Where the desktop has no room for that and a frame round it, the window fills
        the desktop: the buttons that save and go on stand at its lower edge.
        """
        room = self.window.screen().availableSize()
        if size is None and not fits(self.window.size(), room):
            # Without a window manager nothing makes it fill anything: it has to fit.
            self.window.resize(self.window.size().boundedTo(room))
            self.window.showMaximized()
        else:
            super().show(size)


def fits(window: QSize, room: QSize) -> bool:
    """Tell whether a window of this size and the frame round it have room."""
    return window.grownBy(_FRAME).boundedTo(room) == window.grownBy(_FRAME)
