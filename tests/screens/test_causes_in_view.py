"""A muscle's causes and care come into view when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.support.items import place_of, visible
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


def chips(drive: Drive) -> list[QQuickItem]:
    """Return the two buttons: where it is felt, and causes and care."""
    (words,) = visible(drive.page, "MuscleWords")
    return visible(words, "Chip")[:2]


def is_in_view(drive: Drive, item: QQuickItem) -> bool:
    """Tell whether all of an item shows on this page of the words."""
    (area,) = visible(drive.page, "PagedArea")
    top = place_of(area).top()
    place = place_of(item)
    shown = top + area.property("shownHeight")
    return place.top() >= top - 1 and place.bottom() <= shown + 1


@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("language", ["en", "es"])
def test_causes_show_without_more(drive: Drive, language: str, step: TextStep) -> None:
    """Whoever asks for them reads at once what nobody should miss, and the causes."""
    drive.look(language=language, text_step=step)
    drive.open("muscle-causes")
    (words,) = visible(drive.page, "MuscleWords")
    (safety,) = [
        text
        for text in visible(words, "BodyText")
        if text.property("plain") == drive.shell.pages.muscle.safety
    ]
    assert is_in_view(drive, safety)
    if step is not TextStep.NORMAL:
        return
    (strip,) = visible(drive.page, "AlarmStrip")
    causes = visible(words, "WordList")[0]
    assert is_in_view(drive, strip)
    assert all(is_in_view(drive, text) for text in visible(causes, "BodyText"))


def test_where_it_is_felt_shows_the_picture_again(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """The way back leads to the top, and the alarm has not gone."""
    drive.open("muscle")
    (area,) = visible(drive.page, "PagedArea")
    drive.shell.pages.muscle.showCauses()
    drive.settle()
    assert area.property("contentY") > 0
    drive.see()
    tap(drive, touch_screen(request), chips(drive)[0])
    drive.settle()
    assert area.property("contentY") == 0
    (strip,) = visible(drive.page, "AlarmStrip")
    assert is_in_view(drive, strip)
