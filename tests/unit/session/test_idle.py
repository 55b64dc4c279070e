"""The idle clock waits, warns, and ends; nothing else decides how long that takes."""

from __future__ import annotations

import pytest

from kiosk.session.idle import IdleClock, IdlePhase, IdleTimes

TIMES = IdleTimes(wait=60, reading_wait=90, warning=30)


class Watch:
    """A clock that a test sets."""

    seconds = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    """Take a watch at hand."""
    return Watch()


@pytest.fixture
def clock(watch: Watch) -> IdleClock:
    """Begin a visit now."""
    clock = IdleClock(TIMES, watch)
    clock.touch()
    return clock


@pytest.mark.parametrize(
    ("is_reading", "seconds", "phase"),
    [
        (False, 0, IdlePhase.ACTIVE),
        (False, 59.9, IdlePhase.ACTIVE),
        (False, 60, IdlePhase.WARNING),
        (False, 89.9, IdlePhase.WARNING),
        (False, 90, IdlePhase.EXPIRED),
        (True, 89.9, IdlePhase.ACTIVE),
        (True, 90, IdlePhase.WARNING),
        (True, 120, IdlePhase.EXPIRED),
    ],
)
def test_a_visit_is_warned_and_then_ends(
    clock: IdleClock,
    watch: Watch,
    is_reading: bool,
    seconds: float,
    phase: IdlePhase,
) -> None:
    """After the wait comes the warning, longer where people read, then the end."""
    clock.is_reading = is_reading
    watch.seconds += seconds

    assert clock.phase is phase


def test_a_touch_begins_the_wait_anew(clock: IdleClock, watch: Watch) -> None:
    """Who touches in the last second of the warning has the whole wait again."""
    watch.seconds += 89
    clock.touch()
    watch.seconds += 59

    assert clock.phase is IdlePhase.ACTIVE


@pytest.mark.parametrize(
    ("seconds", "left"), [(0, 30), (59, 30), (60, 30), (60.5, 30), (75, 15), (200, 0)]
)
def test_the_seconds_left_are_those_of_the_warning(
    clock: IdleClock, watch: Watch, seconds: float, left: int
) -> None:
    """At most the warning, at least none, whole ones and rounded up."""
    watch.seconds += seconds

    assert clock.seconds_left == left


def test_releasing_what_was_not_held_prolongs_nothing(
    clock: IdleClock, watch: Watch
) -> None:
    """The end of a sentence that nobody listened to is no touch."""
    watch.seconds += 70
    clock.release()

    assert clock.phase is IdlePhase.WARNING


def test_a_clock_at_rest_stays_at_rest_when_released(watch: Watch) -> None:
    """Speech that ends after the visit begins no new one."""
    clock = IdleClock(TIMES, watch)
    clock.hold(words=10)
    clock.release()

    assert clock.phase is IdlePhase.RESTING
    assert clock.seconds_left == 0


@pytest.mark.parametrize("trace", ["touch", "hold", "is_reading", "shows_answers"])
def test_each_thing_a_clock_remembers_is_read_back(watch: Watch, trace: str) -> None:
    """A clock that still knows something of a visit is not clear; cleared, it is."""
    clock = IdleClock(TIMES, watch)
    assert clock.is_clear()
    if trace == "touch":
        clock.touch()
    elif trace == "hold":
        clock.hold(words=10)
    else:
        setattr(clock, trace, True)

    assert not clock.is_clear()
    clock.clear()
    assert clock.is_clear()
    assert clock.phase is IdlePhase.RESTING
