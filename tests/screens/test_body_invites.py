"""The empty map invites a touch: faint regions, three quiet pulses, then still."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from kiosk.session.preferences import Scheme
from tests.support.drive import wait_for
from tests.support.items import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

PULSES = 3
BETWEEN_REGIONS = (34.0, 300.0), (34.0, 420.0)
"""Two heights of the back between which a line must run from region to region."""


@pytest.fixture
def moving(portrait: Drive) -> Iterator[Drive]:
    """Hand out a kiosk on which motion is not reduced."""
    portrait.theme.setProperty("reducedMotion", False)
    yield portrait
    portrait.theme.setProperty("reducedMotion", True)


def pane_of(drive: Drive) -> QQuickItem:
    """Return the pane with both figures."""
    (pane,) = visible(drive.page, "BodyPane")
    return pane


def test_an_arrival_is_invited_three_times_and_then_all_is_still(moving: Drive) -> None:
    """Both figures pulse three times by themselves; then nothing moves any more."""
    views = moving.shell.pages.bodyMap.views
    pictures = (views.picture, views.beside)
    peaks = [0, 0]

    def note(index: int) -> None:
        peaks[index] += pictures[index].property("glow") == 1

    notes = [lambda index=index: note(index) for index in (0, 1)]
    for picture, noted in zip(pictures, notes, strict=True):
        picture.glowChanged.connect(noted)
    moving.open("body-map")
    pane = pane_of(moving)
    assert pane.property("isInviting")
    wait_for(pane.isInvitingChanged)
    for picture, noted in zip(pictures, notes, strict=True):
        picture.glowChanged.disconnect(noted)
    assert peaks == [PULSES, PULSES]
    assert [picture.property("glow") for picture in pictures] == [0, 0]


def test_a_choice_ends_the_invitation(moving: Drive) -> None:
    """Who has touched a place is not invited any more, in the middle of a pulse."""
    moving.open("body-map")
    body_map = moving.shell.pages.bodyMap
    wait_for(body_map.picture.glowChanged)
    body_map.toggle("low_back.left")
    assert not pane_of(moving).property("isInviting")
    assert body_map.picture.property("glow") == 0


def test_reduced_motion_invites_without_a_pulse(portrait: Drive) -> None:
    """Who has motion reduced sees the regions and nothing that moves."""
    portrait.open("body-map")
    assert not pane_of(portrait).property("isInviting")
    assert portrait.shell.pages.bodyMap.picture.scene.invites


@pytest.mark.parametrize("scheme", Scheme)
def test_regions_show_until_one_is_chosen(portrait: Drive, scheme: Scheme) -> None:
    """In every theme a line divides one region from the next while nothing is lit."""
    portrait.look(scheme=scheme)
    portrait.open("body-map")
    empty = shades(portrait)
    portrait.shell.pages.bodyMap.toggle("knee.left")
    portrait.settle()
    assert len(empty) > len(shades(portrait))


def shades(drive: Drive) -> set[int]:
    """Return the colours of the back along a line through two regions."""
    picture = drive.shell.pages.bodyMap.picture
    at, one = picture.spotAt(QPointF(0, 0)), picture.unitsOf(1.0)
    (x, top), (_, bottom) = BETWEEN_REGIONS
    ends = [
        picture.mapToScene(QPointF((x - at.x()) / one, (y - at.y()) / one)).toPoint()
        for y in (top, bottom)
    ]
    image = drive.grab()
    return {image.pixel(ends[0].x(), y) for y in range(ends[0].y(), ends[1].y())}
