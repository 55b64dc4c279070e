"""Copying forms to a stick: choose, wait, pull it out."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEnum, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.wording import translate
from kiosk.visitor.page.cards import Card
from kiosk.visitor.page.page import Page
from kiosk.visitor.staff.words import codes_of, failure_words

if TYPE_CHECKING:
    from kiosk.staff.work import CopyOutcome, Receipts
    from kiosk.vault.batch.batches import Batch
    from kiosk.visitor.page.page import Shown
    from kiosk.visitor.staff.tasks import FoundStick, StaffTasks

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_AGAIN_MS = 1500
_GIGABYTE = 10**9
_SHOWN_CHECKSUM = 16


@QmlElement
@QmlUncreatable("made by the composition root")
class CopyViewModel(Page):
    """The steps of a copy. Signals: `changed` with every step and count."""

    @QEnum
    class CopyStep(IntEnum):
        """Where a copy is."""

        CHOOSE = 0
        COPYING = 1
        DONE = 2
        FAILED = 3

    qml_file = "staff/CopyScreen.qml"
    changed = Signal()

    def __init__(self, desk: StaffTasks) -> None:
        super().__init__()
        self._desk = desk
        self._step = self.CopyStep.CHOOSE
        self._found: tuple[FoundStick, ...] = ()
        self._chosen: FoundStick | None = None
        self._done = self._total = 0
        self._title = self._words = ""
        self._receipts = ""
        self._sticks = RowListModel(Card, self)
        self._batches = RowListModel(Card, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(desk.look_for_sticks)
        desk.sticks_seen.connect(self._seen)
        desk.progressed.connect(self._progressed)
        desk.carried.connect(self._carried)
        desk.receipts_taken.connect(self._receipts_taken)
        desk.carry_failed.connect(self._carry_failed)

    def show(self, shown: Shown) -> None:  # noqa: ARG002 - the page's contract
        """Look for sticks until one is chosen."""
        if self._step is not self.CopyStep.COPYING:
            self.begin()

    def forget(self) -> None:
        """Look no more, and forget what was copied."""
        self._timer.stop()
        if self._step is not self.CopyStep.COPYING:
            self._step = self.CopyStep.CHOOSE
        self._found = ()
        self._sticks.show(())
        self._batches.show(())
        self._title = self._words = self._receipts = ""

    @Slot()
    def begin(self) -> None:
        """Choose a stick."""
        self.forget()
        self._desk.look_for_sticks()
        self._timer.start()
        self.changed.emit()

    @Slot(str)
    def choose(self, stick_id: str) -> None:
        """Copy to this stick."""
        chosen = next((f for f in self._found if f.stick.id == stick_id), None)
        if chosen is None or self._step is not self.CopyStep.CHOOSE:
            return
        self.show_copying(chosen)
        self._desk.carry(chosen)

    def show_copying(self, chosen: FoundStick) -> None:
        """Show that a copy to this stick is under way."""
        self.stand_still()
        self._chosen = chosen
        self._step = self.CopyStep.COPYING
        self._done = self._total = 0
        self.changed.emit()

    def stand_still(self) -> None:
        """Look for sticks no more."""
        self._timer.stop()

    # What the screen shows

    @Property(int, notify=changed)
    def step(self) -> int:
        """Where the copy is, one of `CopyStep`."""
        return int(self._step)

    @Property(RowListModel, constant=True)
    def sticks(self) -> RowListModel[Card]:
        """What can be copied to."""
        return self._sticks

    @Property(RowListModel, constant=True)
    def batches(self) -> RowListModel[Card]:
        """The files that were written, with the beginning of their checksums."""
        return self._batches

    @Property(float, notify=changed)
    def share(self) -> float:
        """How much was handed to the stick, 0 to 1."""
        return self._done / self._total if self._total else 0.0

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is happening."""
        if self._step is self.CopyStep.CHOOSE:
            if self._found:
                return translate("Staff", "Choose a stick")
            return translate("Staff", "Plug a USB stick in")
        if self._step is self.CopyStep.COPYING:
            return translate("Staff", "Copying. Leave the stick in")
        return self._title

    @Property(str, notify=changed)
    def words(self) -> str:
        """What to do, or how far it is."""
        if self._step is self.CopyStep.CHOOSE:
            if self._found:
                return ""
            return translate(
                "Staff", "It shows here as soon as this kiosk has found it."
            )
        if self._step is self.CopyStep.COPYING:
            if self._total and self._done < self._total:
                words = translate("Staff", "%1 of %n forms", "", self._total)
                return words.replace("%1", str(self._done))
            return translate(
                "Staff", "Writing everything to the stick. This can take a while."
            )
        return self._words

    @Property(str, notify=changed)
    def receipts(self) -> str:
        """What receipts on the stick confirmed."""
        return self._receipts

    # Inside

    def _seen(self, found: tuple[FoundStick, ...]) -> None:
        # A late answer: whoever asked has chosen a stick, or gone out of the door.
        if not self._timer.isActive():
            return
        before = {each.stick.id for each in self._found}
        self._found = found
        self._sticks.show([_stick_card(each) for each in found])
        self.changed.emit()
        for each in found:
            if each.stick.id not in before:
                self._desk.take_receipts(each)

    def _receipts_taken(self, receipts: Receipts) -> None:
        if self._step is self.CopyStep.CHOOSE:
            self._receipts = receipts_words(receipts) or self._receipts
            self.changed.emit()

    def _progressed(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self.changed.emit()

    def _carried(self, carried: CopyOutcome) -> None:
        self._step = self.CopyStep.DONE
        self._tell_done(carried)
        self.changed.emit()

    def _carry_failed(self, code: str) -> None:
        self._step = self.CopyStep.FAILED
        self._title, cure = failure_words(code)
        kept = translate("Staff", "Nothing is lost: every form is still here.")
        self._words = f"{cure} {kept}"
        self.changed.emit()

    def _tell_done(self, carried: CopyOutcome) -> None:
        can_be_pulled = self._chosen is None or self._chosen.stick.can_be_pulled
        self._title = (
            translate("Staff", "You can pull the stick out now")
            if can_be_pulled
            else translate("Staff", "The forms are copied")
        )
        self._batches.show([_batch_card(batch) for batch in carried.batches])
        self._receipts = receipts_words(carried.receipts) or self._receipts
        count = sum(batch.count for batch in carried.batches)
        if count:
            words = translate(
                "Staff",
                "%n forms are on it, sealed. Open them at the desk, then bring the "
                "receipt back.",
                "",
                count,
            )
            self._words = words + _spoilt_words(carried)
        else:
            self._words = translate("Staff", "There were no forms to copy.")


def _spoilt_words(carried: CopyOutcome) -> str:
    """Say which forms on the stick nobody will be able to open."""
    spoilt = [form for batch in carried.batches for form in batch.spoilt]
    if not spoilt:
        return ""
    words = translate(
        "Staff", "The disk has spoilt %1 of them, which nobody can open: %2. Call IT."
    )
    words = words.replace("%1", str(len(spoilt)))
    return " " + words.replace("%2", codes_of(spoilt))


def receipts_words(receipts: Receipts) -> str:
    """Say what receipts confirmed; empty for none."""
    parts = []
    if receipts.batches:
        numbers = ", ".join(str(number) for number in receipts.batches)
        words = translate("Staff", "Receipt taken for batch %1.")
        parts.append(words.replace("%1", numbers))
    if receipts.is_canary:
        parts.append(translate("Staff", "The keys are proven: the form may open."))
    return " ".join(parts)


def _stick_card(found: FoundStick) -> Card:
    stick = found.stick
    notes = []
    if stick.size:
        words = translate("Staff", "%1 GB")
        notes.append(words.replace("%1", str(max(1, round(stick.size / _GIGABYTE)))))
    if stick.is_read_only:
        notes.append(translate("Staff", "Cannot be written to"))
    return Card(stick.id, stick.name, ", ".join(notes), "usb")


def _batch_card(batch: Batch) -> Card:
    sha = batch.sha256.hex()[:_SHOWN_CHECKSUM]
    groups = " ".join(sha[i : i + 4] for i in range(0, _SHOWN_CHECKSUM, 4))
    words = translate("Staff", "%n forms, checksum %1", "", batch.count)
    note = words.replace("%1", groups)
    title = translate("Staff", "Batch %1").replace("%1", str(batch.number))
    return Card(batch.file.name, title, f"{batch.file.name} · {note}", "check")
