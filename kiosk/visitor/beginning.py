"""Invites whoever passes by, and begins each visit with the topics as they are then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.session.navigation import RESTING_PLACES, PlaceKind
from kiosk.visitor.home.invitation import InvitationViewModel
from kiosk.visitor.home.kept_words import AttractWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.session.navigation import Navigation
    from kiosk.visitor.bar.looks import LooksViewModel
    from kiosk.visitor.topic_catalogue import TopicCatalogue

READING_MS = 1000
"""A touch begins a visit with what was read before, if reading anew takes longer."""
FIRST_READING_MS = 5000
"""The same where nothing was read yet: then with no topic, and the emergency signs."""


class Beginning(QObject):
    """From the resting screen to the first screen of a visit.

    Signals: `begun` with the language in which a visit begins, once the topics are
    there; `topics_came` when a visit that began before any was read can have them now.
    """

    begun = Signal(str)
    topics_came = Signal()

    def __init__(
        self,
        offered: Sequence[str] | None,
        catalogue: TopicCatalogue,
        looks: LooksViewModel,
        navigation: Navigation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._offered = tuple(offered or ())
        """Languages the settings name; none of them means all that there are."""
        self._catalogue = catalogue
        self._looks = looks
        self._navigation = navigation
        self._waits_for = ""
        self.invitation = InvitationViewModel(self)
        looks.languageChanged.connect(self._invite)
        catalogue.refreshed.connect(self._contents_read)

    def say_first(self, said: AttractWords) -> None:
        """Invite with the words of the last start, until the topics are read."""
        self._looks.offer(said.offered)
        self.invitation.say(said.title, said.words)

    def said_at_rest(self) -> AttractWords | None:
        """Return what the resting screen says to everybody; none while it may not."""
        is_resting = self._navigation.current.kind in RESTING_PLACES
        if not (self._catalogue.has_read and is_resting):
            return None
        shown = self.invitation
        return AttractWords(
            str(shown.title), str(shown.words), tuple(self._languages())
        )

    def begin(self, language: str) -> None:
        """Begin a visit as soon as the topics were looked at; `begun` follows."""
        if self._navigation.current.kind is not PlaceKind.ATTRACT:
            return
        self._waits_for = language
        self._catalogue.refresh()
        patience = READING_MS if self._catalogue.has_read else FIRST_READING_MS
        QTimer.singleShot(patience, self, self._contents_read)

    def rest(self) -> None:
        """Forget the visit that was, and look for changed topics."""
        self._waits_for = ""
        self._catalogue.refresh()

    def _contents_read(self) -> None:
        kind = self._navigation.current.kind
        # A visit that began before anything was read has nothing that could change.
        is_without = kind is PlaceKind.TOPICS and not self._catalogue.topics
        if kind is not PlaceKind.ATTRACT and not is_without:
            return
        self._catalogue.adopt()
        self._looks.offer(self._languages())
        self._invite()
        if is_without and self._catalogue.topics:
            self.topics_came.emit()
        elif self._waits_for:
            language, self._waits_for = self._waits_for, ""
            self.begun.emit(language)

    def _languages(self) -> list[str]:
        has = self._catalogue.languages
        if not self._offered:
            return list(has)
        return [code for code in self._offered if code in has]

    def _invite(self) -> None:
        self.invitation.show(self._catalogue.topics, str(self._looks.language))
