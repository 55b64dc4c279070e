"""What is seen on the way from one scene of the body to another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.bodymap.framing import ALL_ACROSS, between, holds
from kiosk.bodymap.model import View
from kiosk.visitor.body.paint.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.bodymap.framing import Box, Frame

_HEAD: Box = (-75.0, -20.0, 150.0, 194.0)
"""Where the head is in the front and back views."""


def moment_of(
    before: Scene | None, scene: Scene | None, zoom: float, size: tuple[float, float]
) -> Scene | None:
    """Return the scene at this moment of a zoom: 0 is `before`, 1 is `scene`.

    The head is first approached from where it was seen, then seen from its side. `size`
    is the picture's, width and height in pixels.
    """
    if scene is None or before is None or zoom >= 1:
        return scene
    if before.view is scene.view:
        return _between(before, scene, zoom, size)
    if scene.view is View.HEAD_SIDE:
        head = replace(before, box=_HEAD, across=ALL_ACROSS, areas=scene.areas)
        return _between(before, head, zoom, size)
    if before.view is View.HEAD_SIDE:
        head = replace(scene, box=_HEAD, across=ALL_ACROSS)
        return _between(head, scene, zoom, size)
    return scene


def _between(start: Scene, end: Scene, zoom: float, size: tuple[float, float]) -> Scene:
    """Return the scene on the way from one to another of the same view."""
    if start.across == end.across:
        return replace(end, box=between(start.box, end.box, zoom))
    there, here = (scene.frame(*size).seen(*size) for scene in (start, end))
    return replace(end, box=between(there, here, zoom), across=ALL_ACROSS)


def holding(
    ends: Iterable[Scene | None],
    moment: Scene,
    frame: Frame,
    size: tuple[float, float],
) -> Scene:
    """Return the end of a zoom whose picture holds what is seen at this moment.

    One picture is drawn larger and larger; where neither end holds what is seen, the
    whole view.
    """
    seen = frame.seen(*size)
    for scene in ends:
        if scene is None or not _is_one_view(scene, moment):
            continue
        if holds(scene.frame(*size).seen(*size), seen):
            return scene
    return Scene.of_whole(moment.body, moment.view, moment.side)


def _is_one_view(one: Scene, other: Scene) -> bool:
    """Tell whether both show the same drawing; only the head's turns with its side."""
    is_turned = one.view is View.HEAD_SIDE and one.side is not other.side
    return one.view is other.view and not is_turned
