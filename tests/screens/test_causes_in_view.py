"""A muscle's causes and care come into view when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import TextStep
from tests.support.body_touch import body_of
from tests.support.items import place_of, visible
from tests.support.layout import clipping_faults
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


def chips(drive: Drive) -> list[QQuickItem]:
    """Return the two buttons: where it is felt, and causes and care."""
    (choice,) = visible(drive.page, "MuscleChoice")
    return visible(choice, "Chip")


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
        for text in visible(drive.page, "BodyText")
        if text.property("plain") == drive.shell.pages.muscle.safety
    ]
    assert is_in_view(drive, safety)
    if step is not TextStep.NORMAL:
        return
    (strip,) = visible(drive.page, "AlarmStrip")
    causes = visible(words, "WordList")[0]
    assert is_in_view(drive, strip)
    assert all(is_in_view(drive, text) for text in visible(causes, "BodyText"))


@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("language", ["en", "es"])
def test_causes_name_their_muscle(drive: Drive, language: str, step: TextStep) -> None:
    """Of every muscle: its name stands at the top, and what needs care in view."""
    drive.look(language=language, text_step=step)
    drive.open("muscle-causes")
    page = drive.shell.pages.muscle
    wrong = []
    for muscle in body_of(drive).muscles:
        drive.shell.go(Place(PlaceKind.MUSCLE, drive.topic.id, "left", muscle))
        page.showCauses()
        drive.settle()
        said = {
            text.property("plain"): text for text in visible(drive.page, "BodyText")
        }
        if not is_in_view(drive, visible(drive.page, "Heading")[0]):
            wrong.append(f"{muscle}: no name")
        if page.safety and not is_in_view(drive, said[page.safety]):
            wrong.append(f"{muscle}: care is not in view")
        if visible(drive.page, "Heading")[0].property("plain") != page.name:
            wrong.append(f"{muscle}: another name")
        wrong += clipping_faults(drive.page)
    assert wrong == []


@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_muscle_like_the_heart_says_so_first(
    portrait: Drive, language: str, step: TextStep
) -> None:
    """On a tall panel the heart's sentence shows whole however large the words are."""
    portrait.look(language=language, text_step=step)
    portrait.open("muscle")
    wrong = []
    for muscle in body_of(portrait).muscles.values():
        if not muscle.mimics_heart:
            continue
        portrait.shell.go(Place(PlaceKind.MUSCLE, portrait.topic.id, "left", muscle.id))
        portrait.settle()
        (strip,) = visible(portrait.page, "AlarmStrip")
        if not is_in_view(portrait, strip):
            wrong.append(muscle.id)
    assert wrong == []


def test_where_it_is_felt_shows_the_picture_again(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """The way back leads to the top, and the alarm has not gone."""
    drive.open("muscle")
    (area,) = visible(drive.page, "PagedArea")
    drive.shell.pages.muscle.showCauses()
    drive.settle()
    area.setProperty("contentY", 40)
    drive.see()
    tap(drive, touch_screen(request), chips(drive)[0])
    drive.settle()
    assert area.property("contentY") == 0
    (strip,) = visible(drive.page, "AlarmStrip")
    assert is_in_view(drive, strip)
