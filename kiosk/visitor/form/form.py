"""The form of a visitor who is interested, one question a screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.events import EventCode
from kiosk.interest.carried import CarriedPlace
from kiosk.interest.draft import Draft
from kiosk.interest.fields import FieldId, YesNo
from kiosk.interest.submission import Discarded, Invalid, submit
from kiosk.interest.way import FormWay
from kiosk.session.navigation import Place, PlaceKind
from kiosk.vault.state import ClosedReason
from kiosk.visitor.form.stopping import StoppingViewModel
from kiosk.visitor.form.view import FormView
from kiosk.visitor.page.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from kiosk.events import EventLog
    from kiosk.vault.intake import Saved
    from kiosk.visitor.form.carried_along import CarriedAlong
    from kiosk.visitor.form.setup import FormSetup
    from kiosk.visitor.form.store import FormStore
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


PATIENCE_MS = 10_000
"""A store that has not answered by then has failed as far as the visitor goes."""


@QmlElement
@QmlUncreatable("made by the composition root")
class FormViewModel(Page):
    """The form of a visitor who is interested, one question a screen.

    Signals: `offerChanged` when home may or may no longer lead here, `kept` with the
    reference code and the contact way when a form is in the store for sure, `asked`
    when the screen asks back and the keyboard is in the way.
    """

    qml_file = "form/FormScreen.qml"
    offerChanged = Signal()
    sendingChanged = Signal()
    kept = Signal(str, str)
    asked = Signal()

    def __init__(
        self,
        setup: FormSetup,
        store: FormStore,
        carried: CarriedAlong,
        events: EventLog,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._setup = setup
        self._store = store
        self._carried = carried
        self._events = events
        self._today = today
        self._has_plan = setup.plan() is not None
        self._topic = self._language = ""
        self._languages: tuple[str, ...] = ()
        self._about = CarriedPlace("", "")
        self._draft: Draft | None = None
        self._way: FormWay | None = None
        self._is_sending = False
        self._stopping = StoppingViewModel(self)
        self._stopping.agreed.connect(self._give_up)
        self._view = FormView(setup, self)
        self._impatience = QTimer(self, singleShot=True)
        self._impatience.setInterval(PATIENCE_MS)
        self._impatience.timeout.connect(self._fail)
        store.changed.connect(self._store_changed)
        store.saved.connect(self._saved)
        store.failed.connect(self._failed)

    # The page

    def show(self, shown: Shown) -> None:
        """Show the question the visitor came to; begin a form at the first visit."""
        self._topic, self._language = shown.place.topic, shown.language
        found = (code for entry in shown.topics for code in entry.languages)
        self._languages = tuple(dict.fromkeys(found))
        self._about = _about(shown)
        if self._draft is None and self.isOffered:
            self._begin()
        if self._view.is_failed:
            self._view.show_failed()
        else:
            self._refresh()

    def go_back(self) -> bool:
        """Go to the question before; no answer is lost."""
        if self.stop_question.isAsked:
            self.stop_question.goOn()
            return True
        if self._way is None or self._is_sending:
            return self._is_sending
        if self._view.is_failed:
            self._refresh()
            return True
        self._view.answer.settle()
        moved = self._way.back()
        if moved:
            self._refresh()
        return moved

    # What a visitor does

    @Slot()
    def goNext(self) -> None:
        """Go on if the answer does; otherwise say what to do."""
        draft, way = self._draft, self._way
        if draft is None or way is None or self._is_sending:
            return
        step = way.step
        if step is not None:
            self._view.answer.settle()
            error = draft.error(step)
            if error is not None:
                self._view.tell(error)
                return
            is_typed = step in {FieldId.PHONE, FieldId.EMAIL}
            if is_typed and self._view.answer.has_new_suggestion():
                self.asked.emit()
                return
        way.forward()
        self._refresh()

    @Slot(str, str)
    def choose(self, field: str, value: str) -> None:
        """Choose one of the answers on offer."""
        if self._draft is not None:
            self._answer(self._draft, FieldId(field), value)
            self._refresh()

    def _answer(self, draft: Draft, field: FieldId, value: str) -> None:
        if field is FieldId.AGREEMENT and value == YesNo.YES:
            # What is kept as evidence is what stood there at this touch.
            draft.agree(self._language, self._view.agreement_shown)
        else:
            draft.set(field, value)

    @Slot(str)
    def change(self, step: str) -> None:
        """Change one answer and come back to the review."""
        if self._way is not None and not self._is_sending:
            self._way.change(FieldId(step))
            self._refresh()

    @Slot()
    def askToStop(self) -> None:
        """Ask whether the visitor means to give the form up."""
        if self._draft is not None and not self._is_sending:
            self._stopping.ask()
            self.asked.emit()

    def asks_to_finish(self) -> bool:
        """Ask before the visit ends with a form that was not sent; tell whether so.

        Whoever finishes again, with the question there, has answered it.
        """
        draft = self._draft
        if draft is None or self._is_sending or self._stopping.isFinishing:
            return False
        self._view.answer.settle()
        if not draft.has_answers:
            return False
        self._stopping.ask(is_finishing=True)
        self.asked.emit()
        return True

    @Slot()
    def finishPage(self) -> None:
        """Do what the page's own button says: go on, or send."""
        if self._view.isReview or self._view.isProblem:
            self.send()
        else:
            self.goNext()

    @Slot()
    def send(self) -> None:
        """Check everything once more and give it to the store; a second tap waits."""
        draft, way = self._draft, self._way
        if draft is None or way is None or self._is_sending:
            return
        outcome = submit(draft, self._today())
        if isinstance(outcome, Discarded):
            self._events.note(EventCode.FORM_DISCARDED)
            draft.clear()
            self._fail()
        elif isinstance(outcome, Invalid):
            error = outcome.errors[0]
            way.change(error.field)
            self._refresh()
            self._view.tell(error)
        else:
            self._set_sending(is_sending=True)
            self._store.save(outcome.record)

    # The visit's end

    def forget(self) -> None:
        """Forget the form and everything about it."""
        if self._draft is not None:
            self._draft.clear()
        self._draft = self._way = None
        self._set_sending(is_sending=False)
        self._stopping.goOn()
        self._view.forget()

    def is_clear(self) -> bool:
        """Tell whether nothing of a visitor is left."""
        return self._draft is None and not self._is_sending and self._view.is_clear()

    # What the screens bind to

    @Property(bool, notify=offerChanged)
    def isOffered(self) -> bool:
        """Whether home leads here: settings, keys, space and store are all right."""
        return self._has_plan and self._store.state.is_open

    @Property(bool, notify=sendingChanged)
    def isSending(self) -> bool:
        """Whether the form is on its way into the store."""
        return self._is_sending

    @Property(StoppingViewModel, constant=True)
    def stopping(self) -> StoppingViewModel:
        """The question before the form is given up."""
        return self._stopping

    @property
    def stop_question(self) -> StoppingViewModel:
        """The question before a form is given up, for Python."""
        return self._stopping

    @Property(FormView, constant=True)
    def view(self) -> FormView:
        """What the screen shows."""
        return self._view

    # Inside

    @property
    def view_now(self) -> FormView:
        """What the screen shows, for Python."""
        return self._view

    @property
    def draft(self) -> Draft | None:
        """The answers so far; none before the form was opened."""
        return self._draft

    def _begin(self) -> None:
        plan = self._setup.plan(self._languages)
        if plan is not None:
            self._draft = Draft(plan, self._language)
            self._way = FormWay(self._draft)

    def _refresh(self) -> None:
        draft, way = self._draft, self._way
        self._stopping.goOn()
        if draft is None or way is None:
            self._view.show_closed()
            return
        draft.language_shown = self._language
        draft.carried = self._carried.carried()
        draft.topic = self._about
        self._view.show(draft, way, self._language)

    def _store_changed(self) -> None:
        self.offerChanged.emit()
        self._view.allow_trying(is_allowed=self._store.state.is_open)

    def _give_up(self) -> None:
        """Leave the form; nothing of it stays."""
        self.forget()
        self.went.emit(Place(PlaceKind.HOME, self._topic))

    def _set_sending(self, *, is_sending: bool) -> None:
        self._is_sending = is_sending
        if is_sending:
            self._impatience.start()
        else:
            self._impatience.stop()
        self.sendingChanged.emit()

    def _saved(self, form_id: UUID, saved: Saved) -> None:
        self._events.note(EventCode.FORM_SAVED)
        if self._draft is None or form_id != self._draft.id:
            return  # the visit is over, or another version is on its way
        if not (self._is_sending or self._view.is_failed):
            return  # told as failed and being corrected: it is sent again
        way = self._draft.answer(FieldId.CONTACT_WAY)
        self.forget()
        self.kept.emit(saved.reference_code, way)
        self.went.emit(Place(PlaceKind.THANK_YOU, self._topic))

    def _failed(self, form_id: UUID, reason: ClosedReason | None) -> None:
        number = -1  # the form itself could not be sealed
        if reason is not None:
            number = list(ClosedReason).index(reason)
        self._events.note(EventCode.FORM_FAILED, reason=number)
        if self._draft is not None and form_id == self._draft.id:
            self._fail()

    def _fail(self) -> None:
        """Say kindly that the form was not kept; what was typed stays."""
        self._set_sending(is_sending=False)
        self._view.show_failed()
        self._view.allow_trying(is_allowed=self._store.state.is_open)


def _about(shown: Shown) -> CarriedPlace:
    """Name the topic the visitor came from, for staff: in English where it can be."""
    for entry in shown.topics:
        if entry.id == shown.place.topic:
            names = entry.title
            own = names.get(shown.language) or next(iter(names.values()), "")
            return CarriedPlace(entry.id, names.get("en", own))
    return CarriedPlace(shown.place.topic, "")
