"""How the parts of the desk's program are put together, for it, its tour and tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer

from kiosk.desk.viewmodels.arrow_keys import ArrowKeys
from kiosk.desk.viewmodels.desk import DeskViewModel
from kiosk.desk.window import DeskWindow
from kiosk.resources import shipped
from kiosk.session.idle import IdleClock, IdleTimes
from kiosk.session.preferences import Preferences
from kiosk.touchkit.activity import ActivityWatch
from kiosk.touchkit.collector import ScreenThreadCollector
from kiosk.touchkit.constants import keep_constants_alive
from kiosk.touchkit.languages import Translations
from kiosk.touchkit.window import use_typeface
from kiosk.vault.opening.ledger import LEDGER_FILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication, QWindow

    from kiosk.desk.dialogs import Dialogs

ASSETS = shipped("assets")
TRANSLATIONS = Path(__file__).parent / "i18n"

IDLE = IdleTimes(wait=300, reading_wait=300, warning=60)
"""Five minutes: long enough for a call between two rows, short enough for a desk that
people pass by. The minute of warning is three times what WCAG 2.2.1 asks for."""

IDLE_LOOK_MS = 200
LANGUAGES = ("en", "es")


class Desk(QObject):
    """One running desk program. `data` holds the ledger, and nothing else is kept."""

    def __init__(
        self,
        app: QGuiApplication,
        data: Path,
        dialogs: Dialogs,
        *,
        language: str | None = None,
        now: Callable[[], float] | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        keep_constants_alive()
        use_typeface(app, ASSETS / "fonts")
        ScreenThreadCollector(self)
        self.preferences = Preferences("en")
        self.idle = IdleClock(IDLE, now) if now else IdleClock(IDLE)
        self.translations = Translations(app, TRANSLATIONS, "desk")
        self.shell = DeskViewModel(
            dialogs, data / LEDGER_FILE, self.preferences, self.idle
        )
        self.speak(language or system_language())
        keys = ArrowKeys()
        self.window = DeskWindow(self.shell, keys, ASSETS / "icons")
        self.translations.attach(self.window.engine)
        # Before the watch, which then sees what they take.
        keys.watch(self.window.window)
        self._watch = ActivityWatch(_nothing, self.shell.presence.touched, self)
        self._watch_window(self.window.window)
        self.window.assisted.watch(
            _nothing, lambda _item: True, self.shell.presence.touched
        )
        app.focusWindowChanged.connect(self._watch_window)
        self._idle_timer = QTimer(self)
        self._idle_timer.timeout.connect(self.shell.presence.watch)
        self._idle_timer.start(IDLE_LOOK_MS)

    def speak(self, language: str) -> None:
        """Show the interface in `language`, with days written as its speakers do."""
        system = QLocale.system()
        is_same = system.name().partition("_")[0] == language
        QLocale.setDefault(system if is_same else QLocale(f"{language}_US"))
        self.translations.use(language)
        self.shell.retranslate()

    def _watch_window(self, window: QWindow | None) -> None:
        # Dialogs are windows too, and somebody is there while one is used.
        if window is not None:
            window.installEventFilter(self._watch)

    def close(self) -> None:
        """Forget everything and take the screens down."""
        self._app.focusWindowChanged.disconnect(self._watch_window)
        self._idle_timer.stop()
        self.shell.close()
        self.window.close()
        self.translations.take_back()


def system_language() -> str:
    """Choose the interface's language from the system's; English where it has none."""
    code = QLocale.system().name().partition("_")[0]
    return code if code in LANGUAGES else LANGUAGES[0]


def _nothing() -> None:
    """Take a press for nothing more than activity."""
