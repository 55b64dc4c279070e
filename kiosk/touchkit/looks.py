"""How a window looks: text size and colours, the same two choices in every program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.preferences import Scheme, TextStep

if TYPE_CHECKING:
    from kiosk.session.preferences import Preferences

QML_IMPORT_NAME = "touchkit.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by its program")
class Looks(QObject):
    """Text size and colours, chosen in a window's bar. Signals: `changed`."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    @Slot()
    def nextTextSize(self) -> None:
        """Take the next larger text; after the largest, the usual one."""
        self._preferences.next_text_step()
        self.changed.emit()

    @Slot()
    def nextScheme(self) -> None:
        """Take the next set of colours."""
        self._preferences.next_scheme()
        self.changed.emit()

    @Slot(int)
    def chooseTextStep(self, step: int) -> None:
        """Take one of the three sizes of text."""
        self._preferences.text_step = TextStep(step)
        self.changed.emit()

    @Slot(int)
    def chooseScheme(self, scheme: int) -> None:
        """Take one of the three sets of colours."""
        self._preferences.scheme = Scheme(scheme)
        self.changed.emit()

    @Property(int, notify=changed)
    def textStep(self) -> int:
        """The size of the text, 0 to 2."""
        return int(self._preferences.text_step)

    @Property(int, notify=changed)
    def scheme(self) -> int:
        """The set of colours: 0 light, 1 dark, 2 high contrast."""
        return int(self._preferences.scheme)
