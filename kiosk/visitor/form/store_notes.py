"""What becomes of the store, noted in the event log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.events import EventCode
from kiosk.vault.state import ClosedReason, StoreState

if TYPE_CHECKING:
    from kiosk.events import EventLog
    from kiosk.visitor.form.store import FormStore


class StoreNotes(QObject):
    """Notes when the store opens, closes, or has lost something; `store` owns it."""

    def __init__(self, store: FormStore, events: EventLog) -> None:
        super().__init__(store)
        self._store = store
        self._events = events
        self._reason: ClosedReason | None = ClosedReason.NOT_OPENED
        self._damage = StoreState()
        store.changed.connect(self._note)

    def _note(self) -> None:
        state = self._store.state
        self._note_damage(state)
        if state.reason == self._reason:
            return
        self._reason = state.reason
        if state.reason is None:
            self._events.note(EventCode.STORE_OPENED, waiting=state.waiting)
        else:
            number = list(ClosedReason).index(state.reason)
            self._events.note(EventCode.STORE_CLOSED, reason=number)

    def _note_damage(self, state: StoreState) -> None:
        """Log once what the disk did to the forms."""
        if state.set_aside and not self._damage.set_aside:
            self._events.note(EventCode.QUEUE_SET_ASIDE)
        if state.spoilt > self._damage.spoilt:
            self._events.note(EventCode.FORMS_SPOILT, forms=state.spoilt)
        self._damage = state
