"""Somebody who presses whatever there is gets nowhere, and breaks nothing."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.proof.kiosk import OutsideKiosk

pytestmark = pytest.mark.proof

HELD = ("Control_L", "Alt_L", "Shift_L", "Super_L", "Meta_L")
KEYS = (
    *"abcdefghijklmnopqrstuvwxyz0123456789",
    *(f"F{number}" for number in range(1, 12)),  # F12 knocks at the staff door
    *("Escape", "Tab", "Return", "space", "BackSpace", "Delete", "Insert", "Menu"),
    *("Home", "End", "Prior", "Next", "Left", "Right", "Up", "Down", "Print", "Pause"),
    *("XF86Back", "XF86HomePage", "XF86Search", "XF86PowerOff", "XF86Sleep", "Help"),
)
EDGE = 2


@pytest.mark.parametrize(
    ("keys", "gestures"),
    [(250, 50), pytest.param(2500, 500, marks=pytest.mark.torture)],
)
def test_no_key_and_no_gesture_leads_out(
    kiosk: OutsideKiosk, keys: int, gestures: int
) -> None:
    """After hundreds of both the kiosk shows its one window, and answers."""
    chance = random.Random(keys)
    kiosk.begin_anew()
    # The supervisor and its kiosk; a voice may come and go beside them.
    pair = kiosk.processes()[:2]
    windows = len(kiosk.glass.windows_of(pair))
    assert windows > 0
    kiosk.touch("Touch to begin")
    for _ in range(keys):
        held = chance.sample(HELD, chance.randint(0, 3))
        kiosk.glass.keys(*held, chance.choice(KEYS))
    for _ in range(gestures):
        gesture(kiosk, chance)
    assert kiosk.processes()[:2] == pair
    # A window manager's keys may hide it for a while; the kiosk brings it back.
    kiosk.wait_until(
        lambda: len(kiosk.glass.windows_of(kiosk.processes())) == windows,
        "the window shows",
    )
    kiosk.answers()


def gesture(kiosk: OutsideKiosk, chance: random.Random) -> None:
    """Press any button of a mouse, often at an edge, slide, and let go."""
    width, height = kiosk.size
    edges = (EDGE, width // 2, width - EDGE), (EDGE, height // 2, height - EDGE)
    begin = tuple(chance.choice((*edge, chance.randint(0, edge[-1]))) for edge in edges)
    button = chance.randint(1, 9)
    kiosk.glass.down(*begin, button)
    for _ in range(chance.randint(0, 5)):
        kiosk.glass.move(chance.randint(0, width - 1), chance.randint(0, height - 1))
    kiosk.glass.up(button)
