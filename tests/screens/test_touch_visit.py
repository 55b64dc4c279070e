"""A finger is not a mouse: the kiosk is tried with real touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.session.preferences import TextStep
from tests.support.form_visit import outlast_tremor
from tests.support.items import place_of, visible
from tests.support.touch import drag_up, tap, touch_screen

if TYPE_CHECKING:
    import pytest
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


def test_a_visit_by_touch(drive: Drive, request: pytest.FixtureRequest) -> None:
    """Tap to begin, tap a card, drag a long page up, tap Finish."""
    finger = touch_screen(request)
    tap(drive, finger, visible(drive.page, "TouchButton")[0])
    drive.wait_for_place("home")
    cards = {c.property("name"): c for c in visible(drive.page, "TouchCard")}
    tap(drive, finger, cards["Muscle knots and pain"])
    drive.wait_for_place("section")
    drive.look(text_step=TextStep.LARGEST)
    area = visible(drive.page, "PagedArea")[0]
    assert area.property("interactive")
    drag_up(drive, finger, place_of(area).center().toPoint(), 300)
    assert area.property("contentY") > 0
    finish = visible(drive.page, "BarButton")
    tap(drive, finger, next(b for b in finish if b.property("iconName") == "finish"))
    drive.wait_for_place("attract")


def test_a_drag_over_a_card_opens_nothing(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """A finger that pages down by dragging does not press the card it began on."""
    finger = touch_screen(request)
    portrait.look(text_step=TextStep.LARGEST)
    portrait.open("home")
    card = visible(portrait.page, "TouchCard")[2]
    drag_up(portrait, finger, place_of(card).center().toPoint(), 300)
    assert portrait.shell.place == "home"


def test_a_touch_on_the_warning_presses_nothing_below(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """A tap beside the warning's button continues the visit where it was."""
    finger = touch_screen(request)
    portrait.open("list")
    finish = next(
        b
        for b in visible(portrait.page, "BarButton")
        if b.property("iconName") == "finish"
    )
    portrait.open("idle-warning")
    tap(portrait, finger, finish)
    assert not portrait.shell.warning.isShown
    assert portrait.shell.place == "section"


def test_a_trembling_tap_counts_once(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """A second tap at once on the same button is a tremor, not a wish."""
    finger = touch_screen(request)
    portrait.open("home")
    buttons = visible(portrait.page, "BarButton")
    button = next(b for b in buttons if b.property("iconName") == "text-size")
    tap(portrait, finger, button)
    tap(portrait, finger, button)
    assert portrait.shell.sheet.isOpen


def test_previous_never_leads_into_another_section(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """A section's first screen has none; the second one's leads to the first."""
    finger = touch_screen(request)
    for section in portrait.topic.sections[1:]:
        first, second = section.screens[:2]
        portrait.read(section.id, first.id)
        assert previous(portrait) == []
        portrait.read(section.id, second.id)
        [button] = previous(portrait)
        outlast_tremor(portrait, button)
        tap(portrait, finger, button)
        here = portrait.kiosk.navigation.current
        assert (here.section, here.item) == (section.id, first.id)


def previous(drive: Drive) -> list[QQuickItem]:
    """List what says that it leads back to the screen before."""
    buttons = visible(drive.page, "TouchButton")
    return [b for b in buttons if b.property("name") == "Previous"]
