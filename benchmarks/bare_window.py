"""The yardstick: a bare Qt Quick window with one text.

Prints one line of JSON: seconds of each full repaint, by the clock and of CPU, and the
proportional set size.
"""

from __future__ import annotations

import json
import sys
from functools import partial

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from benchmarks.frame import Cost, cost_of_frame, in_parts
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
    repaints: list[Cost] = []

    def measure() -> None:
        keep_constants_alive()  # or Python ends after some thousand calls into Qt
        for number in range(30):
            colour = QColor("white" if number % 2 else "ivory")
            paint = partial(window.setProperty, "color", colour)
            repaints.append(cost_of_frame(window, paint))
        megabytes = proportional_megabytes()
        report = {"repaints": in_parts(repaints), "megabytes": megabytes}
        print(json.dumps(report))
        app.quit()

    def first_frame() -> None:
        print("ready", file=sys.stderr, flush=True)
        QTimer.singleShot(0, measure if "--measure" in sys.argv else app.quit)
        window.frameSwapped.disconnect(first_frame)

    window.frameSwapped.connect(first_frame)
    app.exec()


if __name__ == "__main__":
    main()
