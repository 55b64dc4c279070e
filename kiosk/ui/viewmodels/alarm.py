"""Emergency words that lead above any muscle."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bodymap.leading import Lead

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by its screen's view-model")
class AlarmViewModel(QObject):
    """Why help may be needed first, whom to call, and the signs.

    Signals: `changed` when other words lead, or none.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lead = Lead()

    def show(self, lead: Lead) -> None:
        """Lead with these words; an empty lead is shown as nothing."""
        if lead != self._lead:
            self._lead = lead
            self.changed.emit()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything in reading order."""
        return self._lead.sentences

    @Property(bool, notify=changed)
    def isShown(self) -> bool:
        """Whether anything leads."""
        return bool(self._lead.leads)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def leads(self) -> list[str]:
        """Why help may be needed first, a sentence for each reason."""
        return list(self._lead.leads)

    @Property(str, notify=changed)
    def call(self) -> str:
        """Whom to call."""
        return self._lead.call

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def signs(self) -> list[str]:
        """The signs that need help now."""
        return list(self._lead.signs)
