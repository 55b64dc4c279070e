"""What the staff's screens count is said of one as people say it of one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.config.places import staff_folder
from kiosk.staff.door import DoorAnswer, Reply
from kiosk.staff.session import StaffSession
from kiosk.staff.work import CopyOutcome, Receipts
from kiosk.sticks.folder import FolderSticks
from kiosk.sticks.stick import Stick
from kiosk.touchkit.languages import Translations
from kiosk.vault.batch.batches import Batch
from kiosk.vault.batch.kinds import FORMS
from kiosk.visitor.composition import TRANSLATIONS
from kiosk.visitor.staff.copying import CopyViewModel
from kiosk.visitor.staff.door import DoorViewModel
from kiosk.visitor.staff.overview import StaffViewModel
from kiosk.visitor.staff.tasks import FoundStick, StaffTasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

WORDS = {
    ("en", 1): (
        "1 form is on it, sealed. Open it at the desk, then bring the receipt back.",
        "0 of 1 form",
        "That did not work. Please wait 1 second.",
        "1 day",
    ),
    ("en", 2): (
        (
            "2 forms are on it, sealed. Open them at the desk, then bring the receipt "
            "back."
        ),
        "0 of 2 forms",
        "That did not work. Please wait 2 seconds.",
        "2 days",
    ),
    ("es", 1): (
        "Lleva 1 formulario sellado. Ábralo en la recepción y luego traiga el recibo.",
        "0 de 1 formulario",
        "No funcionó. Espere 1 segundo.",
        "1 día",
    ),
    ("es", 2): (
        (
            "Lleva 2 formularios sellados. Ábralos en la recepción y luego traiga el "
            "recibo."
        ),
        "0 de 2 formularios",
        "No funcionó. Espere 2 segundos.",
        "2 días",
    ),
}


@pytest.fixture
def tasks(
    qapp: QGuiApplication,  # noqa: ARG001 - signals need an application
    tmp_path: Path,
) -> Iterator[StaffTasks]:
    """Return what the staff's screens ask; nobody answers here but the test."""
    folder = staff_folder(tmp_path)
    tasks = StaffTasks(folder, StaffSession(60), lambda: None, list)
    yield tasks
    tasks.close()


@pytest.mark.parametrize(("language", "count"), WORDS)
def test_one_of_a_thing_is_said_as_one(
    qapp: QGuiApplication, tasks: StaffTasks, language: str, count: int
) -> None:
    """A form, a second and a day are no forms, seconds and days."""
    copying = CopyViewModel(tasks)
    door = DoorViewModel(tasks, first_pin=False)
    desk = StaffViewModel(tasks, lambda: (0, 0))
    batch = Batch(1, FORMS, count, Path("Klobby-B1.agebatch"), bytes(32))
    translations = Translations(qapp, TRANSLATIONS)
    translations.use(language)
    try:
        nowhere = FolderSticks(Path("/nowhere"))
        copying.show_copying(FoundStick(Stick("/stick", "FORMS"), nowhere))
        tasks.progressed.emit(0, count)
        under_way = copying.property("words")
        tasks.carried.emit(CopyOutcome((batch,), Receipts()))
        tasks.replied.emit(Reply(DoorAnswer.WAIT, seconds=count))
        said = copying.property("words"), under_way, door.property("hint")
        age = desk._age(count)
    finally:
        translations.take_back()

    assert (*said, age) == WORDS[language, count]
    door.forget()
