"""A receipt is taken up as soon as the stick that carries it is plugged in."""

# ruff: noqa: F811 - a fixture is asked for by its name
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.config.places import staff_folder
from kiosk.staff.session import StaffSession
from kiosk.sticks.folder import FolderSticks
from kiosk.vault.batch.batches import export
from kiosk.vault.batch.receipt_file import write_receipt_file
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.queue import Queue
from kiosk.vault.setup import load_sealer
from kiosk.visitor.staff.copying import CopyViewModel
from kiosk.visitor.staff.tasks import StaffTasks
from tests.unit.vault.conftest import clinic, setup  # noqa: F401
from tests.unit.vault.keeping import NOW, keep, open_batch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.vault.setup import VaultSetup
    from tests.unit.vault.clinic import Clinic


@pytest.fixture
def tasks(
    qapp: QGuiApplication,  # noqa: ARG001 - signals need an application
    setup: VaultSetup,
    tmp_path: Path,
) -> Iterator[StaffTasks]:
    """Return what the staff's screens ask, with a folder for a stick."""
    (tmp_path / "stick").mkdir()
    tasks = StaffTasks(
        staff_folder(setup.folder),
        StaffSession(60),
        lambda: setup,
        lambda: [FolderSticks(tmp_path / "stick")],
    )
    yield tasks
    tasks.close()


def _settle(tasks: StaffTasks) -> None:
    for _ in range(4):
        tasks.wait()
        QCoreApplication.processEvents()


def test_the_receipt_on_a_stick_is_taken_before_anything_is_copied(
    tasks: StaffTasks, setup: VaultSetup, clinic: Clinic, tmp_path: Path
) -> None:
    """Staff see it on the screen that offers the stick, before they choose it."""
    stick = tmp_path / "stick"
    with Queue.open(setup.folder, setup.queue_id) as queue:
        sealer = load_sealer(setup)
        keep(queue, sealer, 2)
        [batch] = export(queue, sealer, NOW, stick)
    with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
        _, outcome = open_batch(batch.file, [clinic.own], ledger)
    write_receipt_file(batch.file, outcome.receipt or "")
    page = CopyViewModel(tasks)

    page.begin()
    _settle(tasks)

    assert page.property("step") == CopyViewModel.CopyStep.CHOOSE
    assert page.property("receipts") == "Receipt taken for batch 1."
    page.forget()
