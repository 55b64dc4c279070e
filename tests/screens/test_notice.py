"""The notice that visitors see while the kiosk cannot be started."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from kiosk.resources import shipped
from kiosk.touchkit.window import use_typeface
from kiosk.visitor.notice import PAPER, draw

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

BROKEN_PARTS = ("QtQml", "QtQuick", "pydantic", "kiosk.config", "kiosk.visitor.shell")


@pytest.mark.parametrize(
    "size", [(1080, 1920), (1920, 1080), (1280, 800), (320, 320), (320, 1920)]
)
def test_the_words_stand_whole_on_any_screen(
    qapp: QGuiApplication, size: tuple[int, int]
) -> None:
    """Nothing touches an edge, and there is something to read."""
    use_typeface(qapp, shipped("assets") / "fonts")
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, image.size())
    painter.end()
    inked = {
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if image.pixelColor(x, y) != PAPER
    }
    assert inked
    assert min(x for x, _ in inked) > 2
    assert max(x for x, _ in inked) < image.width() - 3
    assert min(y for _, y in inked) > 2
    assert max(y for _, y in inked) < image.height() - 3


def test_it_needs_nothing_that_may_be_broken() -> None:
    """Neither QML nor settings are loaded for it."""
    listing = "import sys, kiosk.visitor.notice; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.split()
    assert [m for m in loaded if any(part in m for part in BROKEN_PARTS)] == []
