"""How long the staff screens stay open: to the second, whatever is done there."""

from __future__ import annotations

import pytest

from kiosk.staff.register import Role, StaffMember
from kiosk.staff.session import LONGEST_SECONDS, PAD_SECONDS, StaffSession
from tests.support.staff_work import WallClock

LOCK_SECONDS = 60.0
HALF_A_MINUTE = 30.0
TEN_MINUTES = 600.0


@pytest.fixture
def clock() -> WallClock:
    """Return a clock that stands still."""
    return WallClock()


@pytest.fixture
def session(clock: WallClock) -> StaffSession:
    """Show the pad."""
    session = StaffSession(LOCK_SECONDS, clock)
    session.begin()
    return session


@pytest.fixture
def inside(session: StaffSession) -> StaffSession:
    """Let somebody in."""
    assert session.enter(StaffMember(number=1, name="Ana", role=Role.DESK, pin_hash=""))
    return session


def closes_after(session: StaffSession, clock: WallClock, seconds: float) -> bool:
    """Tell whether the screens close so long after now, and no second before."""
    clock.seconds += seconds - 1
    is_early = session.is_over
    clock.seconds += 1
    return session.is_over and not is_early


def stay_busy(session: StaffSession, clock: WallClock, seconds: float) -> None:
    """Touch the screens each second for so long; they stay open."""
    began = clock.seconds
    while clock.seconds < began + seconds:
        assert not session.is_over
        clock.seconds += 1
        session.touch()


def test_the_pad_goes_away_by_itself(session: StaffSession, clock: WallClock) -> None:
    """Half a minute after the last touch of it, and no second before."""
    assert PAD_SECONDS == HALF_A_MINUTE
    clock.seconds += PAD_SECONDS - 1
    session.touch()
    assert closes_after(session, clock, PAD_SECONDS)


def test_who_is_away_is_locked_out(inside: StaffSession, clock: WallClock) -> None:
    """The screens close so long after the last touch, and no second before."""
    clock.seconds += LOCK_SECONDS - 1
    inside.touch()
    assert closes_after(inside, clock, LOCK_SECONDS)


def test_who_stays_busy_is_locked_out_as_well(
    inside: StaffSession, clock: WallClock
) -> None:
    """Ten minutes after the PIN the screens close, however often they are touched."""
    assert LONGEST_SECONDS == TEN_MINUTES
    stay_busy(inside, clock, TEN_MINUTES - 1)
    assert closes_after(inside, clock, 1)


def test_a_copy_under_way_is_not_cut_off(
    inside: StaffSession, clock: WallClock
) -> None:
    """What holds the door keeps it open, for longer than anything else does."""
    inside.is_held = True
    clock.seconds += LONGEST_SECONDS
    assert not inside.is_over


def test_after_a_copy_a_whole_wait_is_left(
    inside: StaffSession, clock: WallClock
) -> None:
    """However long it took, there is time to read whether the stick may come out."""
    inside.is_held = True
    clock.seconds += 2 * LONGEST_SECONDS
    inside.let_go()
    assert closes_after(inside, clock, LOCK_SECONDS)


def test_a_short_copy_adds_nothing_to_the_ten_minutes(
    inside: StaffSession, clock: WallClock
) -> None:
    """A door left open is anybody's, also after a copy early on."""
    inside.is_held = True
    inside.let_go()
    stay_busy(inside, clock, LONGEST_SECONDS - 1)
    assert closes_after(inside, clock, 1)


def test_what_is_left_of_a_visit_to_the_door_is_told(
    session: StaffSession, clock: WallClock
) -> None:
    """A pad, somebody inside or a copy that holds it: each alone is something left."""
    assert not session.is_clear()
    session.enter(StaffMember(number=1, name="Ana", role=Role.DESK, pin_hash=""))
    assert not session.is_clear()
    held = StaffSession(LOCK_SECONDS, clock)
    assert held.is_clear()
    held.is_held = True
    assert not held.is_clear()


def test_nobody_comes_in_where_no_pad_shows(
    session: StaffSession, clock: WallClock
) -> None:
    """Once the door is shut, who is let in late stands outside."""
    session.clear()
    assert session.is_clear()
    assert not session.enter(
        StaffMember(number=1, name="Ana", role=Role.DESK, pin_hash="")
    )
    clock.seconds += LONGEST_SECONDS
    assert not session.is_over
    assert session.is_clear()
