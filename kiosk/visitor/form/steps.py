"""Where a visitor is in the form, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from kiosk.interest.way import FormWay


def step_count(way: FormWay) -> str:
    """Return the step, and from its second page on the part of it.

    What follows from the way to be reached counts with that step; on its first page
    nobody knows yet how much that is.
    """
    part, parts = way.part
    said = translate("Form", "Step %1 of %2")
    if part > 1:
        said = translate("Form", "Step %1 of %2, part %3 of %4")
    for place, number in enumerate((way.position, way.total, part, parts), 1):
        said = said.replace(f"%{place}", str(number))
    return said
