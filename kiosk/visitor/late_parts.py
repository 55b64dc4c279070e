"""The parts of the kiosk that its first frame does not need.

What a part needs is loaded with it and not before: each start would pay for it while a
visitor looks at a dark screen. The import contract "The attract core" holds it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.visitor.all_pages import Pages
from kiosk.visitor.late import Late

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject

    from kiosk.bodymap.selection import Selection
    from kiosk.config.loaded import LoadedSettings
    from kiosk.events import EventLog
    from kiosk.touchkit.icons import DrawnImages
    from kiosk.vault.setup import VaultSetup
    from kiosk.visitor.body.map import BodyMapViewModel
    from kiosk.visitor.body.muscle import MuscleViewModel
    from kiosk.visitor.body.paint.patterns import MusclePatterns
    from kiosk.visitor.form.carried_along import CarriedAlong
    from kiosk.visitor.form.form import FormViewModel
    from kiosk.visitor.form.store import FormStore
    from kiosk.visitor.form.thank_you import ThankYouViewModel
    from kiosk.visitor.home.emergency import EmergencyViewModel
    from kiosk.visitor.home.home import HomeViewModel
    from kiosk.visitor.reading.reading import ReadingViewModel
    from kiosk.visitor.reading.section_end import SectionEndViewModel
    from kiosk.visitor.reading.sources import SourcesViewModel
    from kiosk.visitor.staff.part import StaffPart


FINISH_SECONDS = 8.0
"""A restart waits so long for a form that is being saved; its supervisor waits 15."""


class LateParts:
    """Makes each part once, when it is asked for; `parts` has them by name.

    `vault` says where forms go, `problems` counts what is wrong in settings and
    content, `owner` becomes the parent of what has none of its own.
    """

    def __init__(  # noqa: PLR0913 - the world around the kiosk
        self,
        loaded: LoadedSettings,
        events: EventLog,
        *,
        now: Callable[[], float],
        vault: Callable[[], VaultSetup] | None,
        problems: Callable[[], tuple[int, int]],
        owner: QObject,
    ) -> None:
        self._loaded = loaded
        self._events = events
        self._now = now
        self._vault = vault or partial(_vault_setup, loaded)
        self._problems = problems
        self._owner = owner
        self._number = loaded.settings.clinic.emergency_number
        self.parts = Late(
            {
                "home": self._home,
                "reading": self._reading,
                "emergency": self._emergency,
                "section_end": self._section_end,
                "sources": self._sources,
                "body_map": self._body_map,
                "muscle": self._muscle,
                "form": self._form,
                "thank_you": self._thank_you,
                "staff": self._staff,
                "store": self._store,
                "carried_along": self._carried_along,
                "selection": self._selection,
                "patterns": self._patterns,
            }
        )
        self.pages = Pages(self.parts)

    @property
    def store(self) -> FormStore:
        """What keeps finished forms."""
        store: FormStore = self.parts.get("store")
        return store

    def finish_saving(self) -> None:
        """Let a form that is on its way arrive before this process is another one."""
        store: FormStore | None = self.parts.made("store")
        if store is not None:
            store.finish_saving(FINISH_SECONDS)

    @property
    def carried_along(self) -> CarriedAlong:
        """What a visitor takes along into the form."""
        carried: CarriedAlong = self.parts.get("carried_along")
        return carried

    @property
    def staff(self) -> StaffPart:
        """Everything behind the five touches."""
        staff: StaffPart = self.parts.get("staff")
        return staff

    @property
    def patterns(self) -> MusclePatterns:
        """The small pictures of muscles."""
        patterns: MusclePatterns = self.parts.get("patterns")
        return patterns

    @property
    def _chosen(self) -> Selection:
        selection: Selection = self.parts.get("selection")
        return selection

    def _home(self) -> HomeViewModel:
        from kiosk.visitor.home.home import HomeViewModel

        return HomeViewModel()

    def _reading(self) -> ReadingViewModel:
        from kiosk.visitor.reading.reading import ReadingViewModel

        return ReadingViewModel(self.carried_along)

    def _emergency(self) -> EmergencyViewModel:
        from kiosk.visitor.home.emergency import EmergencyViewModel

        return EmergencyViewModel(self._number)

    def _section_end(self) -> SectionEndViewModel:
        from kiosk.visitor.reading.section_end import SectionEndViewModel

        return SectionEndViewModel()

    def _sources(self) -> SourcesViewModel:
        from kiosk.visitor.reading.sources import SourcesViewModel

        return SourcesViewModel()

    def _body_map(self) -> BodyMapViewModel:
        from kiosk.visitor.body.map import BodyMapViewModel

        return BodyMapViewModel(
            self._number, self._chosen, self.carried_along, self.patterns
        )

    def _muscle(self) -> MuscleViewModel:
        from kiosk.visitor.body.muscle import MuscleViewModel

        return MuscleViewModel(self._number, self._chosen, self.carried_along)

    def _form(self) -> FormViewModel:
        from kiosk.visitor.form.form import FormViewModel
        from kiosk.visitor.form.setup import form_setup

        setup = form_setup(self._loaded)
        form = FormViewModel(setup, self.store, self.carried_along, self._events)
        form.kept.connect(self.pages.thank_you.take)
        return form

    def _thank_you(self) -> ThankYouViewModel:
        from kiosk.visitor.form.thank_you import ThankYouViewModel

        return ThankYouViewModel()

    def _staff(self) -> StaffPart:
        from kiosk.visitor.staff.part import StaffPart

        return StaffPart(
            self._loaded,
            lambda: self.store.setup,
            self._problems,
            self._now,
            self._owner,
        )

    def _store(self) -> FormStore:
        from kiosk.visitor.form.store import FormStore
        from kiosk.visitor.form.store_notes import StoreNotes

        store = FormStore(self._vault, self._owner)
        StoreNotes(store, self._events)
        return store

    def _carried_along(self) -> CarriedAlong:
        from kiosk.visitor.form.carried_along import CarriedAlong

        return CarriedAlong(self._owner)

    def _selection(self) -> Selection:
        from kiosk.bodymap.selection import Selection

        return Selection()

    def _patterns(self) -> MusclePatterns:
        from kiosk.visitor.body.paint.patterns import MusclePatterns

        return MusclePatterns()


def late_pictures(
    patterns: Callable[[], MusclePatterns],
    pictures: Callable[[Path], bytes],
    illustrations: Path,
) -> dict[str, Callable[[], DrawnImages]]:
    """Say how what draws pictures is made, by the host in ``image://HOST/``.

    `pictures` gives what the file of a topic's picture held.
    """

    def figure() -> DrawnImages:
        from kiosk.visitor.reading.figures import FigureProvider

        return FigureProvider(pictures)

    def illustration() -> DrawnImages:
        from kiosk.visitor.reading.figures import IllustrationProvider

        return IllustrationProvider(illustrations)

    def body_mark() -> DrawnImages:
        from kiosk.visitor.body.paint.samples import SampleProvider

        return SampleProvider()

    def muscle() -> DrawnImages:
        from kiosk.visitor.body.paint.patterns import PatternProvider

        return PatternProvider(patterns())

    return {
        "figure": figure,
        "illustration": illustration,
        "body-mark": body_mark,
        "muscle": muscle,
    }


def _vault_setup(loaded: LoadedSettings) -> VaultSetup:
    # Loaded when the vault is opened, in the vault's thread.
    from kiosk.vault.from_settings import vault_setup

    return vault_setup(loaded)
