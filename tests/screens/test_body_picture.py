"""The body is painted whole and crisp, whatever was shown before it."""

from __future__ import annotations

import random
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.bodymap import framing
from kiosk.bodymap.lookup import views_of
from kiosk.bodymap.model import Side, View
from kiosk.visitor.body.paint.scene import Scene
from kiosk.visitor.body.picture import BodyPicture
from kiosk.visitor.body.scene import BodyScene

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap
    from tests.support.drive import Drive

WIDTH, HEIGHT = 304, 285
DAILY = 40


def a_body(drive: Drive) -> BodyMap:
    """Return the shipped map."""
    body = drive.kiosk.catalogue.body_map(drive.topic.id)
    assert body is not None
    return body


class Eye:
    """Looks at one picture of the body."""

    def __init__(self) -> None:
        self.scene = BodyScene()
        self.picture = BodyPicture(self.scene)
        self.picture.setSize(QSizeF(WIDTH, HEIGHT))

    def look_at(self, scene: Scene, zoom: float = 1.0) -> QImage:
        """Show a scene, and return what is painted at this moment of the zoom."""
        self.scene.show(scene)
        self.picture.setProperty("zoom", zoom)
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor("white"))
        painter = QPainter(image)
        self.picture.paint(painter)
        painter.end()
        return image


def scene_of(body: BodyMap, name: str, side: Side, view: View | None = None) -> Scene:
    """Return what a muscle's page shows."""
    muscle = body.muscles[name]
    view = view or views_of(muscle)[0]
    box = framing.muscle_box(body, muscle, view, side)
    return Scene(body, view, box, side, (), muscle.id)


@pytest.mark.parametrize(
    "share", [DAILY, pytest.param(None, marks=pytest.mark.torture)], ids=["some", "all"]
)
def test_a_second_muscle_is_painted_as_if_it_were_the_first(
    portrait: Drive, share: int | None
) -> None:
    """No way to a muscle cuts its body or blurs it: it is as a fresh picture."""
    body = a_body(portrait)
    ways = list(permutations(body.muscles, 2))
    if share is not None:
        ways = random.Random(11).sample(ways, share)
    for first, second in ways:
        fresh = Eye().look_at(scene_of(body, second, Side.LEFT))
        eye = Eye()
        eye.look_at(scene_of(body, first, Side.RIGHT))
        assert eye.look_at(scene_of(body, second, Side.LEFT)) == fresh, (first, second)
        eye.look_at(scene_of(body, first, Side.LEFT))
        assert eye.look_at(scene_of(body, second, Side.LEFT)) == fresh, (first, second)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("inset", ["neck_back", "hips_back", "neck_front", "head_side"])
def test_a_part_looked_at_closer_is_as_crisp_on_either_side(
    portrait: Drive, inset: str, side: Side
) -> None:
    """The first touch on the right side shows no coarser body than one on the left."""
    body = a_body(portrait)
    view = body.insets[inset].view
    box = framing.turned(body.insets[inset].box, view, side)
    closer = Scene(body, view, box, side)
    fresh = Eye().look_at(closer)
    eye = Eye()
    eye.look_at(Scene.of_whole(body, view, Side.RIGHT))
    assert eye.look_at(closer) == fresh


@pytest.mark.parametrize("zoom", [0.0, 0.3, 0.7, 0.99])
def test_no_body_is_cut_while_the_picture_moves(portrait: Drive, zoom: float) -> None:
    """Between two parts that do not hold one another the body stays whole."""
    body = a_body(portrait)
    for start, end in permutations(["neck_back", "hips_back"], 2):
        before = Scene(body, View.BACK, body.insets[start].box, Side.RIGHT)
        after = Scene(body, View.BACK, body.insets[end].box, Side.RIGHT)
        eye = Eye()
        eye.look_at(before)
        moving = eye.look_at(after, zoom)
        box = framing.between(before.box, after.box, zoom)
        still = Eye().look_at(Scene(body, View.BACK, box, Side.RIGHT))
        assert missing(moving, still) < 0.01


def missing(picture: QImage, whole: QImage) -> float:
    """Return what share of the body in `whole` is blank in `picture`."""
    there = [
        (x, y)
        for x in range(0, WIDTH, 4)
        for y in range(0, HEIGHT, 4)
        if whole.pixelColor(x, y) != QColor("white")
    ]
    blank = [at for at in there if picture.pixelColor(*at) == QColor("white")]
    return len(blank) / len(there)
