"""What visitors see while the kiosk cannot be started: "Please see the front desk".

It needs Qt's windows and nothing else of the kiosk: no settings, no QML, no file that
could be damaged. Where the typeface is missing, the system's is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPainter,
    QRasterWindow,
)

from kiosk.resources import shipped

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WORDS = (
    ("Please see the front desk", "This screen is not working right now."),
    ("Pase a recepción, por favor", "Esta pantalla no funciona en este momento."),
)
"""In every language of the kiosk at once: nobody can choose one here."""

PAPER, INK = QColor("#faf7f1"), QColor("#17262b")
_FAMILY = "Atkinson Hyperlegible Next"
_MARGIN, _GAP = 0.04, 0.03
_LARGE, _SMALL = 0.06, 0.035
"""Shares of the screen's shorter side."""
_LINE = 2
"""The height of a line, in that of its letters."""


class Notice(QRasterWindow):
    """The words in the middle of the screen."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        draw(painter, self.size())
        painter.end()


def draw(
    painter: QPainter, size: QSize, notice: tuple[tuple[str, str], ...] = WORDS
) -> None:
    """Draw a notice, a title and a line a language, as large as the room lets it be."""
    painter.fillRect(QRect(QPoint(), size), PAPER)
    painter.setPen(INK)
    side = min(size.width(), size.height())
    margin, gap = int(side * _MARGIN), int(side * _GAP)
    lines = [
        (words, int(side * share), share == _LARGE)
        for pair in notice
        for words, share in zip(pair, (_LARGE, _SMALL), strict=True)
    ]
    top = (size.height() - sum(_LINE * pixels + gap for _, pixels, _ in lines)) // 2
    for words, pixels, is_bold in lines:
        font = QFont(_FAMILY)
        font.setPixelSize(max(pixels, 1))
        font.setBold(is_bold)
        # The same shapes on every machine, however it sets letters on its own glass.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.setFont(font)
        line = QRect(margin, top, size.width() - 2 * margin, _LINE * pixels)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)
        top += line.height() + gap


def add_typefaces() -> None:
    """Let Qt know the typefaces that come along."""
    for file in sorted(shipped("assets").glob("fonts/*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def show() -> int:
    """Show the notice until this process is killed."""
    app = QGuiApplication(["kiosk"])
    add_typefaces()
    app.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))
    notice = Notice()
    notice.setGeometry(notice.screen().geometry())
    notice.showFullScreen()
    return app.exec()
