"""How the screens look: text size and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.session.preferences import Preferences

QML_IMPORT_NAME = "Desk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PIXELS_PER_MM = 2.2
"""A desk's screen is near, and a mouse points finer than a thumb: the kiosk's controls
are drawn at about half size, so that a target of 20 mm is one of 44 px (WCAG 2.5.5) and
text of 5.4 mm is 18 px (decision 0091)."""


@QmlElement
@QmlUncreatable("made by the desk")
class LooksViewModel(QObject):
    """Text size and colours, chosen in the top bar. Signals: `changed`."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    @Slot()
    def nextTextSize(self) -> None:
        """Take the next larger text."""
        self._preferences.next_text_step()
        self.changed.emit()

    @Slot()
    def nextScheme(self) -> None:
        """Take the next set of colours."""
        self._preferences.next_scheme()
        self.changed.emit()

    @Property(int, notify=changed)
    def textStep(self) -> int:
        """The size of the text, 0 to 2."""
        return int(self._preferences.text_step)

    @Property(int, notify=changed)
    def scheme(self) -> int:
        """The set of colours, as Theme counts them."""
        return int(self._preferences.scheme)

    @Property(float, constant=True)
    def pixelsPerMm(self) -> float:
        """How many pixels are drawn for a millimetre of the kiosk's sizes."""
        return PIXELS_PER_MM
