"""Whole visits by somebody who sees nothing: keys, the focus and the tree alone."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.proof.kiosk import A_LOOK, LOOK, OutsideKiosk
from tests.proof.reader import Ear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.proof.reader import Node
    from tests.proof.stage import Stage

pytestmark = [pytest.mark.proof]

MOST_STOPS = 60
ROLES_OF_STOPS = {
    "button",
    "push button",
    "check box",
    "radio button",
    "entry",
    "text",
    "page tab",
}
KEY_GAP = 0.25
"""Seconds that somebody takes who listens before pressing on."""


class BlindVisitor:
    """Knows what the bus says, and has five keys; `faults` is what was wrong."""

    def __init__(self, kiosk: OutsideKiosk) -> None:
        self._kiosk = kiosk
        self.faults: list[str] = []

    def press(self, key: str) -> None:
        """Press one key."""
        self._kiosk.glass.keys(key)
        time.sleep(KEY_GAP)

    def stop(self) -> Node:
        """Wait until something has the focus, note what is wrong with it, return it."""
        self._kiosk.wait_until(lambda: bool(self._focused()), "something has the focus")
        found = self._focused()
        if len(found) > 1:
            self.faults.append(
                f"{len(found)} have the focus: {[n.name for n in found]}"
            )
        stop = found[-1]
        if not stop.name.strip():
            self.faults.append(f"a {stop.role} without a name")
        if not stop.shows:
            self.faults.append(f"{stop.name!r} has the focus and does not show")
        if stop.role not in ROLES_OF_STOPS:
            self.faults.append(f"{stop.name!r} is a {stop.role}")
        return stop

    def go_to(self, name: str) -> None:
        """Press down until the control of this name has the focus."""
        passed = []
        for _ in range(MOST_STOPS):
            passed.append(self.stop().name)
            if is_called(self.stop(), name):
                return
            self.press("Down")
        shown = sorted(self._kiosk.shown())
        raise AssertionError(f"no way by keys to {name} by {passed} among {shown}")

    def choose(self, name: str) -> None:
        """Go to a control, listen, and press it."""
        self.go_to(name)
        time.sleep(A_LOOK)
        self.press("Return")

    def go_on_to(self, name: str, by: str = "Next") -> None:
        """Press Next until something of this name shows."""
        time.sleep(A_LOOK)
        while not self._kiosk.shows(name):
            self.choose(by)
            time.sleep(A_LOOK)

    def type_by_arrows(self, key: str, ear: Ear) -> None:
        """Bring the keys of the screen, go over them until one is called so, press."""
        ear.heard(A_LOOK)
        self.press("Return")
        ways = ["Down", *["Right"] * 12, "Down", *["Right"] * 12]
        told = ear.heard(A_LOOK)
        while ways and key not in [words.lower() for words in told[-1:]]:
            self.press(ways.pop(0))
            told += ear.heard(A_LOOK)
        assert ways, told
        self.press("Return")

    def arrive(self, title: str) -> None:
        """Wait until a page of this title shows and has a first stop."""
        self._kiosk.wait_for(title)
        time.sleep(LOOK)
        self.stop()

    def _focused(self) -> list[Node]:
        nodes = self._kiosk.reader.nodes()
        return [n for n in nodes if n.focused and n.role not in {"frame", "window"}]


def is_called(node: Node, name: str) -> bool:
    """Tell whether a control has this name, or says more after it.

    A name that ends with a space is the beginning of one.
    """
    more = (f"{name},", f"{name}:", *([name] if name.endswith(" ") else []))
    return node.name == name or node.name.startswith(more)


@pytest.fixture
def visitor(kiosk: OutsideKiosk) -> BlindVisitor:
    """Stand before a kiosk that rests."""
    kiosk.begin_anew()
    return BlindVisitor(kiosk)


@pytest.fixture
def ear(stage: Stage) -> Iterator[Ear]:
    """Listen to what is announced on this stage."""
    ear = Ear(stage.reader_bus)
    yield ear
    ear.close()


def test_the_window_has_a_name(kiosk: OutsideKiosk) -> None:
    """A screen reader can say what program this is."""
    roles = {n.role: n.name for n in kiosk.reader.nodes()}
    assert roles.get("frame") or roles.get("window")


def test_a_section_is_read_without_seeing(
    kiosk: OutsideKiosk, visitor: BlindVisitor
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
    kiosk: OutsideKiosk, visitor: BlindVisitor
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
    kiosk: OutsideKiosk, visitor: BlindVisitor
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
    visitor.choose("Tell me today, here")
    # Return on an answer that is chosen already goes on by itself.
    visitor.go_on_to("I agree")
    visitor.choose("I agree")
    visitor.go_on_to("Send")
    visitor.choose("Send")
    kiosk.wait_for("I am finished")
    visitor.choose("I am finished")
    kiosk.wait_for("Touch to begin")
    assert visitor.faults == []


def test_a_form_is_sent_in_spanish_by_the_keys_of_the_screen(
    kiosk: OutsideKiosk, visitor: BlindVisitor, ear: Ear
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
    visitor.choose("Díganmelo hoy, aquí")
    visitor.go_on_to("Estoy de acuerdo", by="Siguiente")
    visitor.choose("Estoy de acuerdo")
    visitor.go_on_to("Enviar", by="Siguiente")
    visitor.choose("Enviar")
    kiosk.wait_for("Ya terminé")
    visitor.choose("Ya terminé")
    kiosk.begin_anew()
    assert visitor.faults == []
