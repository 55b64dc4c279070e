"""What the form's screen binds to."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.viewmodels.choices import AnswerListModel
from kiosk.ui.viewmodels.form_words import StepWords, not_for_emergencies, promise
from kiosk.ui.viewmodels.review import ReviewListModel
from kiosk.ui.viewmodels.typed_answer import TypedAnswer

if TYPE_CHECKING:
    from kiosk.interest.draft import Draft
    from kiosk.ui.form_setup import FormSetup

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class PageKind(StrEnum):
    """What kind of page the form shows; each has a QML file."""

    START = "start"
    TEXT = "text"
    CHOICES = "choices"
    AGREEMENT = "agreement"
    REVIEW = "review"
    PROBLEM = "problem"


@QmlElement
@QmlUncreatable("made by the form")
class FormFace(QObject):
    """The words and answers on the form's screen; `FormView` puts them there.

    Signals: `pageChanged` when another page is shown, `changed` with anything else.
    """

    pageChanged = Signal()
    changed = Signal()

    def __init__(self, setup: FormSetup, parent: QObject) -> None:
        super().__init__(parent)
        self._setup = setup
        self._kind = PageKind.PROBLEM
        self._page = ""
        self._is_failed = self._can_try = False
        self._draft: Draft | None = None
        self._example = ""
        self._empty()
        self._answer = TypedAnswer(self)
        self._choices = AnswerListModel(self)
        self._second = AnswerListModel(self)
        self._rows = ReviewListModel(self)

    def _empty(self) -> None:
        self._words = StepWords("")
        self._passage = self._error = self._second_title = ""
        self._position = self._total = 0
        self._listed: list[str] = []
        self._is_changing = self._is_agreed = self._is_told = False
        self._has_contact = self._is_contact_shown = False

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Which page to show."""
        return self._kind.value

    @Property(str, notify=changed)
    def title(self) -> str:
        """The heading."""
        return self._words.title

    @Property(str, notify=changed)
    def hint(self) -> str:
        """A quiet line below the heading; empty for none."""
        return self._words.hint

    @Property(int, notify=changed)
    def position(self) -> int:
        """Which question this is, from 1; 0 for none."""
        return 0 if self._kind is PageKind.PROBLEM else self._position

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many questions there are."""
        return self._total

    @Property(bool, notify=changed)
    def isChanging(self) -> bool:
        """Whether the way on leads back to the review."""
        return self._is_changing

    @Property(TypedAnswer, constant=True)
    def typed(self) -> TypedAnswer:
        """The field of a page that asks for words."""
        return self._answer

    @Property(AnswerListModel, constant=True)
    def choices(self) -> AnswerListModel:
        """The answers on offer."""
        return self._choices

    @Property(AnswerListModel, constant=True)
    def second(self) -> AnswerListModel:
        """The answers to a second question on the same page."""
        return self._second

    @Property(str, notify=changed)
    def secondTitle(self) -> str:
        """The second question; empty for none."""
        return self._second_title

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def listed(self) -> list[str]:
        """What the visitor would pass on, in words."""
        return self._listed

    @Property(str, notify=changed)
    def error(self) -> str:
        """What to do about a choice that is missing; empty while none is."""
        return self._error

    @Property(str, notify=changed)
    def passage(self) -> str:
        """Who sees the answers on the first page; the agreement on its own page."""
        return self._passage

    @Property(bool, notify=changed)
    def isAgreed(self) -> bool:
        """Whether the agreement is ticked."""
        return self._is_agreed

    @Property(str, notify=changed)
    def notForEmergencies(self) -> str:
        """Where to turn instead when it cannot wait."""
        return not_for_emergencies(self._setup.emergency_number)

    @Property(str, notify=changed)
    def promise(self) -> str:
        """What becomes of the answers on this screen."""
        return promise()

    @Property(ReviewListModel, constant=True)
    def rows(self) -> ReviewListModel:
        """All answers, to look over."""
        return self._rows

    @Property(bool, notify=changed)
    def hasContact(self) -> bool:
        """Whether there is a number or address that can be uncovered."""
        return self._has_contact

    @Property(bool, notify=changed)
    def isContactShown(self) -> bool:
        """Whether number or address stand there in full."""
        return self._is_contact_shown

    @Property(bool, notify=changed)
    def canTryAgain(self) -> bool:
        """Whether a form that failed can be sent once more."""
        return self._is_failed and self._can_try
