"""The staff door opened, and what is behind it done, by somebody who sees nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.proof.blind import BlindPerson, hear
from tests.proof.conftest import stage_of
from tests.proof.program import A_LOOK
from tests.support.clinic import PIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.proof.kiosk import OutsideKiosk
    from tests.proof.reader import Ear
    from tests.proof.stage import Stage

pytestmark = [pytest.mark.proof]

NUMBER = "1"
A_STICK = "stick"
"""What the clinic's export folder is called."""


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """Open a display; with a window manager `test_blind_visit` tries the same keys."""
    yield from stage_of(has_window_manager=False)


@pytest.fixture
def member(kiosk: OutsideKiosk) -> BlindPerson:
    """Stand before a kiosk that rests."""
    kiosk.begin_anew()
    return BlindPerson(kiosk)


def knock(member: BlindPerson) -> None:
    """Ask for the pad, as a keyboard does."""
    for _ in range(5):
        member.press("F12")
    member.arrive("Staff number")


def come_in(kiosk: OutsideKiosk, member: BlindPerson, headline: str) -> None:
    """Type number and PIN on a keyboard, hearing how much of them is there."""
    member.go_to("Staff number")
    kiosk.type_by_key(NUMBER)
    member.go_to(f"Staff number: {NUMBER}")
    member.enter()
    member.go_to("Staff PIN")
    kiosk.type_by_key(PIN)
    member.go_to("Staff PIN: 8 digits typed")
    member.enter()
    member.arrive(headline)


def test_forms_are_carried_away_without_seeing(
    kiosk: OutsideKiosk, member: BlindPerson, ear: Ear
) -> None:
    """A number and a PIN, one glance, a copy to a stick; each arrival is told."""
    kiosk.open_form()
    kiosk.type_by_key("Ada")
    kiosk.send_form()
    kiosk.touch("I am finished")
    kiosk.wait_for("Touch to begin")
    ear.heard(A_LOOK)
    knock(member)
    member.look_around()
    come_in(kiosk, member, "Copy to USB")
    # Tests before may have sent forms too.
    headline = "Forms to carry away: "
    [waiting] = [name for name in kiosk.shown() if name.startswith(headline)]
    told = ear.heard(A_LOOK)
    assert told[0] == "Staff number"
    assert told[-1] == waiting
    assert "Staff PIN" in told
    assert not any(PIN[:2] in words for words in told)

    number = waiting.removeprefix(headline)
    assert kiosk.shows(f"Not copied yet: {number}")
    member.look_around()
    member.choose("Copy to USB")
    hear(ear, "Choose a stick")
    member.choose(A_STICK)
    hear(ear, "The forms are copied")
    assert member.stop().name == "Done"
    member.look_around()
    member.choose("Done")
    kiosk.wait_for(f"Copied, receipt missing: {number}")
    member.choose("Lock")
    kiosk.wait_for("Touch to begin")
    assert member.faults == []


def test_what_is_wrong_is_told_at_the_door(
    kiosk: OutsideKiosk, member: BlindPerson, ear: Ear
) -> None:
    """No number, too short a PIN and a wrong one: each is said as it happens."""
    knock(member)
    ear.heard(A_LOOK)
    member.enter()
    hear(ear, "Please type your staff number first.")
    kiosk.type_by_key(NUMBER)
    member.enter()
    kiosk.type_by_key(PIN[:3])
    member.enter()
    hear(ear, "A PIN has 6 to 12 digits.")
    kiosk.type_by_key("000")
    member.enter()
    member.arrive("Staff number")
    refusal = "That did not work. Please check number and PIN."
    kiosk.wait_for(refusal)
    hear(ear, refusal)
    member.choose("Lock")
    kiosk.wait_for("Touch to begin")
    assert member.faults == []


def test_the_rest_behind_the_door_is_done_without_seeing(
    kiosk: OutsideKiosk, member: BlindPerson, ear: Ear
) -> None:
    """Receipt, withdrawal, pause, voice, measuring and the keys of a pad."""
    knock(member)
    come_in(kiosk, member, "Copy to USB")
    member.choose("Type a receipt")
    member.arrive("Type the receipt code")
    member.look_around()
    kiosk.type_by_key("abc")
    member.go_to("Type the receipt code: ABC")
    ear.heard(A_LOOK)
    member.enter()
    hear(ear, "The code has 9 characters.")
    member.press("Escape")
    member.choose("Take a form back")
    member.arrive("Type the code of the form")
    member.look_around()
    member.press("Escape")
    member.choose("Pause the kiosk")
    member.choose("End the pause")
    member.choose("Mute the voice")
    member.choose("Allow the voice")
    member.choose("Settings")
    member.arrive("Measure the screen")
    member.look_around()
    member.choose("Larger")
    hear(ear, "pixels_per_mm = 4.02")
    member.choose("Try the keys of a pad or switch")
    member.arrive("Try the keys")
    member.look_around()
    hear(ear, "Down: Goes on one control")
    member.choose("Lock")
    kiosk.wait_for("Touch to begin")
    assert member.faults == []


def test_five_keys_open_the_door_in_spanish(
    kiosk: OutsideKiosk, member: BlindPerson, ear: Ear
) -> None:
    """The digits of the pad by arrows and select, told as they count; then lock."""
    knock(member)
    member.choose("Español")
    member.go_to("Número de personal")
    ear.heard(A_LOOK)
    member.choose(NUMBER)
    assert ear.heard(A_LOOK)[-1] == NUMBER
    member.choose("Siguiente")
    for digit in PIN:
        member.choose(digit)
    assert ear.heard(A_LOOK)[-1] == "8 dígitos escritos"
    member.choose("Abrir")
    member.arrive("Copiar a USB")
    member.look_around()
    member.choose("Código del recibo")
    member.arrive("Escriba el código del recibo")
    member.look_around()
    member.press("Escape")
    member.choose("Ajustes")
    member.arrive("Medir la pantalla")
    member.look_around()
    member.choose("Bloquear")
    kiosk.wait_for("Touch to begin")
    assert member.faults == []
