"""The way back leads through this visit, and through no other."""

from __future__ import annotations

import pytest

from kiosk.session.navigation import (
    ATTRACT,
    ENDS,
    LONGEST_HISTORY,
    PAUSED,
    Navigation,
    Place,
    PlaceKind,
)

HOME = Place(PlaceKind.HOME, "knots")
FORM = Place(PlaceKind.FORM, "knots")
DOOR = Place(PlaceKind.DOOR)


def section(number: int) -> Place:
    """Name a screen."""
    return Place(PlaceKind.SECTION, "knots", "what", str(number))


def test_back_undoes_each_step_once() -> None:
    """Places are left in the order they were come to, and the first is the last."""
    way = Navigation()
    way.go(HOME)
    way.go(section(1))
    way.go(section(1))
    way.go(section(2))

    seen = []
    while way.can_go_back:
        way.back()
        seen.append(way.current)
    way.back()

    assert seen == [section(1), HOME]
    assert way.current == HOME


@pytest.mark.parametrize("before", [ATTRACT, PAUSED, DOOR])
def test_nothing_leads_back_to_where_no_visit_was(before: Place) -> None:
    """The attract screen, the pause and the staff door are not behind a visitor."""
    way = Navigation()
    way.replace(before)
    way.go(HOME)

    assert not way.can_go_back


@pytest.mark.parametrize("end", ENDS)
def test_no_way_leads_back_from_an_end_nor_to_it(end: PlaceKind) -> None:
    """A form that was sent cannot be reached again."""
    way = Navigation()
    way.go(HOME)
    way.go(FORM)
    way.go(Place(end))
    assert not way.can_go_back
    way.go(HOME)

    assert not way.can_go_back


def test_a_replaced_place_is_not_on_the_way_back() -> None:
    """Where a screen gave way to another, Back passes over it."""
    way = Navigation()
    way.go(HOME)
    way.go(section(1))
    way.replace(section(2))
    way.back()

    assert way.current == HOME


def test_the_longest_visit_costs_no_more_than_a_long_one() -> None:
    """Two hundred steps back are kept, the newest ones."""
    way = Navigation()
    for number in range(LONGEST_HISTORY + 20):
        way.go(section(number))
    steps = 0
    while way.can_go_back:
        way.back()
        steps += 1

    assert steps == LONGEST_HISTORY
    assert way.current == section(19)


def test_a_visit_ends_where_visits_end() -> None:
    """Clearing leaves no way back, and a pause is kept over the end of a visit."""
    way = Navigation()
    way.go(HOME)
    way.go(FORM)
    assert not way.is_clear()
    way.rest = PAUSED
    way.clear()

    assert way.current == PAUSED
    assert not way.can_go_back
    assert way.is_clear()


def test_a_way_back_alone_is_a_trace() -> None:
    """Who stands at rest with a history behind has not been cleared."""
    way = Navigation()
    way.go(HOME)
    way.go(FORM)
    way.replace(ATTRACT)

    assert not way.is_clear()
