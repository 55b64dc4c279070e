"""What the clinic's settings say about every screen; it never changes while running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.config.clinic_name import own_name

if TYPE_CHECKING:
    from kiosk.config.model import Settings

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ClinicFacts(QObject):
    """Whose kiosk this is, and the glass it is shown on."""

    def __init__(
        self,
        settings: Settings,
        *,
        is_demonstration: bool,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._is_demonstration = is_demonstration

    @Property(str, constant=True)
    def clinicName(self) -> str:
        """The clinic's name; empty where the settings name none."""
        return own_name(self._settings.clinic.name)

    @Property(bool, constant=True)
    def hasLogo(self) -> bool:
        """Whether the clinic has a logo of its own."""
        return self._settings.clinic.logo is not None

    @Property(str, constant=True)
    def clinicAccent(self) -> str:
        """The clinic's colour; empty for the kiosk's own."""
        return self._settings.clinic.accent or ""

    @Property(str, constant=True)
    def emergencyNumber(self) -> str:
        """The number to call in an emergency."""
        return self._settings.clinic.emergency_number

    @Property(float, constant=True)
    def pixelsPerMm(self) -> float:
        """Pixels in a millimetre of this screen."""
        return self._settings.screen.pixels_per_mm

    @Property(bool, constant=True)
    def isDemonstration(self) -> bool:
        """Whether no clinic has set this kiosk up."""
        return self._is_demonstration
