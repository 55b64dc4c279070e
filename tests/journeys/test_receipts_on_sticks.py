"""Sticks are looked for and receipts taken up while their screen shows, not longer."""

# ruff: noqa: F811 - a fixture is asked for by its name
from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.config.places import staff_folder
from kiosk.session.navigation import Place, PlaceKind
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.session import StaffSession
from kiosk.sticks.folder import FolderSticks
from kiosk.vault.batch.batches import export
from kiosk.vault.batch.receipt_file import write_receipt_file
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.queue import Queue
from kiosk.vault.setup import load_sealer
from kiosk.visitor.page.page import Shown
from kiosk.visitor.staff.code_entry import CodeViewModel
from kiosk.visitor.staff.copying import CopyViewModel
from kiosk.visitor.staff.tasks import StaffTasks
from tests.unit.vault.conftest import clinic, setup  # noqa: F401
from tests.unit.vault.keeping import NOW, keep, open_batch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.sticks.stick import Stick
    from kiosk.vault.setup import VaultSetup
    from tests.unit.vault.clinic import Clinic


class SlowSticks(FolderSticks):
    """A folder whose service takes as long to answer as a test likes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder
        self.looks = 0
        self.answers = Event()
        self.answers.set()

    def look(self) -> tuple[Stick, ...]:
        """Offer the folder once the service answers."""
        self.looks += 1
        self.answers.wait()
        return super().look()


@pytest.fixture
def sticks(tmp_path: Path) -> SlowSticks:
    """Return what finds a stick here; it answers at once unless a test says no."""
    (tmp_path / "stick").mkdir()
    return SlowSticks(tmp_path / "stick")


@pytest.fixture
def tasks(
    qapp: QGuiApplication,  # noqa: ARG001 - signals need an application
    setup: VaultSetup,
    sticks: SlowSticks,
) -> Iterator[StaffTasks]:
    """Return what the staff's screens ask, with a folder for a stick."""
    tasks = StaffTasks(
        staff_folder(setup.folder), StaffSession(60), lambda: setup, lambda: [sticks]
    )
    yield tasks
    sticks.answers.set()
    tasks.close()


def _settle(tasks: StaffTasks) -> None:
    for _ in range(4):
        tasks.wait()
        QCoreApplication.processEvents()


@pytest.fixture
def receipt(
    setup: VaultSetup, clinic: Clinic, sticks: SlowSticks, tmp_path: Path
) -> None:
    """Lay a batch that the desk has opened on the stick, and its receipt."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        sealer = load_sealer(setup)
        keep(queue, sealer, 2)
        [batch] = export(queue, sealer, NOW, sticks.folder)
    with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
        _, outcome = open_batch(batch.file, [clinic.own], ledger)
    write_receipt_file(batch.file, outcome.receipt or "")


@pytest.mark.usefixtures("receipt")
def test_the_receipt_on_a_stick_is_taken_before_anything_is_copied(
    tasks: StaffTasks,
) -> None:
    """Staff see it on the screen that offers the stick, before they choose it."""
    page = CopyViewModel(tasks)

    page.begin()
    _settle(tasks)

    assert page.property("step") == CopyViewModel.CopyStep.CHOOSE
    assert page.property("receipts") == "Receipt taken for batch 1."
    page.forget()


@pytest.mark.usefixtures("receipt")
def test_no_receipt_is_taken_once_the_door_is_closed(
    tasks: StaffTasks, sticks: SlowSticks, setup: VaultSetup
) -> None:
    """A stick found only then is left alone: nobody is inside to have it done."""
    page = CopyViewModel(tasks)
    sticks.answers.clear()
    page.begin()
    page.forget()
    sticks.answers.set()
    _settle(tasks)

    assert not AuditLog(staff_folder(setup.folder)).file.exists()


def test_a_slow_service_is_asked_for_sticks_once_at_a_time(
    tasks: StaffTasks, sticks: SlowSticks
) -> None:
    """However often the screen asks, one look waits, and the next follows it."""
    sticks.answers.clear()
    for _ in range(5):
        tasks.look_for_sticks()
    sticks.answers.set()
    _settle(tasks)
    assert sticks.looks == 1

    tasks.look_for_sticks()
    _settle(tasks)
    assert sticks.looks == 2


def test_a_kiosk_that_ends_does_not_begin_to_look_for_sticks(
    tasks: StaffTasks, sticks: SlowSticks
) -> None:
    """What has to be ended soon waits for no service that nobody needs any more."""
    is_ending = Event()
    tasks._worker.submit(is_ending.wait, 20)
    tasks.look_for_sticks()
    # Only a look that is given up, or was made, lets the thread go on.
    look = tasks._asking._looks["sticks"]
    look.add_done_callback(lambda _: is_ending.set())
    tasks.close()

    assert sticks.looks == 0


@pytest.mark.parametrize("place", [PlaceKind.STAFF_RECEIPT, PlaceKind.STAFF_WITHDRAW])
def test_what_came_of_a_code_is_told_to_nobody_who_comes_later(
    tasks: StaffTasks, place: PlaceKind
) -> None:
    """The page stays forgotten, although the answer comes after it was left."""
    page = CodeViewModel(tasks)
    page.show(Shown(Place(place), None, (), "en"))
    is_free = Event()
    tasks._worker.submit(is_free.wait)
    for sign in "0" * 9:
        page.press(sign)
    for sign in "K74QD":
        page.press(sign)
    page.submit()
    page.submit()
    assert page._is_busy
    page.forget()
    is_free.set()
    _settle(tasks)

    assert page.is_forgotten()
