"""A third language is a matter of adding files, also one written from right to left."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.support.drive import Drive, wait_for
from tests.support.items import place_of, visible, words_on
from tests.support.layout import clipping_faults, target_faults
from tests.support.reader import accessibility_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

TOPIC = Path(__file__).parents[1] / "support" / "right-to-left" / "desk-breaks"
ARABIC = "ar"
IN_ITS_OWN_WORDS = "العربية"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Copy the topic, for an author to change."""
    shutil.copytree(TOPIC, tmp_path / "content" / TOPIC.name)
    return tmp_path / "content"


@pytest.fixture(params=["portrait", "small"])
def driven(
    qapp: QGuiApplication,
    tmp_path: Path,
    content: Path,
    request: pytest.FixtureRequest,
) -> Iterator[Drive]:
    """Hand out a kiosk on the topic in English and Arabic."""
    drive = Drive(qapp, request.param, tmp_path / "data", content)
    drive.show()
    yield drive
    drive.close()


def offered(drive: Drive) -> list[str]:
    """Name the languages on offer, in their own words."""
    return [card.title for card in drive.shell.looks.languages.rows]


def screens(drive: Drive) -> dict[str, Callable[[], None]]:
    """List how to come to each screen of the topic."""
    return {
        "home": lambda: drive.open("home"),
        "why": lambda: drive.read("move", "why"),
        "stretch": lambda: drive.read("move", "stretch"),
        "sources": drive.shell.showSources,
        "emergency": drive.shell.showEmergency,
    }


def words(drive: Drive) -> str:
    """Return everything written on the screen."""
    return words_on(drive.page)


def test_adding_a_page_offers_a_language(driven: Drive, content: Path) -> None:
    """Without the Arabic page English is all there is; with it, Arabic is offered."""
    page = content / TOPIC.name / "ar.md"
    text = page.read_bytes()
    page.unlink()
    wait_for(driven.kiosk.catalogue.refreshed, driven.kiosk.catalogue.refresh)
    before = offered(driven)
    page.write_bytes(text)
    wait_for(driven.kiosk.catalogue.refreshed, driven.kiosk.catalogue.refresh)

    assert IN_ITS_OWN_WORDS not in before
    assert IN_ITS_OWN_WORDS in offered(driven)


def test_every_screen_speaks_and_runs_from_right_to_left(driven: Drive) -> None:
    """Arabic words show on every screen, uncut, reachable and said, in each size."""
    faults = []
    driven.look(language=ARABIC)
    expected = {
        "home": "انهض كثيرًا",
        "why": "انهض كل نصف ساعة تقريبًا",
        "stretch": "هل هذا آمن لي؟",
        "sources": "مايو كلينك",
        "emergency": "صعوبة في التنفس",
    }
    for name, arrive in screens(driven).items():
        arrive()
        for step in TextStep:
            driven.look(text_step=step, language=ARABIC)
            found = clipping_faults(driven.page)
            found += accessibility_faults(driven.window, driven.page)
            found += target_faults(driven.page, driven.theme.property("pixelsPerMm"))
            if expected[name] not in words(driven):
                found.append(f"does not say {expected[name]}")
            faults += [f"{name} {step.name}: {fault}" for fault in found]

    assert faults == []


def test_icons_stand_on_the_reading_side(driven: Drive) -> None:
    """Cards and buttons that begin with an icon begin at the right."""
    driven.look(language=ARABIC)
    driven.open("home")
    card = visible(driven.page, "TouchCard")[0]
    assert icon_of(card).center().x() > place_of(card).center().x()

    driven.read("move", "stretch")
    ways = visible(driven.page, "TouchButton")
    back = next(way for way in ways if way.property("iconName") == "back")
    assert icon_of(back).center().x() > place_of(back).center().x()
    row = visible(driven.page, "TickRow")[0]
    box = visible(row, "QQuickRectangle")[-1]
    assert place_of(box).center().x() > place_of(row).center().x()


def test_the_heading_stands_on_the_reading_side(driven: Drive) -> None:
    """The title of a screen begins at the right edge."""
    driven.look(language=ARABIC)
    driven.read("move", "why")
    heading = place_of(visible(driven.page, "Heading")[0])

    assert heading.right() > driven.page.width() * 0.75


def test_a_tick_lasts_from_one_script_to_the_other(driven: Drive) -> None:
    """A question ticked in Arabic is ticked, and worded, in English too."""
    driven.look(language=ARABIC)
    driven.read("move", "stretch")
    driven.shell.pages.reading.toggleQuestion("desk-breaks/stretch/2")
    driven.look(language="en")

    carried = driven.kiosk.carried_along.carried().questions
    assert carried == ("What else could help me?",)


def icon_of(control: QQuickItem) -> QRectF:
    """Return where the first icon of a control stands."""
    return place_of(visible(control, "Icon")[0])
