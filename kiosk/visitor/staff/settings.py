"""What only IT may do at the kiosk: delete now, accept the clock, measure the glass."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.navigation import Place, PlaceKind
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.wording import translate
from kiosk.visitor.page.cards import Card
from kiosk.visitor.page.page import Page
from kiosk.visitor.staff.words import failure_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.config.model import ScreenSettings
    from kiosk.staff.work import Overview
    from kiosk.visitor.page.page import Shown
    from kiosk.visitor.staff.tasks import StaffTasks

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_STEP = 0.02
_LEAST, _MOST = 1.5, 20.0
_EDGE_STEP, _HIGHEST_EDGE = 10, 2000
LEAST_DEGREES = 0.7
"""What a capital must fill of the eye's view to be read (EN 301 549, 5.1.4)."""


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffSettingsViewModel(Page):
    """The settings in force, as name and value, and IT's own actions.

    `facts` are shown as they are. Signals: `changed` with every action.
    """

    qml_file = "staff/StaffSettingsScreen.qml"
    changed = Signal()

    def __init__(
        self,
        desk: StaffTasks,
        facts: Sequence[tuple[str, str]],
        screen: ScreenSettings,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._measured = screen.pixels_per_mm
        self._lower_edge = round(screen.lower_edge_mm)
        self._message = ""
        self._confirmed = 0
        self._is_clock_in_doubt = False
        self._is_asking = False
        self._facts = RowListModel(Card, self)
        self._facts.show([Card(name, value, name) for name, value in facts])
        desk.purged.connect(self._purged)
        desk.due_purged.connect(desk.look)
        desk.purge_failed.connect(self._purge_failed)
        desk.glanced.connect(self._glanced)

    def show(self, shown: Shown) -> None:  # noqa: ARG002 - the page's contract
        """Begin with nothing asked."""
        self._message, self._is_asking = "", False
        self._desk.look()
        self.changed.emit()

    @Property(RowListModel, constant=True)
    def facts(self) -> RowListModel[Card]:
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
        """The lines for the settings file."""
        size = f"pixels_per_mm = {self._measured:.2f}"
        return f"{size}\nlower_edge_mm = {self._lower_edge}"

    @Property(int, notify=changed)
    def lowerEdge(self) -> int:
        """How high the glass hangs: millimetres from the floor to its lower edge."""
        return self._lower_edge

    @Slot(float, result=int)
    def readableFrom(self, capital: float) -> int:
        """Return from how many millimetres capitals of so many can be read."""
        return int(capital / math.tan(math.radians(LEAST_DEGREES)))

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
    def tryKeys(self) -> None:
        """Go to where a pad's keys are tried and learned."""
        self.went.emit(Place(PlaceKind.STAFF_KEYS))

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

    @Slot()
    def hangHigher(self) -> None:
        """Say that the glass hangs higher."""
        self._lower_edge = min(_HIGHEST_EDGE, self._lower_edge + _EDGE_STEP)
        self.changed.emit()

    @Slot()
    def hangLower(self) -> None:
        """Say that the glass hangs lower."""
        self._lower_edge = max(0, self._lower_edge - _EDGE_STEP)
        self.changed.emit()

    def _glanced(self, glance: Overview) -> None:
        if glance.queue is not None:
            self._confirmed = glance.queue.confirmed
            self._is_clock_in_doubt = glance.queue.is_clock_in_doubt
            self.changed.emit()

    def _purged(self, count: int) -> None:
        words = translate("Staff", "Deleted forms: %1")
        self._message = words.replace("%1", str(count))
        self._desk.look()
        self.changed.emit()

    def _purge_failed(self, code: str) -> None:
        self._message = failure_words(code)[0]
        self._desk.look()
        self.changed.emit()
