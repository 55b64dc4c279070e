"""Which presses count after a change of place."""

from __future__ import annotations

import pytest

from kiosk.session.haste import Aim, HasteGuard
from tests.support.clock import Clock

ORDINARY, TREMBLING = 0.4, 0.7


@pytest.mark.parametrize("wait", [ORDINARY, TREMBLING])
@pytest.mark.parametrize(
    ("aim", "after"),
    [
        (Aim(), None),
        (Aim(is_final=True), 1.0),
        (Aim(is_same=True), 0.3),
        (Aim(is_same=True, is_final=True), 1.0),
        (Aim(is_never_guarded=True), 0.0),
    ],
)
def test_a_press_counts_once_its_wait_is_over(
    wait: float, aim: Aim, after: float | None
) -> None:
    """400 ms, 700 with tremor, 1 s where something ends, 300 ms for the same again."""
    now = Clock(50)
    guard = HasteGuard(wait, now)
    guard.place_changed()
    due = wait if after is None else after
    now.seconds = 50.0 + due - 0.001
    assert guard.counts(aim) is (due == 0)
    now.seconds = 50.0 + due + 0.001
    assert guard.counts(aim)


def test_after_a_rest_everything_is_new() -> None:
    """With the first screen the bar appears, and Finish in it."""
    now = Clock(50)
    guard = HasteGuard(ORDINARY, now)
    guard.place_changed(everything_is_new=True)
    now.seconds += 0.999
    assert not guard.counts(Aim())
    assert guard.counts(Aim(is_never_guarded=True))
    now.seconds += 0.002
    assert guard.counts(Aim())


def test_before_anything_changed_every_press_counts() -> None:
    """A kiosk that was just switched on answers the first touch."""
    assert HasteGuard(ORDINARY, Clock(50)).counts(Aim(is_final=True))


def test_a_second_tap_counts_once_the_first_is_long_over() -> None:
    """700 ms after a finger was lifted, not after it came down."""
    now = Clock(50)
    guard = HasteGuard(ORDINARY, now)
    assert guard.counts(Aim(is_double=True))
    now.seconds += 5
    guard.lifted()
    now.seconds += 0.699
    assert not guard.counts(Aim(is_double=True))
    assert guard.counts(Aim())
    now.seconds += 0.002
    assert guard.counts(Aim(is_double=True))


@pytest.mark.parametrize("key_wait", [0.2, 0.5])
def test_a_key_struck_again_waits_from_its_last_touch(key_wait: float) -> None:
    """Each hit of a hand that trembles begins the wait anew; another key has none."""
    now = Clock(50)
    guard = HasteGuard(ORDINARY, now, key_wait)
    again = Aim(is_never_guarded=True, is_same_key=True)
    assert guard.counts(again), "the first"
    for _ in range(3):
        guard.key_struck()
        now.seconds += key_wait - 0.001
        assert not guard.counts(again)
        assert guard.counts(Aim(is_never_guarded=True))
    now.seconds += 0.002
    assert guard.counts(again)


def test_what_has_not_come_counts_though_something_else_has() -> None:
    """Who presses what lay there before means it, whatever comes up beside it."""
    guard = HasteGuard(ORDINARY, Clock(50))
    guard.content_changed()
    assert guard.counts(Aim())
    assert not guard.counts(Aim(has_come=True))


def test_what_takes_back_waits_a_second_from_the_press_before() -> None:
    """A slip undoes nothing; anything else may be pressed meanwhile."""
    now = Clock(50)
    guard = HasteGuard(ORDINARY, now)
    back = Aim(takes_back=True)
    assert guard.counts(back), "nothing was pressed yet"
    guard.pressed()
    now.seconds += 0.999
    assert not guard.counts(back)
    assert guard.counts(Aim())
    now.seconds += 0.002
    assert guard.counts(back)
