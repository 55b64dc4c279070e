"""What the form's screen shows now: one question, the review, or a kind word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.interest.fields import TEXT_LIMITS, FieldId
from kiosk.interest.way import REVIEW
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.stringlist import QStringList
from kiosk.visitor.form import content
from kiosk.visitor.form import words as form_words
from kiosk.visitor.form.answers import choices_of, review_rows
from kiosk.visitor.form.choices import Choice
from kiosk.visitor.form.content import NOTHING, PageKind
from kiosk.visitor.form.review import ReviewRow
from kiosk.visitor.form.steps import step_count
from kiosk.visitor.form.typed_answer import TypedAnswer

if TYPE_CHECKING:
    from kiosk.interest.draft import Draft
    from kiosk.interest.validation import FieldError
    from kiosk.interest.way import FormWay
    from kiosk.visitor.form.setup import FormSetup

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

COVER_AFTER_MS = 60_000
"""So long are number and address there to check; who has gone leaves them to nobody."""


@QmlElement
@QmlUncreatable("made by the form")
class FormView(QObject):
    """One page of the form as the screen binds to it.

    Signals: `pageChanged` when another page is shown, `changed` with anything else.
    """

    pageChanged = Signal()
    changed = Signal()

    def __init__(self, setup: FormSetup, parent: QObject) -> None:
        super().__init__(parent)
        self._setup = setup
        self._content = NOTHING
        self._page = ""
        self._progress, self._total, self._step = 0.0, 0, ""
        self._draft: Draft | None = None
        self._error = self._example = ""
        self._is_failed = self._can_try = False
        self._is_told = False
        self._answer = TypedAnswer(self)
        self._choices = RowListModel(Choice, self, key=("field", "value"))
        self._rows = RowListModel(ReviewRow, self)
        self._cover = QTimer(self, singleShot=True)
        self._cover.setInterval(COVER_AFTER_MS)
        self._cover.timeout.connect(self._cover_contact)

    # What the form tells it

    @property
    def answer(self) -> TypedAnswer:
        """The field of a page that asks for words."""
        return self._answer

    @property
    def page(self) -> str:
        """The page shown, by the name it has on the way through the form."""
        return self._page

    @property
    def is_failed(self) -> bool:
        """Whether the visitor is being told that the form was not kept."""
        return self._is_failed

    @property
    def agreement_shown(self) -> str:
        """The words a visitor is asked to agree to, as they stand on the screen."""
        shown = self._content
        return shown.passage if shown.kind is PageKind.AGREEMENT else ""

    def show(self, draft: Draft, way: FormWay, language: str) -> None:
        """Show the page the visitor is on."""
        is_new = way.page != self._page or self._content.kind is PageKind.PROBLEM
        self._draft = draft
        self._is_failed = False
        if is_new:
            self._error = ""
            self._is_told = False
            self._cover.stop()
        self._page = way.page
        self._progress, self._total = way.progress, way.total
        self._step = step_count(way)
        if way.step is not None:
            self._show_step(way.step, draft, language)
        elif way.page == REVIEW:
            self._show_review(draft, is_new=is_new)
        else:
            self._content = content.start(self._setup, draft, language)
        if self._content.kind is not PageKind.TEXT:
            self._answer.forget()
        self._tell_changed(is_new=is_new)

    def show_failed(self) -> None:
        """Say that the form was not kept."""
        self._answer.forget()
        self._is_failed = True
        self._content = content.failed(self._setup)
        self._tell_changed()

    def show_closed(self) -> None:
        """Say that no form is taken now."""
        self.forget()
        self._content = content.closed(self._setup)
        self._tell_changed()

    def allow_trying(self, *, is_allowed: bool) -> None:
        """Offer to send a form that failed once more, or no longer."""
        self._can_try = is_allowed
        self.changed.emit()

    def tell(self, error: FieldError) -> None:
        """Say what to do about the answer of this page."""
        self._is_told = True
        words = form_words.error_words(error.field, error.code, self._phone_example())
        # Taken away first: who presses Next again is shown and told it again.
        for said in ("", words):
            if error.field in TEXT_LIMITS:
                self._answer.tell(said)
            else:
                self._error = said
            self.changed.emit()

    def forget(self) -> None:
        """Show nothing of any visitor."""
        self._content, self._page, self._error = NOTHING, "", ""
        self._draft, self._is_failed = None, False
        self._is_told = False
        self._cover.stop()
        self._progress, self._total, self._step = 0.0, 0, ""
        self._answer.forget()
        for rows in (self._choices, self._rows):
            rows.show(())
        self.changed.emit()

    def is_clear(self) -> bool:
        """Tell whether nothing of a visitor is left."""
        nothing = self._draft is None and not (self._page or self._content.listed)
        models = self._choices.rows, self._rows.rows
        return nothing and self._answer.is_clear and not any(models)

    # What the screen shows

    @Property(str, notify=changed)
    def file(self) -> str:
        """The QML file of the page shown."""
        return self._content.kind.value

    @Property(bool, notify=changed)
    def isStart(self) -> bool:
        """Whether nothing was asked yet."""
        return self._content.kind is PageKind.START

    @Property(bool, notify=changed)
    def isReview(self) -> bool:
        """Whether all answers are shown to look over, and may be sent."""
        return self._content.kind is PageKind.REVIEW

    @Property(bool, notify=changed)
    def isProblem(self) -> bool:
        """Whether a kind word stands in the place of a question."""
        return self._content.kind is PageKind.PROBLEM

    @Property(str, notify=changed)
    def title(self) -> str:
        """The heading."""
        return self._content.words.title

    @Property(str, notify=changed)
    def hint(self) -> str:
        """A quiet line below the heading; empty for none."""
        return self._content.words.hint

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How many steps are behind, with this page's part of its own; 0 for none."""
        return 0 if self._content.kind is PageKind.PROBLEM else self._progress

    @Property(str, notify=changed)
    def step(self) -> str:
        """Which step this is, and which part of it, in words."""
        return self._step

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many steps there are."""
        return self._total

    @Property(TypedAnswer, constant=True)
    def typed(self) -> TypedAnswer:
        """The field of a page that asks for words."""
        return self._answer

    @Property(RowListModel, constant=True)
    def choices(self) -> RowListModel[Choice]:
        """The answers on offer."""
        return self._choices

    @Property(QStringList, notify=changed)
    def listed(self) -> list[str]:
        """What the visitor would pass on, in words."""
        return list(self._content.listed)

    @Property(str, notify=changed)
    def about(self) -> str:
        """What is asked about, where the visitor chose it on the way here."""
        return form_words.about_words(self._content.about)

    @Property(str, notify=changed)
    def error(self) -> str:
        """What to do about a choice that is missing; empty while none is."""
        return self._error

    @Property(str, notify=changed)
    def passage(self) -> str:
        """Who sees the answers on the first page; the agreement on its own page."""
        return self._content.passage

    @Property(bool, notify=changed)
    def isAgreed(self) -> bool:
        """Whether the agreement is ticked."""
        return self._content.is_agreed

    @Property(str, notify=changed)
    def notForEmergencies(self) -> str:
        """Where to turn instead when it cannot wait."""
        return form_words.not_for_emergencies(self._setup.emergency_number)

    @Property(str, notify=changed)
    def promise(self) -> str:
        """What becomes of the answers on this screen."""
        return form_words.promise()

    @Property(RowListModel, constant=True)
    def rows(self) -> RowListModel[ReviewRow]:
        """All answers, to look over."""
        return self._rows

    @Property(bool, notify=changed)
    def canTryAgain(self) -> bool:
        """Whether a form that failed can be sent once more."""
        return self._is_failed and self._can_try

    # Inside

    def _tell_changed(self, *, is_new: bool = True) -> None:
        if is_new:
            self.pageChanged.emit()
        self.changed.emit()

    def _show_step(self, step: FieldId, draft: Draft, language: str) -> None:
        example = self._phone_example() if step is FieldId.PHONE else ""
        shown = content.question(self._setup, draft, step, language, example)
        self._content = shown
        if shown.kind is PageKind.TEXT:
            self._answer.edit(draft, step, shown.words.label)
        elif shown.kind is PageKind.CHOICES:
            self._choices.show(choices_of(draft, step))
        self._error = ""
        error = draft.error(step)
        if self._is_told and error is not None:
            self.tell(error)

    def _show_review(self, draft: Draft, *, is_new: bool) -> None:
        self._content = content.review()
        if is_new:
            self._cover.start()
        self._rows.show(review_rows(draft, is_covered=not self._cover.isActive()))

    def _cover_contact(self) -> None:
        if self._draft is not None:
            self._rows.show(review_rows(self._draft, is_covered=True))

    def _phone_example(self) -> str:
        if not self._example:
            # Loaded when a number is asked for.
            from kiosk.interest.phone_number import example

            # A number that breaks at a line's end cannot be read as one.
            shown = example(self._setup.options.country)
            self._example = shown.replace(" ", "\u00a0")
        return self._example
