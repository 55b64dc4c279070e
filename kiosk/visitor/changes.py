"""Tells the guard for hasty hands whenever something else is under the finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.session.navigation import RESTING_PLACES

if TYPE_CHECKING:
    from kiosk.session.navigation import Navigation
    from kiosk.touchkit.press_guard import PressGuard
    from kiosk.visitor.body.map import BodyMapViewModel
    from kiosk.visitor.body.muscle import MuscleViewModel
    from kiosk.visitor.form.form import FormViewModel
    from kiosk.visitor.shell import ShellViewModel


class ChangesOfPlace(QObject):
    """Another screen or its words, another page of the form, the warning's coming."""

    def __init__(
        self,
        shell: ShellViewModel,
        navigation: Navigation,
        guard: PressGuard,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._navigation = navigation
        self._guard = guard
        self._place = navigation.current
        self._is_warning = False
        shell.placeChanged.connect(self._look_at_place)
        shell.topicCame.connect(guard.place_changed)
        shell.warning_now.changed.connect(self._look_at_warning)

    def watch_map(self, page: BodyMapViewModel | MuscleViewModel) -> None:
        """Watch the body map, or a muscle's page."""
        page.changed.connect(self._guard.content_changed)

    def watch_form(self, form: FormViewModel) -> None:
        """Watch the form."""
        form.view_now.pageChanged.connect(self._guard.place_changed)
        form.stop_question.changed.connect(self._guard.place_changed)

    def _look_at_place(self) -> None:
        before, self._place = self._place, self._navigation.current
        if self._place != before:
            # The bar appears with the first screen of a visit, and Finish in it.
            is_first = before.kind in RESTING_PLACES
            self._guard.place_changed(everything_is_new=is_first)

    def _look_at_warning(self) -> None:
        is_warning = bool(self._shell.warning_now.isShown)
        if is_warning is not self._is_warning:
            self._is_warning = is_warning
            self._guard.place_changed()
