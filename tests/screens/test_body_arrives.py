"""The map opens at once and its pictures follow, so that nothing blocks for long."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.body.listing import PLACES
from tests.support.body_touch import is_lit, pixel_of
from tests.support.drive import Drive, wait_for

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.visitor.body.picture import BodyPicture

PIECES = 4
"""Figure and inviting outlines, of the front and of the back."""


def pictures_of(drive: Drive) -> list[BodyPicture]:
    """Return both pictures, which keep what they painted from one visit to another."""
    views = drive.shell.pages.bodyMap.views
    return [views.picture, views.beside]


def as_never_opened(drive: Drive) -> list[BodyPicture]:
    """Return both pictures with nothing painted yet."""
    pictures = pictures_of(drive)
    for picture in pictures:
        picture._figures.clear()
        picture._invitation = None
    return pictures


def pieces(pictures: list[BodyPicture]) -> int:
    """Count what was painted and is kept."""
    return sum(len(p._figures) + (p._invitation is not None) for p in pictures)


def painted_at_once(drive: Drive) -> QImage:
    """Have both pictures painted whole in one frame, as a change of theme does."""
    for picture in as_never_opened(drive):
        picture._repaint_all()
    drive.settle()
    return drive.grab()


def test_a_frame_makes_one_piece_and_the_first_none(drive: Drive) -> None:
    """Opened for the first time, the map paints no two pictures in one frame."""
    pictures, made = as_never_opened(drive), list[int]()
    note = drive.window.frameSwapped.connect(lambda: made.append(pieces(pictures)))
    drive.open("body-map")
    drive.window.frameSwapped.disconnect(note)
    assert made[0] == 0
    assert made[-1] == PIECES
    assert max(after - before for before, after in pairwise(made)) == 1


def test_the_pieces_make_the_picture_that_is_painted_at_once(drive: Drive) -> None:
    """Nothing shows that the map came in pieces."""
    as_never_opened(drive)
    drive.open("body-map")
    assert drive.grab() == painted_at_once(drive)


def test_a_touch_before_the_pictures_are_there_counts(portrait: Drive) -> None:
    """Who touches where the body is about to be has chosen, and sees it lit."""
    as_never_opened(portrait)
    portrait.shell.showBodyMap()
    wait_for(portrait.window.frameSwapped, portrait.window.update)
    assert portrait.shell.is_arriving
    body_map = portrait.shell.pages.bodyMap
    wait_for(body_map.changed, lambda: body_map.touch(60.0, 640.0, 5.0))
    portrait.settle()
    assert is_lit(portrait.grab(), pixel_of(portrait, 60, 640))


@pytest.mark.parametrize("left_for", [PlaceKind.HOME, PlaceKind.BODY_MAP])
def test_who_leaves_and_comes_back_finds_all_of_it(
    portrait: Drive, left_for: PlaceKind
) -> None:
    """Left for home or for the list before it was there, the map is whole later."""
    as_never_opened(portrait)
    portrait.shell.showBodyMap()
    wait_for(portrait.window.frameSwapped, portrait.window.update)
    which = PLACES if left_for is PlaceKind.BODY_MAP else ""
    portrait.shell.go(Place(left_for, portrait.topic.id, which))
    portrait.settle()
    assert not portrait.shell.is_arriving
    portrait.open("body-map")
    assert portrait.grab() == painted_at_once(portrait)
