"""How the parts of the kiosk are put together, for the program, the tour and tests.

The attract screen needs few of them; the others are in `late_parts`.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.config.installed import content_in_use
from kiosk.config.places import staff_folder
from kiosk.events import EventCode, EventLog
from kiosk.resources import shipped
from kiosk.session.clock import seconds_since_boot
from kiosk.session.idle import IdleClock, IdleTimes
from kiosk.session.navigation import ATTRACT, PAUSED, Navigation, Place, PlaceKind
from kiosk.session.preferences import Preferences
from kiosk.session.switches import Switches, read_switches
from kiosk.session.wipe import VisitData, Wipe
from kiosk.touchkit.collector import ScreenThreadCollector
from kiosk.touchkit.constants import keep_constants_alive
from kiosk.touchkit.languages import Translations
from kiosk.touchkit.window import use_typeface
from kiosk.visitor.all_pages import PAGES
from kiosk.visitor.bar.part import BarPart
from kiosk.visitor.changes import ChangesOfPlace
from kiosk.visitor.form.keyboard import KeyboardViewModel
from kiosk.visitor.hands import Hands
from kiosk.visitor.late_parts import LateParts, late_pictures
from kiosk.visitor.rewording import reword
from kiosk.visitor.shell import ShellViewModel
from kiosk.visitor.topic_catalogue import TopicCatalogue
from kiosk.visitor.visit_data import ClipboardTrace, late_traces
from kiosk.visitor.visit_parts import VisitParts
from kiosk.visitor.window import KioskWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication

    from kiosk.config.loaded import LoadedSettings
    from kiosk.config.model import Settings
    from kiosk.vault.setup import VaultSetup
    from kiosk.visitor.all_pages import Pages
    from kiosk.visitor.form.carried_along import CarriedAlong
    from kiosk.visitor.form.form import FormViewModel
    from kiosk.visitor.form.store import FormStore
    from kiosk.visitor.late import Late
    from kiosk.visitor.staff.part import StaffPart

ASSETS = shipped("assets")
TRANSLATIONS = Path(__file__).parent / "i18n"
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
        now: Callable[[], float] = seconds_since_boot,
        vault: Callable[[], VaultSetup] | None = None,
    ) -> None:
        super().__init__()
        settings = loaded.settings
        self._events = events
        self._restart = restart
        self._problems = len(loaded.problems)
        keep_constants_alive()
        use_typeface(app, ASSETS / "fonts")
        self.collector = ScreenThreadCollector(self)
        self.navigation = Navigation()
        is_still = settings.screen.reduced_motion
        self.preferences = Preferences(settings.languages.default, is_still=is_still)
        idle = settings.idle
        times = IdleTimes(idle.seconds, idle.reading_seconds, idle.warning_seconds)
        self.idle = IdleClock(times, now)
        self.catalogue = self._catalogue(loaded)
        self.translations = Translations(app, TRANSLATIONS)
        self._late = LateParts(
            loaded,
            events,
            now=now,
            vault=vault,
            problems=lambda: (self._problems, len(self.catalogue.problems)),
            owner=self,
        )
        self.keyboard = KeyboardViewModel()
        self.bar = BarPart(settings, self.preferences, self.translations, self.keyboard)
        self.speech, self.looks = self.bar.speech, self.bar.looks
        visit = VisitParts(
            settings,
            self.pages,
            self.navigation,
            self.bar,
            self.idle,
            self.catalogue,
            self.keyboard,
            loaded.is_demonstration,
        )
        self.shell = ShellViewModel(visit)
        self.wipe = Wipe(self._traces(app))
        self.window = self._window(settings)
        self.hands = Hands(self.window.window, settings.screen, now, self)
        self._wire_visit()
        guard = self.hands.guard
        self._changes = ChangesOfPlace(self.shell, self.navigation, guard, self)
        self._idle_timer = self._watch_time()
        self._wire_late_parts()
        self._follow(read_switches(staff_folder(loaded.data_folder)))
        self.navigation.clear()

    @property
    def pages(self) -> Pages:
        """The view-models of the screens; each is made when it is first asked for."""
        return self._late.pages

    @property
    def parts(self) -> Late:
        """What may not have been made yet, by name."""
        return self._late.parts

    @property
    def store(self) -> FormStore:
        """What keeps finished forms; made when it is first asked for."""
        return self._late.store

    @property
    def carried_along(self) -> CarriedAlong:
        """What a visitor takes along; made when it is first asked for."""
        return self._late.carried_along

    @property
    def staff(self) -> StaffPart:
        """Everything behind the five touches; made when it is first asked for."""
        return self._late.staff

    def end_visit(self) -> None:
        """Clear everything of the visit and show the attract screen."""
        remaining = self.wipe.run()
        self._events.note(EventCode.VISIT_ENDED)
        self.shell.show_cleared()
        self._free_what_was_typed()
        if remaining:
            self._events.note(EventCode.WIPE_INCOMPLETE, traces=len(remaining))
            self._late.finish_saving()
            self._restart()

    def _free_what_was_typed(self) -> None:
        self.collector.forget(self.window.engine)

    def close(self) -> None:
        """Stop the timers and the reader, and take the screens down."""
        self.translations.take_back()
        self._idle_timer.stop()
        self.bar.close()
        self.catalogue.close()
        for part in map(self.parts.made, ("staff", "store")):
            if part is not None:
                part.close()
        self.window.close()
        self.deleteLater()  # what its connections hold, Python cannot see

    def open_door(self) -> None:
        """End whatever visit is under way and show the pad."""
        self.end_visit()
        self.staff.session.begin()
        self.shell.go(Place(PlaceKind.DOOR))

    def _catalogue(self, loaded: LoadedSettings) -> TopicCatalogue:
        content, reviewers = partial(content_in_use, loaded), loaded.settings.reviews
        catalogue = TopicCatalogue(
            content, loaded.data_folder, ASSETS / "body", reviewers.keys, self
        )
        catalogue.problems_found.connect(
            lambda count: self._events.note(EventCode.CONTENT_PROBLEMS, count=count)
        )
        return catalogue

    def _window(self, settings: Settings) -> KioskWindow:
        pictures = late_pictures(
            lambda: self._late.patterns,
            self.catalogue.picture,
            ASSETS / "illustrations",
        )
        return KioskWindow(self.shell, ASSETS, pictures, settings)

    def _wire_visit(self) -> None:
        self.translations.attach(self.window.engine)
        self.translations.use(self.preferences.language)
        self.shell.ended.connect(self.end_visit)
        self.looks.languageChanged.connect(self._reword_carried)
        self.catalogue.opened.connect(self._reword_carried)
        guard = self.hands.guard
        self.window.assisted.watch(self._pressed, guard.lets, self._touched)
        self.bar.watch(self.window.window, guard, self.shell.listening_now)
        self.shell.placeChanged.connect(self.bar.keys.look_for_stop)
        self.hands.watch(
            pressed=self._pressed,
            touched=self._touched,
            typing=self.keyboard.put_away,
            five_touches=self.open_door,
        )

    def _watch_time(self) -> QTimer:
        timer = QTimer(self)
        timer.timeout.connect(self.shell.warning_now.watch)
        timer.timeout.connect(self._watch_staff)
        timer.start(IDLE_LOOK_MS)
        return timer

    def _wire_late_parts(self) -> None:
        when_made = self.parts.when_made
        # Before the shell hears of it and shows another screen.
        when_made("form", lambda form: form.went.connect(self.keyboard.clear))
        for page in PAGES:
            when_made(page, self.shell.take_in)
        when_made("form", self._wire_form)
        when_made("body_map", lambda page: page.offer(self.shell.body_map))
        when_made("muscle", lambda page: page.offer(self.shell.body_map))
        when_made("body_map", self._changes.watch_map)
        when_made("muscle", self._changes.watch_map)
        when_made("staff", self._wire_staff)
        # In a visit as well: home may be waiting to offer the form.
        when_made("store", lambda store: store.changed.connect(self._make_form))

    def _make_form(self) -> None:
        self.parts.get("form")

    def _wire_form(self, form: FormViewModel) -> None:
        form.asked.connect(self.keyboard.put_away)
        form.stop_question.changed.connect(self.bar.keys.tell_stop)
        form.stop_question.finished.connect(self.shell.finish)
        form.offerChanged.connect(self.shell.offersChanged)
        self.shell.offersChanged.emit()
        form.went.connect(self._free_what_was_typed)
        self._changes.watch_form(form)

    def _wire_staff(self, staff: StaffPart) -> None:
        for page in set(staff.pages.by_kind().values()):
            self.shell.take_in(page)
        staff.pages.door.entered.connect(self._come_in)
        staff.desk.switched.connect(lambda: self._follow(staff.desk.switches))
        staff.purged.connect(
            lambda forms: self._events.note(EventCode.FORMS_PURGED, forms=forms)
        )

    def _come_in(self) -> None:
        if self.staff.let_in_from(self.navigation.current):
            self.shell.go(Place(PlaceKind.STAFF))

    def _follow(self, switches: Switches) -> None:
        self.navigation.rest = PAUSED if switches.is_paused else ATTRACT
        self.speech.set_muted(is_muted=switches.is_muted)

    def _pressed(self) -> None:
        self.shell.pressed()
        self._keep_staff_in()

    def _touched(self) -> None:
        self.shell.warning_now.touched()
        self._keep_staff_in()

    def _keep_staff_in(self) -> None:
        staff = self.parts.made("staff")
        if staff is not None:
            staff.session.touch()

    def _watch_staff(self) -> None:
        staff = self.parts.made("staff")
        if staff is not None and staff.is_over(self.navigation.current):
            self.shell.finish()

    def _reword_carried(self) -> None:
        """Say questions and places taken along in the language now shown."""
        carried = self.parts.made("carried_along")
        if carried is not None:
            language = self.preferences.language
            reword(carried, self.catalogue, lambda: self.shell.body_map, language)

    def _traces(self, app: QGuiApplication) -> list[VisitData]:
        """List everything a visitor leaves behind: the one list of the wipe."""
        return [
            self.navigation,
            self.preferences,
            self.idle,
            *self.bar.traces,
            self.shell.listening_now,
            *late_traces(self.parts),
            self.keyboard,
            ClipboardTrace(app.clipboard()),
        ]
