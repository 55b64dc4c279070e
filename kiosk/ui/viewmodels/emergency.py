"""The signs that need help at once, one touch away from every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.articles.topic import EmergencySigns
from kiosk.ui.viewmodels.page import Page

if TYPE_CHECKING:
    from kiosk.ui.viewmodels.page import Shown

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class EmergencyViewModel(Page):
    """Emergency signs in the topic's words, or in our own when content is broken.

    Signals: `changed` when language or topic changed.
    """

    changed = Signal()

    def __init__(self, number: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._signs = _own_signs()

    def show(self, shown: Shown) -> None:
        """Take the words of the topic; without them, our own."""
        signs = shown.topic.emergency if shown.topic else None
        self._signs = signs or _own_signs()
        self.changed.emit()

    def spoken(self, language: str) -> list[tuple[int, str]]:  # noqa: ARG002 - the page's contract
        """Return everything on the screen in reading order, for reading aloud."""
        signs = self._signs
        return [
            (-1, self._with_number(words))
            for words in (
                signs.call,
                signs.desk,
                signs.now_title,
                *signs.now,
                signs.after_title,
                *signs.after,
                signs.today_title,
                *signs.today,
            )
            if words
        ]

    @Property(str, notify=changed)
    def title(self) -> str:
        """The heading."""
        return self._signs.title

    @Property(str, notify=changed)
    def call(self) -> str:
        """Whom to call, with the number."""
        return self._with_number(self._signs.call)

    @Property(str, notify=changed)
    def desk(self) -> str:
        """What to do here in the clinic."""
        return self._signs.desk

    @Property(str, notify=changed)
    def nowTitle(self) -> str:
        """The heading of the signs that cannot wait."""
        return self._with_number(self._signs.now_title)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def nowSigns(self) -> list[str]:
        """Signs that cannot wait."""
        return list(self._signs.now)

    @Property(str, notify=changed)
    def afterTitle(self) -> str:
        """The heading of the signs after an injection."""
        return self._with_number(self._signs.after_title)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def afterSigns(self) -> list[str]:
        """Signs after an injection that cannot wait."""
        return list(self._signs.after)

    @Property(str, notify=changed)
    def todayTitle(self) -> str:
        """The heading of the signs for a doctor today."""
        return self._with_number(self._signs.today_title)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def todaySigns(self) -> list[str]:
        """Signs for a doctor today."""
        return list(self._signs.today)

    def _with_number(self, words: str) -> str:
        return words.replace("{number}", self._number)


def _own_signs() -> EmergencySigns:
    """Return the shortest honest list, for a kiosk whose content cannot be read.

    The signs are those of the clinical notes' rows G15 to G18.
    """
    return EmergencySigns(
        title=QCoreApplication.translate("Emergency", "Emergency signs"),
        call=QCoreApplication.translate("Emergency", "Call {number} now"),
        now_title=QCoreApplication.translate(
            "Emergency", "Call {number} now for any of these"
        ),
        now=(
            QCoreApplication.translate("Emergency", "Chest pain or trouble breathing"),
            QCoreApplication.translate(
                "Emergency", "A weak or numb arm, hand or leg, or a drooping face"
            ),
            QCoreApplication.translate(
                "Emergency", "You cannot control your bladder or bowels"
            ),
            QCoreApplication.translate(
                "Emergency", "A stiff neck with fever, or the worst headache ever"
            ),
        ),
        after_title="",
        after=(),
        today_title="",
        today=(),
        desk=QCoreApplication.translate("Emergency", "Tell the front desk now"),
    )
