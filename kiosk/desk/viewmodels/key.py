"""The second screen: the key file and its passphrase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.unsealing import Failure, Order
from kiosk.desk.whereabouts import KeyPlace
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from kiosk.desk.dialogs import Dialogs

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the desk")
class KeyViewModel(QObject):
    """Takes key file and passphrase; the passphrase is handed on and not kept.

    Signals: `changed`; `ordered` with an Order; `left` when another batch is wanted.
    """

    changed = Signal()
    ordered = Signal(object)
    left = Signal()

    def __init__(self, dialogs: Dialogs, ledger: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._ledger = ledger
        self._place = KeyPlace(ledger.parent)
        self._batch: Path | None = None
        self._title = ""
        self._key: Path | None = None
        self._failure: Failure | None = None
        self._trusts_new_key = False

    def ask(self, batch: Path, title: str, *, trusts_new_key: bool = False) -> None:
        """Ask for the key of a batch; the key file of this sitting stays chosen."""
        self._batch, self._title = batch, title
        self._trusts_new_key = trusts_new_key
        self._failure = None
        self._key = self._key or self._place.known()
        self.changed.emit()

    def tell(self, failure: Failure) -> None:
        """Say why the batch did not open."""
        self._failure = failure
        self.changed.emit()

    def remember(self) -> None:
        """Remember where the key lies that opened the batch."""
        if self._key is not None:
            self._place.remember(self._key)

    def forget(self) -> None:
        """Let go of the batch and of where the key lies."""
        self._batch = self._key = self._failure = None
        self._title = ""
        self._trusts_new_key = False
        self.changed.emit()

    @property
    def batch(self) -> Path | None:
        """The batch file chosen."""
        return self._batch

    @property
    def batch_title(self) -> str:
        """The batch's name."""
        return self._title

    @Slot()
    def askForKey(self) -> None:
        """Let somebody point at the key file."""
        title = translate("Desk", "Choose the clinic's key file")
        kinds = translate("Desk", "Key files") + " (*.key)"
        every = translate("Desk", "All files") + " (*)"
        self._dialogs.open_file(
            title, f"{kinds};;{every}", self._begin_at(), self.use_key
        )

    def _begin_at(self) -> Path:
        known = self._key or self._place.known()
        return known.parent if known else Path.home()

    @Slot("QUrl")
    def drop(self, url: QUrl) -> None:
        """Take a key file that was dropped on the window."""
        if url.isLocalFile():
            self.use_key(Path(url.toLocalFile()))

    def use_key(self, file: Path) -> None:
        """Take this file for the key."""
        self._key, self._failure = file, None
        self.changed.emit()

    @Slot(str)
    def unseal(self, passphrase: str) -> None:
        """Open the batch; the passphrase is in nobody's hands afterwards."""
        if self._batch is None or self._key is None:
            return
        self._failure = None
        self.changed.emit()
        self.ordered.emit(
            Order(
                self._batch, self._key, self._ledger, passphrase, self._trusts_new_key
            )
        )

    @Slot()
    def leave(self) -> None:
        """Choose another batch."""
        self.left.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The batch's name."""
        return self._title

    @Property(str, notify=changed)
    def keyName(self) -> str:
        """The key file's name; empty before one is chosen."""
        return self._key.name if self._key else ""

    @Property(str, notify=changed)
    def keyFolder(self) -> str:
        """The folder of the key file."""
        return str(self._key.parent) if self._key else ""

    @Property(bool, notify=changed)
    def trustsNewKey(self) -> bool:
        """Whether the kiosk's new signing key is about to be accepted."""
        return self._trusts_new_key

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the batch did not open, and what to do."""
        return _words(self._failure) if self._failure else ""


def _words(failure: Failure) -> str:
    return {
        Failure.PASSPHRASE: translate(
            "Desk",
            "This passphrase does not open the key file. Check capital letters, then "
            "try again.",
        ),
        Failure.BUSY_COMPUTER: translate(
            "Desk",
            "This computer is too busy to open the key just now, whatever the "
            "passphrase. Close other programs, then try again.",
        ),
        Failure.NO_KEY: translate(
            "Desk",
            "This file holds no private key. Look for clinic.key, which IT made.",
        ),
        Failure.WRONG_KEY: translate(
            "Desk",
            "This key does not fit: the batch is sealed to other keys. Ask IT which "
            "key the kiosk uses.",
        ),
        Failure.NOT_A_BATCH: translate(
            "Desk",
            "This file is no batch of forms, or it came across damaged. Copy it from "
            "the kiosk again: the kiosk still has every form.",
        ),
        Failure.CANNOT_READ: translate(
            "Desk",
            "The batch or the key file cannot be read. Is the stick still plugged in?",
        ),
        Failure.LEDGER: translate(
            "Desk",
            "The list of forms opened before cannot be used. Ask IT to move the file "
            "opened-forms.db away.",
        ),
        Failure.BROKE_OFF: translate(
            "Desk", "Opening broke off. Try again; if it happens twice, ask IT."
        ),
    }[failure]
