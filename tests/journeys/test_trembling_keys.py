"""Keys of the screen under a hand that trembles: one letter for what was one stroke."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from kiosk.interest.fields import FieldId
from kiosk.tour.form import FormTour
from kiosk.tour.pictures import PIXELS_PER_MM
from tests.support.drive import Drive
from tests.support.form_visit import Visitor
from tests.support.items import place_of, visible
from tests.support.touch import press_and_let_go, touch_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

Strike = tuple[float, str, tuple[float, float]]
"""After how many seconds which key is struck, and how far from its middle, in mm."""

MIDDLE = (0, 0)


@pytest.fixture
def typed(drive: Drive, request: pytest.FixtureRequest) -> Callable[..., str]:
    """Strike keys of a page of the form; return what stands in its field."""
    return typist(drive, request)


def typist(drive: Drive, request: pytest.FixtureRequest) -> Callable[..., str]:
    """Return who strikes keys in front of a kiosk, by the kiosk's own clock."""
    device = touch_screen(request)
    visitor = Visitor(drive, device)
    scale = PIXELS_PER_MM["portrait"]

    def strike(page: FieldId, *strikes: Strike) -> str:
        FormTour(drive.kiosk).go(page, "email" if page is FieldId.EMAIL else "phone")
        drive.settle()
        drive.see()
        for after, key, (right, down) in strikes:
            middle = place_of(visitor.find(key)).center().toPoint()
            drive.time += after
            spot = middle + QPoint(round(right * scale), round(down * scale))
            press_and_let_go(drive.window, device, spot)
            drive.settle()
        return str(visitor.field().property("text"))

    return strike


def faces(drive: Drive) -> list[QQuickItem]:
    """Return the keys shown."""
    return visible(drive.page, "TypingKey")


@pytest.mark.parametrize(("after", "letters"), [(0.19, "N"), (0.21, "Nn")])
def test_the_same_key_types_again_only_after_a_moment(
    typed: Callable[..., str], after: float, letters: str
) -> None:
    """Within 0.2 s of letting go a second hit is a tremor's; later it is a letter."""
    strikes = (0, "N", MIDDLE), (after, "N", (2, -2))
    assert typed(FieldId.NAME, *strikes) == letters


def test_double_letters_are_typed_at_a_usual_pace(typed: Callable[..., str]) -> None:
    """Anna, at four letters a second, is Anna."""
    strikes = [(0.25, letter, MIDDLE) for letter in "Anna"]
    assert typed(FieldId.NAME, *strikes) == "Anna"


def test_other_keys_wait_for_nothing(typed: Callable[..., str]) -> None:
    """Ten letters a second, no two alike, all count."""
    strikes = [(0.1, letter, MIDDLE) for letter in "Marisol"]
    assert typed(FieldId.NAME, *strikes) == "Marisol"


def test_a_hand_that_goes_on_trembling_types_one_letter(
    drive: Drive, typed: Callable[..., str]
) -> None:
    """Five hits 0.15 s apart are one, those that fall over the key's edge too."""
    typed(FieldId.NAME)
    keys = {key.property("words").upper(): key for key in faces(drive)}
    edge = keys["N"].width() / PIXELS_PER_MM["portrait"] / 2
    offsets = (edge - 2, edge + 2, edge + 2, edge - 1, 0)
    beside = place_of(keys["N"]).center().x() + keys["N"].width() / 2 + 1
    assert place_of(keys["M"]).left() < beside < place_of(keys["M"]).right()
    strikes = [(0.15, "N", (offset, 0)) for offset in offsets]
    assert typed(FieldId.NAME, *strikes) == "N"


@pytest.mark.parametrize(
    ("page", "keys", "field"),
    [
        (FieldId.PHONE, ("2", "0", "0", "5"), "205"),
        (FieldId.EMAIL, ("a", "@gmail.com", "@gmail.com"), "a@gmail.com"),
        (FieldId.NAME, ("I", "d", "a", "Delete", "Delete"), "Id"),
        (FieldId.NAME, ("I", "d", "Space", "Space", "a"), "Id a"),
    ],
)
def test_every_kind_of_key_is_struck_once(
    typed: Callable[..., str], page: FieldId, keys: tuple[str, ...], field: str
) -> None:
    """Digits, words, Delete and the space bar too."""
    assert typed(page, *[(0.15, key, MIDDLE) for key in keys]) == field


@pytest.fixture
def steady(qapp: QGuiApplication, data: Path) -> Iterator[Drive]:
    """Switch on a kiosk for visitors whose hands tremble."""
    driven = Drive(qapp, "portrait", data, screen={"steady_touch": True})
    driven.show()
    yield driven
    driven.close()


@pytest.mark.parametrize(("after", "letters"), [(0.49, "N"), (0.51, "Nn")])
def test_a_clinic_can_have_keys_wait_longer(
    steady: Drive, request: pytest.FixtureRequest, after: float, letters: str
) -> None:
    """With `screen.steady_touch` the same key types again after half a second."""
    strikes = (0, "N", MIDDLE), (after, "N", MIDDLE)
    assert typist(steady, request)(FieldId.NAME, *strikes) == letters


def test_the_last_key_is_forgotten_with_the_place(
    drive: Drive, typed: Callable[..., str]
) -> None:
    """What was typed last is not kept in the guard for the next visitor."""
    typed(FieldId.NAME, (0, "N", MIDDLE))
    key = drive.kiosk.hands.guard._key
    assert key._last is not None
    drive.kiosk.end_visit()
    assert key._last is None
