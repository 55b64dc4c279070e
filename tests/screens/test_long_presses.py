"""A finger that rests is a finger that touches: no press is too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.tour.kinds import kinds_of
from tests.support.items import visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

    from tests.support.drive import Drive


@pytest.mark.parametrize("screen", ["attract", "form-email-error"])
def test_no_press_is_too_long(portrait: Drive, screen: str) -> None:
    """Nothing that takes a touch drops one for its length."""
    portrait.open(screen)
    lengths = [h.property("longPressThreshold") for h in tap_handlers(portrait)]
    assert lengths
    assert set(lengths) == {0}


def tap_handlers(drive: Drive) -> Iterator[QObject]:
    """Give what takes touches by itself, as far as it shows."""
    for item in visible_items(drive.page):
        for child in item.children():
            if kinds_of(child)[0] == "QQuickTapHandler":
                yield child
