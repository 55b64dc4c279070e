"""A visit always ends: nothing holds the idle clock for ever."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.clock import seconds_since_boot
from kiosk.session.idle import IdleClock, IdlePhase, IdleTimes
from tests.support.clock import Clock

TIMES = IdleTimes(wait=60, reading_wait=90, warning=30)


@pytest.fixture
def now() -> Clock:
    """Return a time that stands still."""
    return Clock()


@pytest.fixture
def idle(now: Clock) -> IdleClock:
    """Return the clock of a visit that has just begun."""
    clock = IdleClock(TIMES, now)
    clock.touch()
    return clock


def test_a_voice_that_makes_progress_holds_the_clock(
    idle: IdleClock, now: Clock
) -> None:
    """Passage after passage is spoken, and nobody is warned."""
    for _ in range(100):
        idle.hold(words=30)
        now.seconds += 39
        assert idle.phase is IdlePhase.ACTIVE


def test_a_voice_that_stays_in_a_passage_holds_no_longer_than_it_could_take(
    idle: IdleClock, now: Clock
) -> None:
    """Ten seconds and one a word, then the usual wait and the usual warning."""
    idle.hold(words=30)
    now.seconds += 40 + 59
    assert idle.phase is IdlePhase.ACTIVE
    now.seconds += 2
    assert idle.phase is IdlePhase.WARNING
    now.seconds += 30
    assert idle.phase is IdlePhase.EXPIRED


def test_the_count_begins_as_the_voice_ends(idle: IdleClock, now: Clock) -> None:
    """After the last word a visitor has the whole wait."""
    idle.hold(words=300)
    now.seconds += 200
    idle.release()
    now.seconds += 59
    assert idle.phase is IdlePhase.ACTIVE
    now.seconds += 2
    assert idle.phase is IdlePhase.WARNING


def test_a_touch_while_a_voice_speaks_is_never_lost(
    idle: IdleClock, now: Clock
) -> None:
    """A touch late in a passage counts from when it came."""
    idle.hold(words=0)
    now.seconds += 50
    idle.touch()
    now.seconds += 59
    assert idle.phase is IdlePhase.ACTIVE


def test_answers_on_the_screen_are_held_ten_minutes_at_most(
    idle: IdleClock, now: Clock
) -> None:
    """Whatever the voice says, ten minutes after the last touch the clock runs."""
    idle.shows_answers = True
    for _ in range(60):
        idle.hold(words=30)
        now.seconds += 10
    assert idle.phase is IdlePhase.ACTIVE
    for _ in range(6):
        idle.hold(words=30)
        now.seconds += 10
    assert idle.phase is IdlePhase.WARNING
    now.seconds += 30
    idle.hold(words=30)
    assert idle.phase is IdlePhase.EXPIRED


def test_the_ceiling_is_scaled_with_the_other_limits(now: Clock) -> None:
    """A kiosk that waits six seconds holds answers for a minute at most."""
    idle = IdleClock(IdleTimes(wait=6, reading_wait=9, warning=3), now)
    idle.touch()
    idle.shows_answers = True
    idle.hold(words=5000)
    now.seconds += 60 + 6 + 3
    assert idle.phase is IdlePhase.EXPIRED


@given(
    words=st.lists(st.integers(0, 400), max_size=30),
    stalls=st.lists(st.floats(0, 1e6), min_size=30, max_size=30),
)
def test_with_answers_no_voice_outlasts_the_bound(
    words: list[int], stalls: list[float]
) -> None:
    """Whatever a voice does, a visit with answers is over in ten waits and a bit."""
    now = Clock()
    idle = IdleClock(TIMES, now)
    idle.touch()
    idle.shows_answers = True
    for count, stall in zip(words, stalls, strict=False):
        idle.hold(count)
        now.seconds += stall
    now.seconds = max(now.seconds, 1000.0 + 600 + 60 + 30)
    assert idle.phase is IdlePhase.EXPIRED


def test_a_night_asleep_ends_the_visit(idle: IdleClock, now: Clock) -> None:
    """Time asleep counts, also while a voice was speaking."""
    idle.hold(words=20)
    now.seconds += 8 * 3600
    assert idle.phase is IdlePhase.EXPIRED


def test_nothing_of_a_visit_stays_in_the_clock(idle: IdleClock, now: Clock) -> None:
    """Cleared, it rests, and the next visit begins with the whole wait."""
    idle.shows_answers = idle.is_reading = True
    idle.hold(words=5000)
    idle.clear()
    assert idle.is_clear()
    assert idle.phase is IdlePhase.RESTING
    idle.touch()
    now.seconds += 61
    assert idle.phase is IdlePhase.WARNING


def test_the_clock_is_the_one_that_counts_sleep() -> None:
    """On Linux it is the kernel's time since boot, which no one can set."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    if clock is None:
        pytest.skip("this system has no clock of its own for time asleep")
    before = time.clock_gettime(clock)
    assert before <= seconds_since_boot() <= time.clock_gettime(clock)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is Python's own")
def test_the_clock_counts_a_night_asleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel's other clock, which stands still meanwhile, is not looked at."""
    tell, night = time.clock_gettime, 8 * 3600
    awake = time.monotonic()
    monkeypatch.setattr(
        time,
        "clock_gettime",
        lambda clock: tell(clock) + night * (clock == time.CLOCK_BOOTTIME),
    )

    assert seconds_since_boot() >= awake + night
