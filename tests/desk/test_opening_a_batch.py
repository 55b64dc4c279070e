"""A batch is dropped or chosen, its key is near, and the opening can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from kiosk.desk.viewmodels.desk import Step
from kiosk.desk.whereabouts import KEY_PLACE_FILE
from tests.support.batch import PASSPHRASE, SealingKiosk, make_record
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.desk_drive import DeskDrive


def _drop(drive: DeskDrive, screen: str, data: QMimeData) -> None:
    zone = QPointF(place_of(visible(drive.page, screen)[0]).center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (QDragEnterEvent, QDropEvent):
        dropped = event(zone, Qt.DropAction.CopyAction, data, left, none)
        drive.app.sendEvent(drive.window, dropped)
    drive.settle()


def test_words_that_are_dropped_are_no_file(
    drive: DeskDrive, stick: Path, batch: Path
) -> None:
    """A line dragged out of a letter is passed over, for a batch and for a key."""
    words = QMimeData()
    words.setText("Dear all")

    _drop(drive, "ChooseScreen", words)
    assert drive.shell.property("step") == Step.CHOOSE
    drive.choose(stick)
    assert batch.exists()
    _drop(drive, "KeyScreen", words)
    assert drive.shell.key.property("keyName") == ""


def test_a_batch_can_be_dropped(drive: DeskDrive, stick: Path, batch: Path) -> None:
    """A stick's folder dropped on the window leads to the key of its only batch."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(stick))])
    _drop(drive, "ChooseScreen", data)

    assert drive.shell.property("step") == Step.KEY
    assert batch.name == "Klobby-B1.agebatch"
    assert drive.shell.key.property("title") == "Batch 1 (lobby)"


def test_several_batches_are_listed(
    drive: DeskDrive, kiosk: SealingKiosk, stick: Path, batch: Path
) -> None:
    """A stick with two batches asks which one, and says which has its receipt."""
    second = kiosk.hand_over([make_record(9)], stick)
    batch.with_name(batch.name + ".receipt").touch()

    drive.choose(stick)

    assert "No receipt yet" in drive.words()
    assert "A receipt lies beside it" in drive.words()
    assert second.name == "Klobby-B2.agebatch"
    drive.press("Batch 2 (lobby)")
    assert drive.shell.key.property("title") == "Batch 2 (lobby)"


def test_opening_stops_at_once(drive: DeskDrive, batch: Path, sealed_key: Path) -> None:
    """Cancel ends the opening, it does not wait until the passphrase is stretched."""
    drive.choose(batch)
    drive.unseal(sealed_key, PASSPHRASE)
    assert drive.shell.property("step") == Step.OPENING
    process = drive.shell._unsealing._opener

    drive.shell.opening.cancel()
    drive.app.processEvents()
    process.join()

    assert drive.shell.property("step") == Step.KEY
    assert process.exitcode != 0, "it was stopped and did not end by itself"
    drive.settle()
    assert drive.shell.property("step") == Step.KEY


def test_the_desk_remembers_where_the_key_lies(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """After one opening the key is chosen already, and dialogs open in its folder."""
    drive.open(batch, key)
    drive.shell.forget("")

    drive.shell.choose.look(batch)
    drive.until_step(Step.KEY)

    assert drive.shell.key.property("keyName") == key.name
    drive.shell.key.askForKey()
    assert drive.dialogs.began_at == key.parent
    assert key.read_bytes() not in (drive.data / KEY_PLACE_FILE).read_bytes()
