"""The notices that stand on the screen while no program of ours can.

Drawn here, beforehand, so that a viewer of Debian's alone can show them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from kiosk.visitor.notice import WORDS, add_typefaces, draw

NOTICES = {
    "desk": WORDS,
    "setup": (
        ("This screen is not set up yet", "Please see the front desk."),
        ("Esta pantalla aún no está lista", "Pase a recepción, por favor."),
    ),
}
"""Each picture's name, and its words in every language at once."""

SIZES = {"wide": QSize(1920, 1080), "tall": QSize(1080, 1920)}
"""Each shape of screen in pixels; the viewer makes it smaller or larger."""


def main() -> int:
    """Draw every notice in every shape into the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Letters have other shapes in some languages (Turkish), and the builder has one.
    QLocale.setDefault(QLocale.c())
    app = QGuiApplication(["pictures"])
    add_typefaces()
    saved = [
        _draw(words, size).save(str(folder / f"{name}-{shape}.png"))
        for name, words in NOTICES.items()
        for shape, size in SIZES.items()
    ]
    del app
    return 0 if all(saved) else 1


def _draw(words: tuple[tuple[str, str], ...], size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, size, words)
    painter.end()
    return image


if __name__ == "__main__":
    sys.exit(main())
