"""Staff are told what is wrong where it is wrong: at the stick or at the kiosk."""

# ruff: noqa: F811 - a fixture is asked for by its name
from __future__ import annotations

import errno
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.config.model import ScreenSettings
from kiosk.config.places import staff_folder
from kiosk.session.navigation import Place, PlaceKind
from kiosk.staff.session import StaffSession
from kiosk.sticks.stick import StickError, StickFault
from kiosk.vault.locks import BATCHES_LOCK
from kiosk.vault.state import ClosedReason, StoreError
from kiosk.visitor.page.page import Shown
from kiosk.visitor.staff.code_entry import CodeViewModel
from kiosk.visitor.staff.failure import CLOCK_DOUBT, UNKNOWN_RECEIPT, code_of
from kiosk.visitor.staff.settings import StaffSettingsViewModel
from kiosk.visitor.staff.tasks import StaffTasks
from kiosk.visitor.staff.words import failure_words
from tests.unit.vault.conftest import clinic, setup  # noqa: F401

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.vault.setup import VaultSetup


def _said_of(error: Exception) -> tuple[str, str]:
    return failure_words(code_of(error))


OF_STICKS = {_said_of(StickError(fault)) for fault in StickFault}


@pytest.mark.parametrize(
    "number",
    [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.EISDIR, errno.ENOENT],
)
def test_an_error_of_the_kiosks_own_disk_blames_no_stick(number: int) -> None:
    """Whoever types a code with a full disk is not sent for another stick."""
    assert _said_of(OSError(number, "no")) not in OF_STICKS


@pytest.mark.parametrize("reason", ClosedReason)
def test_a_store_that_is_shut_blames_no_stick(reason: ClosedReason) -> None:
    """A queue that may only be read is not a stick with a switch on it."""
    assert _said_of(StoreError(reason)) not in OF_STICKS


def test_no_code_means_two_things() -> None:
    """Stick, store and typing have no code in common: words are found by it alone."""
    codes = Counter([*StickFault, *ClosedReason, UNKNOWN_RECEIPT, CLOCK_DOUBT])

    assert {code for code, times in codes.items() if times > 1} == set()


def test_a_form_that_cannot_be_taken_back_calls_it(
    qapp: QGuiApplication,  # noqa: ARG001 - signals need an application
    setup: VaultSetup,
) -> None:
    """Where the kiosk's own folder is in the way, IT is called and no stick named."""
    (setup.folder / BATCHES_LOCK).unlink(missing_ok=True)
    (setup.folder / BATCHES_LOCK).mkdir()
    tasks = StaffTasks(
        staff_folder(setup.folder), StaffSession(60), lambda: setup, list
    )
    page = CodeViewModel(tasks)
    page.show(Shown(Place(PlaceKind.STAFF_WITHDRAW), None, (), "en"))
    for sign in "K74QD":
        page.press(sign)
    page.submit()
    page.submit()
    tasks.wait()
    QCoreApplication.processEvents()
    tasks.close()

    assert page.property("isWrong")
    assert page.property("hint").startswith("That did not work. Call IT")


def test_what_the_hour_deletes_is_not_told_as_its_doing(
    qapp: QGuiApplication,  # noqa: ARG001 - signals need an application
    setup: VaultSetup,
) -> None:
    """Only deleting that was asked for on the page says what it deleted."""
    tasks = StaffTasks(
        staff_folder(setup.folder), StaffSession(60), lambda: setup, list
    )
    page = StaffSettingsViewModel(tasks, [], ScreenSettings())
    page.show(Shown(Place(PlaceKind.STAFF_SETTINGS), None, (), "en"))
    said = []
    for ask in (tasks.purge_due, tasks.purge_now):
        ask()
        tasks.wait()
        QCoreApplication.processEvents()
        said.append(page.property("message"))
    tasks.close()

    assert said == ["", "Deleted forms: 0"]
