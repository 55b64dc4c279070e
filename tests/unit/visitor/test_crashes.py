"""How long the supervisor waits, and when it sends visitors to the desk."""

from kiosk.visitor.crashes import (
    FIRST_PAUSE,
    FIRST_WAIT,
    LONGEST_PAUSE,
    LONGEST_WAIT,
    Crashes,
)


def test_waits_double_and_begin_anew_after_a_steady_run() -> None:
    """A broken machine is not kept busy; one crash a day costs half a second."""
    crashes = Crashes()
    waits = [crashes.note(t, t + 1, was_ready=True) for t in range(0, 60, 10)]
    assert waits == [0.5, 1, 2, 4, 8, LONGEST_WAIT]
    assert crashes.note(60, 3600, was_ready=True) == FIRST_WAIT


def test_ten_crashes_in_five_minutes_are_too_many() -> None:
    """Nine are not, nor ten that are spread over a longer time."""
    quick, slow = Crashes(), Crashes()
    for number in range(10):
        assert not quick.are_too_many
        quick.note(number * 30, number * 30 + 1, was_ready=True)
        slow.note(number * 40, number * 40 + 1, was_ready=True)
    assert quick.are_too_many
    assert not slow.are_too_many


def test_a_kiosk_that_never_shows_a_frame_is_given_up_sooner() -> None:
    """Three starts that come to nothing are enough, also where each takes a minute."""
    crashes = Crashes()
    for start in (0, 100, 1000):
        assert not crashes.are_too_many
        crashes.note(start, start + 60, was_ready=False)
    assert crashes.are_too_many


def test_pauses_grow_while_visitors_are_sent_to_the_desk() -> None:
    """Each try that fails is followed by a longer pause, up to ten minutes."""
    crashes = Crashes()
    pauses = [crashes.note(0, 1, was_ready=False) for _ in range(9)][2:]
    assert pauses[:3] == [FIRST_PAUSE, 2 * FIRST_PAUSE, 4 * FIRST_PAUSE]
    assert pauses[-1] == LONGEST_PAUSE


def test_a_steady_run_ends_the_notice() -> None:
    """A kiosk that ran well for a minute starts with a clean slate."""
    crashes = Crashes()
    for number in range(12):
        crashes.note(number, number + 1, was_ready=True)
    assert crashes.are_too_many
    assert crashes.note(1000, 2000, was_ready=True) == FIRST_WAIT
    assert not crashes.are_too_many
