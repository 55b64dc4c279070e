"""Somebody who sees nothing: keys, the focus and the tree alone."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.proof.program import A_LOOK, LOOK, PATIENCE

if TYPE_CHECKING:
    from tests.proof.program import OutsideProgram
    from tests.proof.reader import Ear, Node

MOST_STOPS = 60
ROLES_OF_STOPS = {
    "button",
    "push button",
    "check box",
    "radio button",
    "entry",
    "text",
    "list item",
    "panel",
    "page tab",
}
PRESSED = ROLES_OF_STOPS - {"entry", "text", "list item", "panel"}
KEY_GAP = 0.25
"""Seconds that somebody takes who listens before pressing on."""


class BlindPerson:
    """Knows what the bus says, and has five keys; `faults` is what was wrong."""

    def __init__(self, program: OutsideProgram) -> None:
        self._program = program
        self.faults: list[str] = []

    def press(self, key: str) -> None:
        """Press one key."""
        self._program.glass.keys(key)
        time.sleep(KEY_GAP)

    def stop(self) -> Node:
        """Wait until something has the focus, note what is wrong with it, return it."""
        found: list[Node] = []

        def look() -> bool:
            found[:] = self._focused()
            return bool(found)

        self._program.wait_until(look, "something has the focus")
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

    def look_around(self, by: str = "Down") -> list[str]:
        """Go once round by a key; note what is wrong, name the stops."""
        self._note_names()
        passed = [self.stop().name]
        for _ in range(MOST_STOPS):
            self.press(by)
            name = self.stop().name
            if name == passed[0]:
                return passed
            passed.append(name)
        raise AssertionError(f"the keys do not come round: {passed}")

    def go_to(self, name: str) -> None:
        """Press down until the control of this name has the focus."""
        passed = []
        for _ in range(MOST_STOPS):
            stop = self.stop()
            if is_called(stop, name):
                return
            passed.append(stop.name)
            self.press("Down")
        shown = sorted(self._program.shown())
        raise AssertionError(f"no way by keys to {name} by {passed} among {shown}")

    def choose(self, name: str) -> None:
        """Go to a control, listen, and press it."""
        self.go_to(name)
        self.enter()

    def enter(self) -> None:
        """Listen, and press: what has just changed takes no press for a moment."""
        time.sleep(A_LOOK)
        self.press("Return")

    def go_on_to(self, name: str, by: str = "Next") -> None:
        """Press Next until something of this name shows."""
        time.sleep(A_LOOK)
        while not self._program.shows(name):
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
        self._program.wait_for(title)
        time.sleep(LOOK)
        self.stop()

    def _note_names(self) -> None:
        shown = [n for n in self._program.reader.nodes() if n.shows]
        pressed = [n.name for n in shown if n.role in PRESSED]
        for name in sorted({n for n in pressed if pressed.count(n) > 1}):
            self.faults.append(f"{pressed.count(name)} are called {name!r}")
        self.faults += [f"a {n.role} without a name" for n in shown if not n.name]

    def _focused(self) -> list[Node]:
        nodes = self._program.reader.focused()
        return [n for n in nodes if n.role not in {"frame", "window"}]


def is_called(node: Node, name: str) -> bool:
    """Tell whether a control has this name, or says more after it.

    A name that ends with a space is the beginning of one.
    """
    more = (f"{name},", f"{name}:", *([name] if name.endswith(" ") else []))
    return node.name == name or node.name.startswith(more)


def hear(ear: Ear, words: str) -> None:
    """Wait until something is announced that begins so."""
    told: list[str] = []
    deadline = time.monotonic() + PATIENCE
    while not any(each.startswith(words) for each in told):
        assert time.monotonic() < deadline, f"not told: {words!r} but {told}"
        told += ear.heard(LOOK)
