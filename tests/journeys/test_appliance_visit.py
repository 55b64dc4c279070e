"""What is played on the machine in QEMU leads where it says it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint

from tests.support.clinic import Clinic
from tests.support.drive import Drive
from tests.support.form_visit import outlast_tremor
from tests.support.items import place_of, visible
from tests.support.touch import press_and_let_go, touch_screen
from tools.appliance.places import (
    COME_IN,
    COPIED,
    COPY,
    CORNER,
    LOCK,
    NAME,
    PIN,
    STICK,
    VISIT,
    Places,
)
from tools.appliance.run import SIZE
from tools.appliance.setting_up import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """Set a clinic up with the machine's settings and PIN, and a folder for a stick."""
    clinic = Clinic(tmp_path)
    clinic.set_up(has_open_keys=True)
    queue = next(
        line
        for line in clinic.settings.read_text().splitlines()
        if line.startswith("queue_id")
    )
    own = SETTINGS.replace('"kiosk-1"', '"lobby"')
    own = own.replace("[staff]", f'[staff]\nexport_folder = "{clinic.stick}"')
    clinic.settings.write_text(f"{own}{queue}\n")
    pin = clinic.secret("pin", PIN)
    clinic.kioskctl("staff", "unlock", "Ana", "--new-pin", "--pin-file", pin)
    return clinic


@pytest.fixture
def kiosk(qapp: QGuiApplication, clinic: Clinic) -> Iterator[Drive]:
    """Switch it on, as large as the machine's screen."""
    drive = Drive(qapp, "portrait", clinic.data, settings_file=clinic.settings)
    drive.show()
    yield drive
    drive.close()


def touch(kiosk: Drive, request: pytest.FixtureRequest, places: Places) -> None:
    """Touch one place after the other, as slowly as the machine's hand."""
    finger = touch_screen(request)
    for across, down in places:
        spot = QPoint(round(across * SIZE[0]), round(down * SIZE[1]))
        controls = visible(kiosk.page, "Pressable")
        there = (item for item in controls if place_of(item).contains(spot))
        outlast_tremor(kiosk, next(there, None))
        kiosk.see()
        press_and_let_go(kiosk.window, finger, spot)
        kiosk.settle()


def send_a_form(kiosk: Drive, request: pytest.FixtureRequest) -> None:
    """Go through the whole visit, up to the code; wait as its player does."""
    assert (kiosk.window.width(), kiosk.window.height()) == SIZE
    for step, places in VISIT.items():
        while step == "typed" and not kiosk.kiosk.keyboard.isShown:
            kiosk.settle()
        touch(kiosk, request, places)
        if step == "home":
            kiosk.wait_for_place("home")
    kiosk.wait_for_place("thank-you")


def let_answers_come(kiosk: Drive) -> None:
    """Let what was asked of the staff's thread be answered and shown."""
    kiosk.kiosk.staff.desk.wait()
    QCoreApplication.processEvents()
    kiosk.settle()


def test_the_places_it_touches_send_a_form(
    kiosk: Drive, clinic: Clinic, request: pytest.FixtureRequest
) -> None:
    """From attract through a screen to a form with the name that was typed."""
    send_a_form(kiosk, request)

    assert kiosk.kiosk.pages.thank_you.code
    assert "Waiting: 1\n" in clinic.kioskctl("forms", "status")


def test_the_places_it_touches_carry_that_form_to_a_stick(
    kiosk: Drive, clinic: Clinic, request: pytest.FixtureRequest
) -> None:
    """Through the staff door, onto the stick, past what was copied, and out again."""
    send_a_form(kiosk, request)
    canary = set(clinic.stick.iterdir())
    seen = []
    for places in ([CORNER] * 5, *COME_IN.values(), [COPY], [STICK], [COPIED], [LOCK]):
        touch(kiosk, request, places)
        let_answers_come(kiosk)
        seen.append(kiosk.shell.place)

    copying = ["staff", "staff-copy", "staff-copy", "staff"]
    assert seen == ["door", "door", "door", *copying, "attract"]
    [batch] = [f for f in clinic.stick.glob("*.agebatch") if f not in canary]
    assert [answers["name"] for answers in clinic.answers_of(batch)] == [NAME]
