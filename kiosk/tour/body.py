"""The body map's screens for the tour: empty, chosen, closer, listed, every muscle."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.body.listing import MUSCLES, PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.visitor.composition import Kiosk

CHOSEN = ("shoulder_back.left", "low_back.right")
SHORT_MUSCLES = ("levator", "glut_min", "pec_major")
"""Near, far, and mistaken for the heart."""


def body_screens(
    kiosk: Kiosk, topic: str, *, is_short: bool
) -> dict[str, Callable[[], None]]:
    """Return how to arrive at each screen of the map, by the picture's name."""
    body = kiosk.catalogue.body_map(topic)
    if body is None:
        return {}
    show = partial(_show, kiosk, topic)
    screens: dict[str, Callable[[], None]] = {
        "body-map": show,
        "body-map-chosen": partial(_choose, kiosk, topic),
        "body-map-list": partial(show, PLACES),
    }
    if not is_short:
        screens["body-map-turned"] = partial(_turn, kiosk, topic)
        for part in ("neck", "hips", "head"):
            screens[f"body-map-{part}"] = partial(_look_closer, kiosk, topic, part)
        screens["body-map-muscles"] = partial(show, MUSCLES)
    window = kiosk.window.window
    is_upright = window.height() > window.width()
    names = tuple(body.muscles) if is_upright else SHORT_MUSCLES
    for name in names[:1] if is_short else names:
        place = Place(PlaceKind.MUSCLE, topic, "left", name)
        screens[f"muscle-{name}"] = partial(_go, kiosk, place)
    if not is_short:
        screens["muscle-causes"] = kiosk.pages.muscle.showCauses
    return screens


def _go(kiosk: Kiosk, place: Place) -> None:
    kiosk.idle.touch()
    kiosk.shell.go(place)


def _show(kiosk: Kiosk, topic: str, which: str = "") -> None:
    _go(kiosk, Place(PlaceKind.BODY_MAP, topic, which))


def _choose(kiosk: Kiosk, topic: str) -> None:
    _show(kiosk, topic)
    for code in CHOSEN:
        if not kiosk.pages.body_map.has_chosen(code):
            kiosk.pages.body_map.toggle(code)


def _turn(kiosk: Kiosk, topic: str) -> None:
    _look_closer(kiosk, topic, "hips")
    kiosk.pages.body_map.turn()


def _look_closer(kiosk: Kiosk, topic: str, part: str) -> None:
    _show(kiosk, topic)
    kiosk.pages.body_map.lookAtWhole()
    kiosk.pages.body_map.lookCloser(part)
