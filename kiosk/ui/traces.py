"""What of a visit lies in Qt's own keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

    from kiosk.ui.viewmodels.reading import ReadingViewModel


class ClipboardTrace:
    """Words a visitor copied out of a field."""

    name = "clipboard"

    def __init__(self, clipboard: QClipboard) -> None:
        self._clipboard = clipboard

    def clear(self) -> None:
        """Empty the clipboard, and the selection X11 keeps beside it."""
        for mode in self._modes():
            self._clipboard.clear(mode)

    def is_clear(self) -> bool:
        """Tell whether nothing can be pasted."""
        return not any(self._clipboard.text(mode) for mode in self._modes())

    def _modes(self) -> list[QClipboard.Mode]:
        modes = [self._clipboard.Mode.Clipboard]
        if self._clipboard.supportsSelection():
            modes.append(self._clipboard.Mode.Selection)
        return modes


class ReadingTrace:
    """The screen a visitor read last, and the word explained on it."""

    name = "screen being read"

    def __init__(self, reading: ReadingViewModel) -> None:
        self._reading = reading

    def clear(self) -> None:
        """Show no screen."""
        self._reading.forget()

    def is_clear(self) -> bool:
        """Tell whether no screen and no word is left."""
        return self._reading.screen is None and not self._reading.term
