"""What only IT may do at the kiosk: delete now, accept the clock, measure the glass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.work import Glance
from kiosk.ui.staff_failure import Failure
from kiosk.ui.viewmodels.cards import Card, CardListModel
from kiosk.ui.viewmodels.page import Page
from kiosk.ui.viewmodels.staff_words import failure_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.staff_desk import StaffDesk
    from kiosk.ui.viewmodels.page import Shown

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
_STEP = 0.02
_LEAST, _MOST = 1.5, 20.0


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffSettingsViewModel(Page):
    """The settings in force, as name and value, and IT's own actions.

    `facts` are shown as they are. Signals: `changed` with every action.
    """

    changed = Signal()

    def __init__(
        self,
        desk: StaffDesk,
        facts: Sequence[tuple[str, str]],
        pixels_per_mm: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._measured = pixels_per_mm
        self._message = ""
        self._confirmed = 0
        self._is_clock_in_doubt = False
        self._is_asking = False
        self._facts = CardListModel(self)
        self._facts.show([Card(name, value, name) for name, value in facts])
        desk.purged.connect(self._purged)
        desk.glanced.connect(self._glanced)

    def show(self, shown: Shown) -> None:  # noqa: ARG002 - the page's contract
        """Begin with nothing asked."""
        self._message, self._is_asking = "", False
        self._desk.look()
        self.changed.emit()

    def spoken(self, language: str) -> list[tuple[int, str]]:  # noqa: ARG002 - the page's contract
        """Say nothing in the waiting room."""
        return []

    @Property(CardListModel, constant=True)
    def facts(self) -> CardListModel:
        """The settings that matter when somebody asks on the phone."""
        return self._facts

    @Property(str, notify=changed)
    def message(self) -> str:
        """What came of the last action."""
        return self._message

    @Property(int, notify=changed)
    def confirmed(self) -> int:
        """How many forms have a receipt and wait for the end of the hold."""
        return self._confirmed

    @Property(bool, notify=changed)
    def isClockInDoubt(self) -> bool:
        """Whether the clock has to be looked at."""
        return self._is_clock_in_doubt

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether deleting has to be confirmed."""
        return self._is_asking

    @Property(float, notify=changed)
    def measured(self) -> float:
        """Pixels in a millimetre, as measured with a card."""
        return self._measured

    @Property(str, notify=changed)
    def measuredLine(self) -> str:
        """The line for the settings file."""
        return f"pixels_per_mm = {self._measured:.2f}"

    @Slot()
    def purge(self) -> None:
        """Ask, then delete what has a receipt without waiting for the hold."""
        if not self._is_asking:
            self._is_asking = True
        else:
            self._is_asking = False
            self._desk.purge_now()
        self.changed.emit()

    @Slot()
    def acceptClock(self) -> None:
        """Say that date and time are right."""
        self._desk.accept_clock()

    @Slot()
    def larger(self) -> None:
        """Draw the card larger."""
        self._measured = min(_MOST, self._measured + _STEP)
        self.changed.emit()

    @Slot()
    def smaller(self) -> None:
        """Draw the card smaller."""
        self._measured = max(_LEAST, self._measured - _STEP)
        self.changed.emit()

    def _glanced(self, glance: object) -> None:
        if isinstance(glance, Glance) and glance.queue is not None:
            self._confirmed = glance.queue.confirmed
            self._is_clock_in_doubt = glance.queue.is_clock_in_doubt
            self.changed.emit()

    def _purged(self, outcome: object) -> None:
        if isinstance(outcome, Failure):
            self._message = failure_words(outcome.code)[0]
        else:
            words = translate("Staff", "Deleted forms: %1")
            self._message = words.replace("%1", str(outcome))
        self._desk.look()
        self.changed.emit()
