"""The yardstick: a bare Qt Quick window with one text.

Prints one line of JSON: seconds of each full repaint, and the proportional set size.
"""

from __future__ import annotations

import json
import sys
from functools import partial

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from benchmarks.frame import seconds_to_frame
from benchmarks.process_memory import proportional_megabytes
from kiosk.touchkit.constants import keep_constants_alive

QML = b"""
import QtQuick
Window { width: 1080; height: 1920; visible: true; color: "white"
    Text { anchors.centerIn: parent; text: "Touch to begin"; font.pixelSize: 60 } }
"""


def main() -> None:
    """Show the window; with ``--measure`` repaint it thirty times and report."""
    app = QGuiApplication(sys.argv)
    engine = QQmlApplicationEngine()
    engine.loadData(QML, QUrl("bare.qml"))
    window = engine.rootObjects()[0]
    # Without its import PySide6 would hand out a plain window without frameSwapped.
    if not isinstance(window, QQuickWindow):
        raise TypeError
    repaints: list[float] = []

    def measure() -> None:
        keep_constants_alive()  # or Python ends after some thousand calls into Qt
        for number in range(30):
            colour = QColor("white" if number % 2 else "ivory")
            paint = partial(window.setProperty, "color", colour)
            repaints.append(seconds_to_frame(window, paint))
        megabytes = proportional_megabytes()
        print(json.dumps({"repaints": repaints, "megabytes": megabytes}))
        app.quit()

    def first_frame() -> None:
        print("ready", file=sys.stderr, flush=True)
        QTimer.singleShot(0, measure if "--measure" in sys.argv else app.quit)
        window.frameSwapped.disconnect(first_frame)

    window.frameSwapped.connect(first_frame)
    app.exec()


if __name__ == "__main__":
    main()
