"""Whole visits by somebody who sees nothing: keys, the focus and the tree alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.proof.blind import BlindPerson

if TYPE_CHECKING:
    from tests.proof.kiosk import OutsideKiosk
    from tests.proof.reader import Ear

pytestmark = [pytest.mark.proof]


@pytest.fixture
def visitor(kiosk: OutsideKiosk) -> BlindPerson:
    """Stand before a kiosk that rests."""
    kiosk.begin_anew()
    return BlindPerson(kiosk)


def test_the_window_has_a_name(kiosk: OutsideKiosk) -> None:
    """A screen reader can say what program this is."""
    roles = {n.role: n.name for n in kiosk.reader.nodes()}
    assert roles.get("frame") or roles.get("window")


def test_a_section_is_read_without_seeing(
    kiosk: OutsideKiosk, visitor: BlindPerson
) -> None:
    """Begin, read a section on and back, change the language, finish."""
    visitor.press("Down")
    visitor.choose("Touch to begin")
    visitor.arrive("Where does it hurt?")
    visitor.choose("What the shot is")
    visitor.stop()
    visitor.choose("Next")
    visitor.stop()
    visitor.press("Escape")
    visitor.choose("Español")
    visitor.go_to("Siguiente")
    visitor.choose("English")
    visitor.choose("Finish")
    kiosk.wait_for("Touch to begin")
    assert visitor.faults == []


def test_a_muscle_is_found_without_seeing(
    kiosk: OutsideKiosk, visitor: BlindPerson
) -> None:
    """From home to the list of places, to the muscles of a part, to one of them."""
    visitor.press("Down")
    visitor.choose("Touch to begin")
    visitor.arrive("Where does it hurt?")
    visitor.choose("Where does it hurt?")
    visitor.choose("List")
    visitor.choose("Neck and shoulder, part of the body")
    visitor.choose("Muscles")
    visitor.choose("Muscle ")
    visitor.stop()
    visitor.press("Escape")
    visitor.go_to("Muscle ")
    visitor.choose("Finish")
    kiosk.wait_for("Touch to begin")
    assert visitor.faults == []


def test_a_form_is_filled_in_without_seeing(
    kiosk: OutsideKiosk, visitor: BlindPerson
) -> None:
    """A name by a keyboard and by the keys of the screen, all questions, and send."""
    visitor.press("Down")
    visitor.choose("Touch to begin")
    visitor.arrive("Where does it hurt?")
    visitor.choose("I am interested")
    visitor.choose("Start")
    visitor.arrive("Your name")
    kiosk.type_by_key("Ada")
    visitor.choose("Next")
    visitor.choose("Talk with me here today")
    # Return on an answer that is chosen already goes on by itself.
    visitor.go_on_to("Would you like an interpreter?")
    visitor.choose("No, thank you")
    visitor.go_on_to("I agree")
    visitor.choose("I agree")
    visitor.go_on_to("Send")
    visitor.choose("Send")
    kiosk.wait_for("I am finished")
    visitor.choose("I am finished")
    kiosk.wait_for("Touch to begin")
    assert visitor.faults == []


def test_a_form_is_sent_in_spanish_by_the_keys_of_the_screen(
    kiosk: OutsideKiosk, visitor: BlindPerson, ear: Ear
) -> None:
    """Arrows say each key they come to, select types it, and all of it is Spanish."""
    visitor.press("Down")
    visitor.choose("Touch to begin")
    visitor.arrive("Where does it hurt?")
    visitor.choose("Español")
    visitor.choose("Me interesa")
    visitor.choose("Empezar")
    visitor.arrive("Su nombre")
    visitor.type_by_arrows("k", ear)
    visitor.press("Escape")
    assert "K" in kiosk.reader.texts().split("\n")
    visitor.choose("Siguiente")
    visitor.choose("Hablen conmigo hoy, aquí")
    visitor.go_on_to("¿Desea un intérprete?", by="Siguiente")
    visitor.choose("No, gracias")
    visitor.go_on_to("Estoy de acuerdo", by="Siguiente")
    visitor.choose("Estoy de acuerdo")
    visitor.go_on_to("Enviar", by="Siguiente")
    visitor.choose("Enviar")
    kiosk.wait_for("Ya terminé")
    visitor.choose("Ya terminé")
    kiosk.begin_anew()
    assert visitor.faults == []
