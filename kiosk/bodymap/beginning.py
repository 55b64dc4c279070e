"""What a visitor sees first of a map: which figure leads, which list and places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.bodymap.model import View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.bodymap.model import Region
    from kiosk.bodymap.reader import Reader


def first_view(reader: Reader, data: dict[str, Any]) -> View:
    """Return which figure leads; the front where nothing is said."""
    said = reader.optional_text(data, "first_view", "") or View.FRONT
    if said not in {View.FRONT, View.BACK}:
        message = f"{said!r} is not one of front, back"
        reader.note("first_view", "unknown-word", message)
        return View.FRONT
    return View(said)


def first_group(
    reader: Reader, data: dict[str, Any], regions: Mapping[str, Region]
) -> str:
    """Return the part of the body whose list is open first; empty for the first."""
    said = reader.optional_text(data, "first_group", "") or ""
    known = sorted({region.group for region in regions.values()})
    if said and said not in known:
        message = f"{said!r} is not one of {', '.join(known)}"
        reader.note("first_group", "unknown-word", message)
        return ""
    return said


def first_places(
    reader: Reader, data: dict[str, Any], regions: Mapping[str, Region]
) -> tuple[str, ...]:
    """Return the places offered in words before anything is chosen; maybe none."""
    said = reader.texts(data, "first_places", "")
    return reader.known(said, regions, "first_places", "region")
