"""The last screen: the receipt that lets the kiosk delete what has arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk import wording
from kiosk.touchkit.stringlist import QStringList
from kiosk.touchkit.wording import translate
from kiosk.vault.batch.receipt_file import write_receipt_file

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.desk.unsealing import Result

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the desk")
class ReceiptViewModel(QObject):
    """Shows the code, or why there is none.

    Signals: `changed`; `left` to go back to the forms; `finished` when all is done.
    """

    changed = Signal()
    left = Signal()
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._result: Result | None = None
        self._batch: Path | None = None
        self._gives_up = False
        self._written = ""
        self._problem = ""

    def show(self, result: Result, batch: Path) -> None:
        """Show the receipt of a batch that was opened."""
        self._result, self._batch = result, batch
        self._gives_up = False
        self._written = self._problem = ""
        self.changed.emit()

    def forget(self) -> None:
        """Let go of the code."""
        self._result = self._batch = None
        self._gives_up = False
        self._written = self._problem = ""
        self.changed.emit()

    @Slot()
    def giveUpDamaged(self) -> None:
        """Take the receipt although some forms are unreadable and will be lost."""
        self._gives_up = True
        self.changed.emit()

    @Slot()
    def writeToStick(self) -> None:
        """Put the code beside the batch, for the kiosk to take up."""
        self._written = self._problem = ""
        if self._batch is not None and self._code():
            try:
                # Where a stick was, its folder may stay: nobody carries that away.
                self._batch.stat()
                file = write_receipt_file(self._batch, self._code())
                self._written = wording.readable(str(file))
            except OSError:
                self._problem = translate(
                    "Desk",
                    "The receipt could not be written beside the batch. Is the stick "
                    "still plugged in, and not write-protected? You can also type the "
                    "code at the kiosk.",
                )
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Go back to the forms."""
        self.left.emit()

    @Slot()
    def finish(self) -> None:
        """Done with this batch."""
        self.finished.emit()

    @Property(QStringList, notify=changed)
    def groups(self) -> list[str]:
        """The code in its groups; empty where there is none."""
        return self._code().split("-") if self._code() else []

    @Property(str, notify=changed)
    def spokenCode(self) -> str:
        """The code sign by sign, for a screen reader."""
        return ", ".join(" ".join(group) for group in self._code().split("-"))

    @Property(bool, notify=changed)
    def isCanary(self) -> bool:
        """Whether this batch holds no forms and only proves the keys."""
        return self._result is not None and self._result.is_canary

    @Property(bool, notify=changed)
    def provesKeys(self) -> bool:
        """Whether it came whole as well, so that its code opens the kiosk's form."""
        is_canary = self._result is not None and self._result.is_canary
        return is_canary and bool(self._code())

    @Property(bool, notify=changed)
    def hasCode(self) -> bool:
        """Whether the kiosk may be told that the batch arrived."""
        return bool(self._code())

    @Property(bool, notify=changed)
    def canGiveUp(self) -> bool:
        """Whether a receipt is to be had by giving up what is unreadable."""
        result = self._result
        return (
            not self._code()
            and result is not None
            and result.receipt_despite_damage is not None
        )

    @Property(str, notify=changed)
    def whyNone(self) -> str:
        """Why there is no receipt, and what to do."""
        result = self._result
        if result is None or self._code():
            return ""
        if result.is_canary:
            return translate(
                "Desk",
                "This batch holds no forms and proves the keys, but it did not come "
                "across whole. Ask IT to make another at the kiosk.",
            )
        if result.receipt_despite_damage:
            return translate(
                "Desk",
                "Some forms of this batch cannot be read. Copy the batch from the "
                "kiosk again first: the kiosk still has every form.",
            )
        return translate(
            "Desk",
            "The batch did not come across whole. Copy it from the kiosk again: the "
            "kiosk still has every form.",
        )

    @Property(str, notify=changed)
    def written(self) -> str:
        """The file that was written beside the batch, wherever that lies."""
        return self._written

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the file could not be written."""
        return self._problem

    def _code(self) -> str:
        result = self._result
        if result is None:
            return ""
        code = result.receipt
        if code is None and self._gives_up:
            code = result.receipt_despite_damage
        return code or ""
