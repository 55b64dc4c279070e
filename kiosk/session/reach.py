"""How much of the glass somebody who sits can reach.

The figures are those of the 2010 ADA Standards, 308.2.1 and 308.3.1, for a reach
without obstruction: 15 to 48 inches above the floor.
"""

from __future__ import annotations

from dataclasses import dataclass

LOWEST_MM = 380.0
HIGHEST_MM = 1220.0


@dataclass(frozen=True, slots=True)
class OutOfReach:
    """How many millimetres of the glass lie too high and too low."""

    above: float
    below: float


def out_of_reach(lower_edge_mm: float, height_mm: float) -> OutOfReach:
    """Tell what nobody who sits reaches of a glass.

    `lower_edge_mm` is the height of its lower edge above the floor, `height_mm` its
    own height.
    """
    above = max(0.0, lower_edge_mm + height_mm - HIGHEST_MM)
    below = max(0.0, LOWEST_MM - lower_edge_mm)
    return OutOfReach(min(above, height_mm), min(below, height_mm))
