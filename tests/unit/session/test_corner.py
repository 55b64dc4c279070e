"""Five touches in one corner, and nothing else, lead to the pad."""

from __future__ import annotations

import pytest

from kiosk.session.corner import CORNER_MM, TOUCHES, WITHIN_SECONDS, Corner

EDGE = (CORNER_MM, CORNER_MM)


def touched(*spots: tuple[float, float], every: float = 0.5) -> list[bool]:
    """Touch one spot after the other; say what each told."""
    moments = iter(range(len(spots)))
    corner = Corner(lambda: 1000 + every * next(moments))
    return [corner.touch(*spot) for spot in spots]


def test_the_fifth_touch_in_the_corner_opens_the_pad() -> None:
    """Its last millimetre belongs to it, and the sixth touch begins anew."""
    assert touched(*[EDGE] * 5, (0, 0)) == [False] * 4 + [True, False]


@pytest.mark.parametrize("spot", [(0, 0), (0, 15), (15, 0)])
def test_the_edge_of_the_screen_belongs_to_the_corner(
    spot: tuple[float, float],
) -> None:
    """A finger that feels for the corner lands on its outermost line."""
    assert touched(*[spot] * 5)[-1]


@pytest.mark.parametrize("spot", [(30.1, 5), (5, 30.1), (-0.1, 5), (5, -0.1)])
def test_touches_beside_the_corner_open_nothing(spot: tuple[float, float]) -> None:
    """However often somebody touches there."""
    assert not any(touched(*[spot] * 10))


def test_a_touch_elsewhere_begins_the_count_anew() -> None:
    """Four, one beside, and four more are no five."""
    assert not any(touched(*[EDGE] * 4, (200, 200), *[EDGE] * 4))


@pytest.mark.parametrize(("pause", "is_open"), [(1.25, True), (1.26, False)])
def test_five_slow_touches_are_no_five(pause: float, is_open: bool) -> None:
    """The first and the fifth lie within five seconds."""
    assert (TOUCHES, WITHIN_SECONDS) == (5, 5.0)
    assert touched(*[EDGE] * 5, every=pause)[-1] is is_open


def test_one_touch_told_of_twice_counts_once() -> None:
    """A trembling finger is not five."""
    assert not any(touched(*[EDGE] * 8, every=0.01))
