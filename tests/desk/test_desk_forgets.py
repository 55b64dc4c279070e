"""Nothing of a batch is left when nobody is there, and a passphrase never stays."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication

from kiosk.desk.composition import IDLE
from kiosk.desk.dialogs import SystemDialogs
from kiosk.desk.viewmodels.desk import Step
from kiosk.export.row import OpenedRow
from kiosk.interest.fields import FieldId
from tests.desk.conftest import NAMES
from tests.support.batch import PASSPHRASE
from tests.support.desk_drive import form_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.desk_drive import DeskDrive


def _everything(drive: DeskDrive) -> Iterator[str]:
    """Give every property of every object of the program as text."""
    engine, window = drive.desk.window.engine, drive.window
    below = [engine, window, *engine.findChildren(QObject)]
    for thing in [*below, *window.findChildren(QObject)]:
        meta = thing.metaObject()
        for index in range(meta.propertyCount()):
            name = meta.property(index).typeName()
            if name in {"QString", "QStringList", "QVariant", "QUrl"}:
                yield str(meta.property(index).read(thing))
        # Or it would stand for what Qt puts into its place, see kiosk.tour.kinds.
        shiboken6.invalidate(meta)


def _held(drive: DeskDrive, *secrets: str) -> list[str]:
    """List which secrets are in a property or in one of Python's own objects."""
    drive.settle()
    gc.collect()
    found = [s for text in _everything(drive) for s in secrets if s in text]
    rows = [each for each in gc.get_objects() if isinstance(each, OpenedRow)]
    names = [row.record.answers[FieldId.NAME] for row in rows if row.record]
    return [*found, *(name for name in names if name in secrets)]


def test_the_table_is_forgotten_when_nobody_is_there(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """After five minutes and a warning, no name and no key is left to read back."""
    # A name of its own: the screen's hint speaks of clinic.key.
    key = Path(shutil.copy(key, tmp_path / "our-own.key"))
    drive.open(batch, key)
    drive.click(form_rows(drive)[0])
    assert _held(drive, *NAMES)

    drive.time += IDLE.wait + 1
    drive.shell.presence.watch()
    assert drive.shell.presence.property("isWarning")
    drive.time += IDLE.warning
    drive.shell.presence.watch()

    assert drive.shell.property("step") == Step.CHOOSE
    assert "Nobody was here" in drive.words()
    assert _held(drive, *NAMES, key.name) == []


@pytest.mark.qt_log_ignore("propagateSizeHints")  # said off-screen only
def test_an_open_dialog_is_put_away_with_the_forms(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """A list left in the print dialog is not printed by whoever comes next."""
    drive.open(batch, key)
    dialogs = SystemDialogs()
    drive.shell._dialogs = drive.shell.forms.saving._dialogs = dialogs
    drive.shell.forms.saving.printList()
    [dialog] = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert isinstance(dialog, QPrintDialog)
    drive.shell.presence.expired.emit()

    assert not dialog.isVisible()
    assert _held(drive, *NAMES) == []
    drive.shell._dialogs = drive.shell.forms.saving._dialogs = drive.dialogs


def test_the_warning_can_be_answered(drive: DeskDrive, batch: Path, key: Path) -> None:
    """One click says that somebody is there, and the forms stay."""
    drive.open(batch, key)
    drive.time += IDLE.wait + 30
    drive.shell.presence.watch()
    drive.settle()
    assert "put away in 30 seconds" in drive.words()

    drive.press("I am still here")

    assert not drive.shell.presence.property("isWarning")
    drive.time += IDLE.wait - 1
    drive.shell.presence.watch()
    assert drive.shell.property("step") == Step.FORMS


def test_a_key_or_a_click_is_somebody(drive: DeskDrive, batch: Path, key: Path) -> None:
    """Working on, by keyboard alone too, keeps the forms open."""
    drive.open(batch, key)
    for _ in range(3):
        drive.time += IDLE.wait - 1
        drive.keys(Qt.Key.Key_Down)
        drive.shell.presence.watch()

    assert drive.shell.property("step") == Step.FORMS


def test_the_passphrase_stays_in_no_property(
    drive: DeskDrive, batch: Path, sealed_key: Path
) -> None:
    """While the batch opens, and after a wrong one, the field is empty again."""
    drive.choose(batch)
    drive.dialogs.answer = sealed_key
    drive.press("Choose the key file")
    drive.type(PASSPHRASE)
    assert _held(drive, PASSPHRASE) != []

    drive.keys(Qt.Key.Key_Return)
    assert _held(drive, PASSPHRASE) == []
    drive.shell.opening.cancel()
    assert _held(drive, PASSPHRASE) == []

    drive.type("not this one at all")
    drive.keys(Qt.Key.Key_Return)
    drive.until(lambda: bool(drive.shell.key.property("problem")))
    assert _held(drive, "not this one") == []


def test_another_batch_forgets_the_first(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """Going on to another batch leaves nothing of this one."""
    drive.open(batch, key)
    drive.press("Another batch")

    assert _held(drive, *NAMES) == []


def test_only_ids_are_kept_on_the_disk(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """What the program leaves behind holds no name and no number of anybody."""
    drive.open(batch, key)
    drive.save(tmp_path / "forms.xlsx")

    kept = [file for file in drive.data.rglob("*") if file.is_file()]
    content = b"".join(file.read_bytes() for file in kept)
    names = sorted(file.name for file in kept)
    assert names == ["key-place.txt", "opened-forms.db"]
    for word in (*NAMES[:1], "Zanzibarrow", "555", str(batch.parent)):
        assert word.encode() not in content
