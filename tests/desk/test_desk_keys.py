"""Keys lead over the desk's screens as their arrows point, and a ring shows where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tests.support.batch import PASSPHRASE
from tests.support.desk_drive import form_rows
from tests.support.items import enclosing, is_a, place_of, visible

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from tests.support.desk_drive import DeskDrive


def test_arrows_lead_along_rows_and_through_the_table(
    drive: DeskDrive, batch: Path, sealed_key: Path
) -> None:
    """Each arrow goes where it points, and a table lets it go at its ends."""
    drive.open(batch, sealed_key, PASSPHRASE)
    names = [form.property("name") for form in form_rows(drive)]
    drive.keys(*[Qt.Key.Key_Down] * len(names))
    first = _focused(drive)
    assert first.property("name") == "Save the forms"
    drive.keys(Qt.Key.Key_Left)
    second = _focused(drive)
    assert second.property("name") == "Print a call list"
    assert place_of(second).right() < place_of(first).left()
    drive.keys(Qt.Key.Key_Right, Qt.Key.Key_Up)
    assert enclosing(_focused(drive), "FormTable")
    assert is_a(_focused(drive), "FormRow")
    drive.keys(*[Qt.Key.Key_Up] * len(names))
    heads = visible(drive.page, "ColumnHead")
    assert _focused(drive) == heads[-1]
    drive.keys(Qt.Key.Key_Left)
    assert _focused(drive) == heads[-2]


def test_letters_keep_their_arrows(drive: DeskDrive, batch: Path, key: Path) -> None:
    """Left moves between letters that were typed, and leads nowhere else."""
    drive.open(batch, key)
    find = visible(drive.page, "LineField")[0]
    drive.click(find)
    drive.type("Mria")
    drive.keys(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    drive.type("a")
    assert find.property("text") == "Maria"
    drive.keys(Qt.Key.Key_Escape)


def test_keys_lead_where_a_screen_reader_listens(drive: DeskDrive) -> None:
    """Qt then gives a copy of each key, with its number, and it counts as pressed."""
    drive.press("Choose a file")
    none = Qt.KeyboardModifier.NoModifier
    copy = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, none, 114, 0, 0)
    QCoreApplication.postEvent(drive.window, copy)
    drive.settle()
    assert _focused(drive).property("name") == "Choose a folder or stick"


def test_the_ring_shows_while_keys_lead(drive: DeskDrive) -> None:
    """It is there before the first key, goes with a click, and comes with a key."""
    drive.keys(Qt.Key.Key_Down)
    assert len(visible(drive.page, "FocusRing")) == 1
    drive.press("Choose a file")
    assert visible(drive.page, "FocusRing") == []
    drive.keys(Qt.Key.Key_Shift)
    assert len(visible(drive.page, "FocusRing")) == 1


def _focused(drive: DeskDrive) -> QQuickItem:
    found = drive.window.activeFocusItem()
    assert found is not None
    return found
