"""The areas a visitor has chosen during one visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bodymap.model import Area, Side

if TYPE_CHECKING:
    from collections.abc import Iterable


class Selection:
    """Chosen areas in the order they were touched.

    Where it hurts is the visitor's own business: nothing here shows in a `repr`, a log
    or an exception, and `clear` leaves nothing behind.
    """

    def __init__(self, areas: Iterable[Area] = ()) -> None:
        self._areas: list[Area] = list(areas)

    def __repr__(self) -> str:
        return "Selection(...)"

    @property
    def areas(self) -> tuple[Area, ...]:
        """The chosen areas, first touched first."""
        return tuple(self._areas)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is chosen."""
        return not self._areas

    def has(self, area: Area) -> bool:
        """Tell whether an area is chosen."""
        return area in self._areas

    def toggle(self, area: Area) -> bool:
        """Choose an area, or let it go; tell whether it is chosen now."""
        if area in self._areas:
            self._areas.remove(area)
            return False
        self._areas.append(area)
        return True

    def switch_side(self, area: Area) -> Area:
        """Move a chosen area to the other side in its place, and return it.

        A middle area stays; where the other side is chosen too, the two become one.
        """
        moved = Area(area.region, area.side.other)
        if area.side is Side.MIDDLE or area not in self._areas:
            return area
        if moved in self._areas:
            self._areas.remove(area)
        else:
            self._areas[self._areas.index(area)] = moved
        return moved

    def clear(self) -> None:
        """Forget everything: the visit is over or starts anew."""
        self._areas.clear()
