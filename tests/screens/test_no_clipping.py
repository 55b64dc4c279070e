"""No word is cut, covered or pushed off, and a trembling thumb hits what it means."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.session.preferences import TextStep
from tests.support.items import visible
from tests.support.layout import clipping_faults, overflow, target_faults
from tests.support.pseudo import PseudoLanguage, lengthened
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.support.drive import Drive

RIGHT_TO_LEFT = "ar"
ALL_LOOKS = list(product(TextStep, ("en", "es", RIGHT_TO_LEFT)))
CORNERS = [
    (TextStep.NORMAL, "en"),
    (TextStep.LARGE, "en"),
    (TextStep.LARGEST, "es"),
    (TextStep.LARGEST, RIGHT_TO_LEFT),
]


@pytest.fixture
def longer(drive: Drive) -> Iterator[Drive]:
    """Hand out a kiosk whose interface speaks the pseudo-language."""
    translator = PseudoLanguage()
    QCoreApplication.installTranslator(translator)
    drive.kiosk.window.engine.retranslate()
    yield drive
    QCoreApplication.removeTranslator(translator)
    drive.kiosk.window.engine.retranslate()


@pytest.mark.parametrize(
    "looks",
    [
        pytest.param(CORNERS, id="corners"),
        pytest.param(ALL_LOOKS, id="all", marks=pytest.mark.torture),
    ],
)
@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_cut_and_every_target_fits_a_thumb(
    drive: Drive, screen: str, looks: list[tuple[TextStep, str]]
) -> None:
    """Every word shows in full and every control is 20 mm or more, on no other.

    At every text size, mirrored screens too.
    """
    faults = []
    drive.open(screen)
    for step, language in looks:
        drive.look(text_step=step, language=language)
        found = clipping_faults(drive.page) + too_small(drive)
        faults += [f"{language} {step.name}: {fault}" for fault in found]
    assert faults == []


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param((TextStep.NORMAL, TextStep.LARGEST), id="corners"),
        pytest.param(TextStep, id="all", marks=pytest.mark.torture),
    ],
)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_wordier_language_finds_room(
    longer: Drive, screen: str, steps: Iterable[TextStep]
) -> None:
    """An interface 40 % longer than English is still shown in full."""
    faults = []
    longer.open(screen)
    for step in steps:
        longer.look(text_step=step)
        found = clipping_faults(longer.page)
        faults += [f"{step.name}: {fault}" for fault in found]
    assert faults == []


def test_the_pseudo_language_is_spoken(longer: Drive) -> None:
    """The bar's words come from the pseudo-language, or its test would be empty."""
    longer.open("home")
    names = [b.property("name") for b in visible(longer.page, "BarButton")]
    assert lengthened("Display") in names


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_of_the_article_is_cut(drive: Drive, language: str) -> None:
    """Every shipped screen shows its words in full at the largest text size."""
    faults = []
    drive.look(text_step=TextStep.LARGEST, language=language)
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        found = clipping_faults(drive.page)
        faults += [f"{section}/{screen}: {fault}" for fault in found]
    assert faults == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_article_fits_without_scrolling(drive: Drive, language: str) -> None:
    """At the usual text size every shipped screen is read without scrolling."""
    drive.look(language=language)
    too_long = []
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        if overflow(drive.page) > 1:
            too_long.append(f"{section}/{screen}")
    assert too_long == []


def test_words_cut_short_are_noticed(portrait: Drive) -> None:
    """Mutation check: a text too narrow for its words is reported."""
    portrait.open("list")
    words = visible(portrait.page, "BodyText")[0]
    words.setProperty("elide", 2)
    words.setProperty("wrapMode", 0)
    width = words.width()
    words.setWidth(20)
    faults = clipping_faults(portrait.page)
    words.setWidth(width)
    assert any("cut short" in fault for fault in faults)


def test_a_control_off_the_screen_is_noticed(portrait: Drive) -> None:
    """Mutation check: a control pushed over the edge is reported."""
    portrait.open("list")
    button = visible(portrait.page, "BarButton")[-1]
    x = button.x()
    button.setX(x + 200)
    faults = clipping_faults(portrait.page)
    button.setX(x)
    assert any("leaves the screen" in fault for fault in faults)


def too_small(drive: Drive) -> list[str]:
    """Say what a thumb would miss on the screen shown."""
    return target_faults(drive.page, drive.theme.property("pixelsPerMm"))


def test_a_small_target_is_noticed(portrait: Drive) -> None:
    """Mutation check: a control narrower than a thumb is reported."""
    portrait.open("list")
    button = visible(portrait.page, "BarButton")[0]
    width = button.width()
    button.setWidth(60)
    faults = too_small(portrait)
    button.setWidth(width)
    assert any("15.0 x" in fault for fault in faults)


def test_targets_on_one_another_are_noticed(portrait: Drive) -> None:
    """Mutation check: two controls in one place are reported."""
    portrait.open("list")
    bar = visible(portrait.page, "AccessBar")[0]
    # What is shown as unavailable is no target.
    button, other = [b for b in visible(bar, "BarButton") if b.isEnabled()][:2]
    x = button.x()
    button.setX(other.x() - 10)
    faults = too_small(portrait)
    button.setX(x)
    assert any("lies on" in fault for fault in faults)
