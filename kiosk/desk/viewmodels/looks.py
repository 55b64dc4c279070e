"""How the screens look: text size and colours."""

from __future__ import annotations

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.touchkit.looks import Looks

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

PIXELS_PER_MM = 2.2
"""A desk's screen is near, and a mouse points finer than a thumb: the kiosk's controls
are drawn at about half size, so that a target of 20 mm is one of 44 px (WCAG 2.5.5) and
text of 5.4 mm is 18 px (decision 0091)."""


@QmlElement
@QmlUncreatable("made by the desk")
class DeskLooksViewModel(Looks):
    """Text size and colours, chosen in the top bar; and the desk's scale."""

    @Property(float, constant=True)
    def pixelsPerMm(self) -> float:
        """How many pixels are drawn for a millimetre of the kiosk's sizes."""
        return PIXELS_PER_MM
