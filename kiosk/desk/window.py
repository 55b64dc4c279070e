"""The window of the desk's program: its own screens on the kiosk's controls."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.figures import IconProvider
from kiosk.ui.window import QML as KIOSK_QML
from kiosk.ui.window import ScreensBrokenError

if TYPE_CHECKING:
    from kiosk.desk.viewmodels.desk import DeskViewModel

QML = Path(__file__).parent / "qml"


class DeskWindow:
    """Owns the QML engine and the one window in it."""

    def __init__(self, desk: DeskViewModel, icons: Path) -> None:
        self.engine = QQmlApplicationEngine()
        # QML evaluates bindings until the engine is gone; what they read must live on.
        desk.setParent(self.engine)
        for folder in (KIOSK_QML, QML):
            self.engine.addImportPath(str(folder))
        self.engine.addImageProvider("icon", IconProvider(icons))
        self.engine.setInitialProperties({"desk": desk})
        self.engine.load(QUrl.fromLocalFile(str(QML / "Desk" / "Main.qml")))
        roots: list[QObject] = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise ScreensBrokenError
        self.window: QQuickWindow = roots[0]

    def show(self, size: QSize | None) -> None:
        """Show in a window of `size` pixels, or as large as it comes."""
        if size is not None:
            self.window.resize(size)
        self.window.show()

    def close(self) -> None:
        """Take the screens down now, in this thread (see `KioskWindow.close`)."""
        self.window.close()
        shiboken6.delete(self.engine)
