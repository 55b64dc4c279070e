"""Which of several fingers acts, and which only rests on the glass."""

from __future__ import annotations

import pytest

from kiosk.session.fingers import Fingers, Under
from tests.support.clock import Clock

GLASS = Under()
BUTTON = Under(is_pressable=True)
FINISH = Under(is_pressable=True, is_final=True)
KEY = Under(is_pressable=True, is_never_guarded=True)
PALM, FINGER = 1, 2


def test_one_finger_alone_always_acts() -> None:
    """However long it stays, and wherever."""
    now = Clock(50)
    fingers = Fingers(now)
    for under in (GLASS, BUTTON, FINISH, KEY):
        assert not fingers.comes(FINGER, under)
        now.seconds += 100
        assert not fingers.lifts(FINGER, has_pressed=True)
    assert not fingers.down


@pytest.mark.parametrize("first", [PALM, FINGER])
def test_of_two_the_press_completed_first_is_meant(first: int) -> None:
    """Whichever came first: the other lifts and presses nothing."""
    fingers = Fingers(Clock(50))
    for number in (first, PALM + FINGER - first):
        assert not fingers.comes(number, BUTTON)
    assert fingers.lifts(FINGER, has_pressed=True) == {PALM}


def test_what_is_final_wants_a_finger_of_its_own() -> None:
    """A palm on Finish is let off as a finger comes down on something."""
    now = Clock(50)
    fingers = Fingers(now)
    fingers.comes(PALM, FINISH)
    now.seconds += 10
    assert fingers.comes(FINGER, BUTTON) == {PALM}


@pytest.mark.parametrize(("after", "resting"), [(0.99, {PALM}), (1.01, set())])
def test_nothing_final_is_pressed_in_the_middle_of_a_press(
    after: float, resting: set[int]
) -> None:
    """A palm that brushes Finish beside a finger does nothing.

    Beside a hand that has lain on something for a while, a finger may finish.
    """
    now = Clock(50)
    fingers = Fingers(now)
    fingers.comes(FINGER, BUTTON)
    now.seconds += after
    assert fingers.comes(PALM, FINISH) == resting


def test_a_hand_on_the_bare_glass_is_in_nobodys_way() -> None:
    """Whoever rests the hand beside Send can press it, before or after."""
    for order in (((PALM, GLASS), (FINGER, FINISH)), ((FINGER, FINISH), (PALM, GLASS))):
        fingers = Fingers(Clock(50))
        assert not any(fingers.comes(number, under) for number, under in order)
        assert FINGER not in fingers.lifts(FINGER, has_pressed=True)
        assert not fingers.lifts(PALM, has_pressed=False)


def test_a_finger_that_scrolls_lets_a_palm_on_finish_off() -> None:
    """It pressed nothing, and acted all the same while the palm lay there."""
    fingers = Fingers(Clock(50))
    fingers.comes(PALM, FINISH)
    fingers.comes(FINGER, GLASS)
    assert fingers.lifts(FINGER, has_pressed=True) == {PALM}


def test_keys_are_pressed_by_two_hands() -> None:
    """Letters overlap in any order, and a key overlaps with the button after it."""
    fingers = Fingers(Clock(50))
    fingers.comes(1, KEY)
    fingers.comes(2, KEY)
    assert not fingers.lifts(2, has_pressed=True)
    fingers.comes(3, BUTTON)
    assert not fingers.lifts(1, has_pressed=True)
    assert not fingers.lifts(3, has_pressed=True)


def test_a_palm_beside_keys_presses_nothing() -> None:
    """It lay on a button before the letter, and after it."""
    fingers = Fingers(Clock(50))
    fingers.comes(PALM, BUTTON)
    fingers.comes(FINGER, KEY)
    assert fingers.lifts(FINGER, has_pressed=True) == {PALM}


def test_a_press_that_did_not_count_is_none() -> None:
    """Only what it lay on top of in time, and only if final, was let off."""
    fingers = Fingers(Clock(50))
    fingers.comes(PALM, BUTTON)
    fingers.comes(FINGER, BUTTON)
    assert not fingers.lifts(FINGER, has_pressed=False)


def test_fingers_that_nobody_saw_lifting_are_forgotten() -> None:
    """A number that comes again is another finger."""
    now = Clock(50)
    fingers = Fingers(now)
    fingers.comes(FINGER, BUTTON)
    assert not fingers.comes(FINGER, FINISH)
    fingers.forget()
    assert not fingers.down
    assert not fingers.lifts(FINGER, has_pressed=True)
