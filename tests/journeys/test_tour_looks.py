"""What a folder of the tour says is what its pictures show."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.programs import WRONG_USE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

DEFAULT = "portrait-en"
PAPER = {"portrait-en-dark": QColor("#12191c"), DEFAULT: QColor("#faf7f1")}
"""The ground of a theme: on most screens nothing covers more of the glass."""
COVERED = (
    "after-the-shot-call-911",
    "attract",
    "body-map",
    "emergency",
    "form-review",
    "get-help-back-pain-call-911",
    "home",
    "key-points-five",
    "muscle",
    "paused",
    "sources",
    "still-here",
)
"""Screens on which a veil, a drawing or a card covers more than the ground does."""


@pytest.fixture(scope="module")
def tour(
    tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication
) -> Callable[[str], dict[str, QImage]]:
    """Give what returns the pictures of a look by the screen's name, made once."""
    assert qapp
    target = tmp_path_factory.mktemp("tour")

    @cache
    def pictures(folder: str) -> dict[str, QImage]:
        command = [sys.executable, "-m", "kiosk.tour.visitor", str(target)]
        subprocess.run([*command, "--look", folder], check=True, env=os.environ)
        return _pictures(target / folder)

    return pictures


def _pictures(place: Path) -> dict[str, QImage]:
    return {
        file.stem.partition("-")[2]: QImage(str(file)) for file in place.glob("*.png")
    }


@pytest.mark.parametrize("folder", PAPER)
def test_every_screen_stands_on_its_themes_ground(
    tour: Callable[[str], dict[str, QImage]], folder: str
) -> None:
    """No picture of a themed folder shows another theme, to the last screen."""
    wrong = [
        name
        for name, picture in tour(folder).items()
        if not name.startswith(COVERED) and ground_of(picture) != PAPER[folder]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "folder",
    [
        "portrait-en-dark",
        "portrait-en-largest",
        pytest.param("portrait-es", marks=pytest.mark.torture),
    ],
)
def test_no_screen_is_the_default_under_another_name(
    tour: Callable[[str], dict[str, QImage]], folder: str
) -> None:
    """Every picture of another theme, language or size differs from the default's."""
    same = [
        name
        for name, picture in tour(folder).items()
        if picture == tour(DEFAULT).get(name)
    ]
    assert len(tour(folder)) > 20
    assert same == []


@pytest.mark.parametrize(
    "screen", ["paused", "form-contact", "form-review", "thank-you"]
)
def test_words_are_larger_to_the_last_screen(
    tour: Callable[[str], dict[str, QImage]], screen: str
) -> None:
    """What comes after the end of a visit is drawn in the largest text too."""
    usual, largest = tour(DEFAULT)[screen], tour("portrait-en-largest")[screen]
    assert ink_on(largest) > 1.15 * ink_on(usual)


def ground_of(picture: QImage) -> QColor:
    """Return the colour that covers most of a picture, the bar below it left out."""
    seen = Counter(
        picture.pixel(x, y)
        for x in range(0, picture.width(), 9)
        for y in range(0, picture.height() * 4 // 5, 9)
    )
    return QColor(seen.most_common(1)[0][0])


def ink_on(picture: QImage) -> int:
    """Return how much of the picture above the bar is drawn in the colour of words."""
    ink = QColor("#17262b").rgb()
    return sum(
        picture.pixel(x, y) == ink
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height() * 4 // 5, 2)
    )


@pytest.mark.parametrize("tour_of", ["visitor", "desk"])
def test_a_look_that_is_not_there_is_told_with_those_that_are(
    tmp_path: Path, tour_of: str
) -> None:
    """Nobody waits for pictures and finds an empty folder."""
    command = [sys.executable, "-m", f"kiosk.tour.{tour_of}", str(tmp_path)]

    done = subprocess.run(
        [*command, "--look", "smal-en"], capture_output=True, text=True, check=False
    )

    assert done.returncode == WRONG_USE
    assert "No look is called smal-en. There are: " in done.stderr
    assert "small-en" in done.stderr.rpartition(":")[2]
