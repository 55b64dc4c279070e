"""The window of the kiosk: QML, its pictures and its typeface."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.bodypaint.samples import SampleProvider
from kiosk.ui.figures import FigureProvider, IconProvider, IllustrationProvider

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.ui.viewmodels.shell import ShellViewModel

QML = Path(__file__).parent / "qml"
FAMILY = "Atkinson Hyperlegible Next"


class ScreensBrokenError(RuntimeError):
    """The screens that came with the program could not be loaded."""


class KioskWindow:
    """Owns the QML engine and the one window in it."""

    def __init__(self, shell: ShellViewModel, assets: Path) -> None:
        self._shell = shell
        self.engine = QQmlApplicationEngine()
        # QML evaluates bindings until the engine is gone; what they read must live on.
        shell.setParent(self.engine)
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("figure", FigureProvider())
        self.engine.addImageProvider("icon", IconProvider(assets / "icons"))
        illustrations = IllustrationProvider(assets / "illustrations")
        self.engine.addImageProvider("illustration", illustrations)
        self.engine.addImageProvider("body-mark", SampleProvider())
        self.engine.setInitialProperties({"shell": shell})
        self.engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / "Main.qml")))
        roots: list[QObject] = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise ScreensBrokenError
        self.window: QQuickWindow = roots[0]

    def show(self, size: QSize | None) -> None:
        """Show in a window of `size` pixels, or over the whole screen."""
        if size is None:
            # Where no window manager answers, full screen alone would leave it tiny.
            self.window.setGeometry(self.window.screen().geometry())
            self.window.showFullScreen()
        else:
            self.window.resize(size)
            self.window.show()

    def close(self) -> None:
        """Take the screens down now, in this thread.

        Left to Python's collector, the engine could be destroyed by whatever thread
        happens to collect, and Qt crashes.
        """
        self.window.close()
        shiboken6.delete(self.engine)


def use_typeface(app: QGuiApplication, folder: Path) -> None:
    """Load the bundled typeface, so that the kiosk looks the same on every machine."""
    # Added a second time, Qt draws in another typeface (seen on 6.12.0).
    if FAMILY not in QFontDatabase.families():
        for file in sorted(folder.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
    app.setFont(QFont(FAMILY))
