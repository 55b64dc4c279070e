"""How the parts of the kiosk are put together, for the program, the tour and tests."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.articles.lastgood import LastGood
from kiosk.bodymap.selection import Selection
from kiosk.events import EventCode, EventLog
from kiosk.session.idle import IdleClock, IdleTimes
from kiosk.session.navigation import ATTRACT, PAUSED, Navigation, Place, PlaceKind
from kiosk.session.preferences import Preferences
from kiosk.session.wipe import Trace, Wipe
from kiosk.ui.activity import ActivityWatch
from kiosk.ui.carried_along import CarriedAlong
from kiosk.ui.collector import ScreenThreadCollector
from kiosk.ui.constants import keep_constants_alive
from kiosk.ui.form_setup import form_setup
from kiosk.ui.languages import Translations
from kiosk.ui.shelf import TopicShelf
from kiosk.ui.staff_part import StaffPart
from kiosk.ui.store import FormStore
from kiosk.ui.traces import (
    BodyMapTrace,
    ClipboardTrace,
    FormTrace,
    ReadingTrace,
    ThankYouTrace,
)
from kiosk.ui.viewmodels.body_map import BodyMapViewModel
from kiosk.ui.viewmodels.emergency import EmergencyViewModel
from kiosk.ui.viewmodels.form import FormViewModel
from kiosk.ui.viewmodels.home import HomeViewModel
from kiosk.ui.viewmodels.keyboard import KeyboardViewModel
from kiosk.ui.viewmodels.looks import LooksViewModel
from kiosk.ui.viewmodels.muscle import MuscleViewModel
from kiosk.ui.viewmodels.pages import Pages
from kiosk.ui.viewmodels.reading import ReadingViewModel
from kiosk.ui.viewmodels.shell import ShellViewModel
from kiosk.ui.viewmodels.sources import SourcesViewModel
from kiosk.ui.viewmodels.speech import SpeechViewModel
from kiosk.ui.viewmodels.thank_you import ThankYouViewModel
from kiosk.ui.window import KioskWindow, use_typeface
from kiosk.vault.state import ClosedReason

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication

    from kiosk.config.loader import LoadedSettings
    from kiosk.vault.setup import VaultSetup

PACKAGE = Path(__file__).parent
ASSETS = PACKAGE.parent / "assets"
TRANSLATIONS = PACKAGE / "ui" / "i18n"
IDLE_LOOK_MS = 200


class Kiosk(QObject):
    """One running kiosk. `restart` is called when a wipe leaves something behind.

    `vault` says where forms go if not where the settings say.
    """

    def __init__(  # noqa: PLR0913 - the world around the kiosk, which tests replace
        self,
        app: QGuiApplication,
        loaded: LoadedSettings,
        events: EventLog,
        *,
        restart: Callable[[], None],
        now: Callable[[], float] | None = None,
        vault: Callable[[], VaultSetup] | None = None,
    ) -> None:
        super().__init__()
        settings = loaded.settings
        self._app = app
        self._events = events
        self._restart = restart
        keep_constants_alive()
        use_typeface(app, ASSETS / "fonts")
        self._collector = ScreenThreadCollector(self)
        self.navigation = Navigation()
        self.preferences = Preferences(settings.languages.default)
        times = IdleTimes(
            settings.idle.seconds,
            settings.idle.reading_seconds,
            settings.idle.warning_seconds,
        )
        self.idle = IdleClock(times, now) if now else IdleClock(times)
        self.speech = SpeechViewModel()
        self.shelf = TopicShelf(
            loaded.content_folder, LastGood(loaded.data_folder), ASSETS / "body", self
        )
        self.translations = Translations(app, TRANSLATIONS)
        self.store = FormStore(vault or partial(_vault_setup, loaded), self)
        self.store.changed.connect(self._note_store)
        self._store_reason: ClosedReason | None = ClosedReason.NOT_OPENED
        self.carried_along = CarriedAlong(self)
        self.staff = StaffPart(
            loaded,
            lambda: self.store.setup,
            self._count_problems,
            now or time.monotonic,
            self,
        )
        number, selection = settings.clinic.emergency_number, Selection()
        self.pages = Pages(
            home=HomeViewModel(),
            reading=ReadingViewModel(self.carried_along),
            emergency=EmergencyViewModel(number),
            sources=SourcesViewModel(),
            body_map=BodyMapViewModel(number, selection, self.carried_along),
            muscle=MuscleViewModel(number, selection, self.carried_along),
            form=FormViewModel(
                form_setup(loaded), self.store, self.carried_along, events
            ),
            thank_you=ThankYouViewModel(),
            staff=self.staff.pages,
        )
        self.pages.form.kept.connect(self.pages.thank_you.take)
        self.keyboard = KeyboardViewModel()
        self.pages.form.asked.connect(self.keyboard.put_away)
        self.looks = LooksViewModel(self.preferences, self.translations)
        self.shell = ShellViewModel(
            settings,
            self.pages,
            navigation=self.navigation,
            looks=self.looks,
            idle=self.idle,
            shelf=self.shelf,
            speech=self.speech,
            keyboard=self.keyboard,
            is_demonstration=loaded.is_demonstration,
        )
        self.wipe = Wipe(self._traces(app))
        self.window = KioskWindow(self.shell, ASSETS)
        self.translations.attach(self.window.engine)
        self.translations.use(self.preferences.language)
        self.shell.ended.connect(self.end_visit)
        self.looks.languageChanged.connect(self._reword_questions)
        self._watch = ActivityWatch(
            self._pressed, self._touched, self, on_typing=self.keyboard.put_away
        )
        app.installEventFilter(self._watch)
        self._idle_timer = QTimer(self)
        self._idle_timer.timeout.connect(self.shell.watch_idle)
        self._idle_timer.timeout.connect(self._watch_staff)
        self._idle_timer.start(IDLE_LOOK_MS)
        self._problems = len(loaded.problems)
        self._open_staff_part(app)

    def end_visit(self) -> None:
        """Clear everything of the visit and show the attract screen."""
        remaining = self.wipe.run()
        self._events.note(EventCode.VISIT_ENDED)
        self._collector.collect()
        self.shell.show_cleared()
        if remaining:
            self._events.note(EventCode.WIPE_INCOMPLETE, traces=len(remaining))
            self._restart()

    def close(self) -> None:
        """Stop the timers and the reader, and take the screens down."""
        for watcher in (self._watch, self.staff.corner):
            self._app.removeEventFilter(watcher)
        self.translations.take_back()
        self._idle_timer.stop()
        self.speech.stop()
        self.shelf.close()
        self.staff.close()
        self.store.close()
        self.window.close()

    def open_door(self) -> None:
        """End whatever visit is under way and show the pad."""
        self.end_visit()
        self.staff.session.begin()
        self.shell.go(Place(PlaceKind.DOOR))

    def _open_staff_part(self, app: QGuiApplication) -> None:
        staff = self.staff
        app.installEventFilter(staff.corner)
        # Only after this touch has been dealt with, or it would touch the pad.
        staff.corner.opened.connect(self.open_door, Qt.ConnectionType.QueuedConnection)
        staff.pages.door.entered.connect(lambda: self.shell.go(Place(PlaceKind.STAFF)))
        staff.desk.switched.connect(self._switched)
        staff.purged.connect(
            lambda forms: self._events.note(EventCode.FORMS_PURGED, forms=forms)
        )
        self._switched()
        self.navigation.clear()

    def _switched(self) -> None:
        switches = self.staff.desk.switches
        self.navigation.rest = PAUSED if switches.is_paused else ATTRACT
        self.speech.set_muted(is_muted=switches.is_muted)

    def _pressed(self) -> None:
        self.shell.pressed()
        self.staff.session.touch()

    def _touched(self) -> None:
        self.shell.touched()
        self.staff.session.touch()

    def _watch_staff(self) -> None:
        if self.staff.is_over(self.navigation.current):
            self.shell.finish()

    def _count_problems(self) -> tuple[int, int]:
        return self._problems, len(self.shelf.problems)

    def _note_store(self) -> None:
        state = self.store.state
        if state.reason == self._store_reason:
            return
        self._store_reason = state.reason
        if state.reason is None:
            self._events.note(EventCode.STORE_OPENED, waiting=state.waiting)
        else:
            number = list(ClosedReason).index(state.reason)
            self._events.note(EventCode.STORE_CLOSED, reason=number)

    def _reword_questions(self) -> None:
        """Say the questions taken along in the language now shown."""
        topics = {name.partition("/")[0] for name in self.carried_along.question_ids}
        for topic_id in topics:
            topic = self.shelf.topic(topic_id, self.preferences.language)
            if topic is not None:
                words = {question.id: question.words for question in topic.questions}
                self.carried_along.reword_questions(words)

    def _traces(self, app: QGuiApplication) -> list[Trace]:
        """List everything a visitor leaves behind: the one list of the wipe."""
        return [
            self.navigation,
            self.preferences,
            self.idle,
            self.speech,
            ReadingTrace(self.pages.reading, self.pages.sources),
            BodyMapTrace(self.pages.body_map, self.pages.muscle),
            self.carried_along,
            FormTrace(self.pages.form),
            ThankYouTrace(self.pages.thank_you),
            self.keyboard,
            ClipboardTrace(app.clipboard()),
            self.staff.trace,
        ]


def _vault_setup(loaded: LoadedSettings) -> VaultSetup:
    # Loaded when the vault is opened: the first frame needs none of it.
    from kiosk.formstore import vault_setup  # noqa: PLC0415

    return vault_setup(loaded)
