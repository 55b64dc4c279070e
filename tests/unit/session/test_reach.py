"""What somebody who sits reaches of a glass."""

from __future__ import annotations

import pytest

from kiosk.session.reach import OutOfReach, out_of_reach


@pytest.mark.parametrize(
    ("lower_edge", "height", "expected"),
    [
        (800, 270, OutOfReach(0, 0)),
        (800, 480, OutOfReach(60, 0)),
        (1000, 480, OutOfReach(260, 0)),
        (300, 480, OutOfReach(0, 80)),
        (300, 1000, OutOfReach(80, 80)),
        (1300, 200, OutOfReach(200, 0)),
    ],
)
def test_what_lies_too_high_or_too_low(
    lower_edge: float, height: float, expected: OutOfReach
) -> None:
    """Above 1220 mm and below 380 mm nobody who sits reaches (ADA 308)."""
    assert out_of_reach(lower_edge, height) == expected
