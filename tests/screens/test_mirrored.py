"""A language written from right to left turns the whole screen around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from tests.support.drive import Drive

RIGHT_TO_LEFT = "ar"


def test_the_bar_runs_from_right_to_left(drive: Drive) -> None:
    """Mirrored, the bar's buttons stand in the opposite order."""
    drive.open("list")
    usual = bar_order(drive)
    drive.look(language=RIGHT_TO_LEFT)
    assert bar_order(drive) == usual[::-1]


def test_the_way_on_changes_sides(drive: Drive) -> None:
    """Mirrored, Next stands left of Previous."""
    section = drive.topic.sections[0]
    drive.read(section.id, section.screens[1].id)
    assert way_on(drive)[0].startswith("Previous")
    drive.look(language=RIGHT_TO_LEFT)
    assert way_on(drive)[0].startswith("Next")


def test_cards_begin_at_the_right(drive: Drive) -> None:
    """Mirrored, the first card of home stands at the right edge."""
    drive.look(language=RIGHT_TO_LEFT)
    drive.open("home")
    cards = visible(drive.page, "TouchCard")
    rights = [place_of(card).right() for card in cards]
    assert rights[0] == max(rights)


def bar_order(drive: Drive) -> list[str]:
    """Name the bar's buttons from left to right, by their pictures."""
    bar = visible(drive.page, "AccessBar")[0]
    buttons = visible(bar, "BarButton")
    buttons.sort(key=lambda button: place_of(button).left())
    icons = [button.property("iconName") for button in buttons]
    # Arabic is not on offer, so the way to the next language is absent there.
    return [icon for icon in icons if icon != "language"]


def way_on(drive: Drive) -> list[str]:
    """Name the buttons below the words from left to right."""
    buttons = visible(drive.page, "TouchButton")
    ways = [b for b in buttons if b.property("iconName") in {"back", "next"}]
    ways.sort(key=lambda button: place_of(button).left())
    return [button.property("name") for button in ways]
