"""What the windows of both programs have in common: the engine, icons, typeface."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.touchkit.assistance import AssistedPresses

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickImageProvider

MODULES = Path(__file__).resolve().parents[1]
"""Where QML finds the modules `touchkit`, `visitor` and `desk` by their folders."""

FAMILY = "Atkinson Hyperlegible Next"
EAST_ASIAN = "Droid Sans Fallback"


class ScreensBrokenError(RuntimeError):
    """The screens that came with the program could not be loaded."""


class ScreenWindow:
    """Owns a QML engine and the one window in it.

    `module` is the folder whose ``Main.qml`` is shown, with `properties` and with
    `presses`, which it hands to every control. Image providers are there before the
    first binding asks for one.
    """

    def __init__(
        self,
        module: str,
        properties: dict[str, QObject],
        providers: dict[str, QQuickImageProvider],
        imports: tuple[Path, ...] = (),
    ) -> None:
        self.engine = QQmlApplicationEngine()
        for model in properties.values():
            # QML evaluates bindings until the engine is gone; what they read lives on.
            model.setParent(self.engine)
        for folder in (MODULES, *imports):
            self.engine.addImportPath(str(folder))
        for host, provider in providers.items():
            self.engine.addImageProvider(host, provider)
        self.assisted = AssistedPresses(self.engine)
        # Asked for a singleton, the engine answers with an object whose type PySide has
        # to find among all of Qt's: it would make every one of them.
        self.engine.setInitialProperties({**properties, "presses": self.assisted})
        self.engine.load(QUrl.fromLocalFile(str(MODULES / module / "Main.qml")))
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
        """Take the screens down now, in this thread.

        Left to Python's collector, the engine could be destroyed by whatever thread
        happens to collect, and Qt crashes.
        """
        self.window.close()
        shiboken6.delete(self.engine)


def use_typeface(app: QGuiApplication, folder: Path) -> None:
    """Load the bundled typeface, so that all machines show the same.

    Beside it one with the letters of Chinese, Japanese and Korean, which it lacks: a
    name must not be a row of boxes because a machine has no such font.
    """
    # Added a second time, Qt draws in another typeface (seen on 6.12.0).
    if FAMILY not in QFontDatabase.families():
        for file in sorted(folder.rglob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
    QFont.insertSubstitution(FAMILY, EAST_ASIAN)
    app.setFont(typeface())


def typeface(family: str = FAMILY) -> QFont:
    """Return a font whose letters are as wide on every machine.

    What a machine's own settings say of hinting would make words some pixels wider, and
    a screen that is full here would have a page more there.
    """
    font = QFont(family)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
