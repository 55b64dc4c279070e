"""Where it hurts, and which muscles may send pain there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.viewmodels.page import Page

if TYPE_CHECKING:
    from kiosk.ui.viewmodels.page import Shown

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class BodyMapViewModel(Page):
    """Where it hurts, and which muscles may send pain there.

    Signals: `offerChanged` when home may or may no longer lead here.
    """

    offerChanged = Signal()

    def show(self, shown: Shown) -> None:
        """Show the place."""

    def spoken(self, language: str) -> list[tuple[int, str]]:  # noqa: ARG002 - the page's contract
        """Return what to read aloud."""
        return []

    @Property(bool, notify=offerChanged)
    def isOffered(self) -> bool:
        """Whether home leads here."""
        return False
