"""What the form's screen shows now: one question, the review, or a kind word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.interest.draft import steps_for
from kiosk.interest.fields import TEXT_LIMITS, FieldId, YesNo
from kiosk.interest.plan import StepId
from kiosk.interest.way import REVIEW
from kiosk.ui.viewmodels import form_words
from kiosk.ui.viewmodels.form_answers import CONTACT, choices_of, review_rows
from kiosk.ui.viewmodels.form_face import FormFace, PageKind
from kiosk.ui.viewmodels.form_words import StepWords

if TYPE_CHECKING:
    from kiosk.interest.draft import Draft
    from kiosk.interest.plan import Step
    from kiosk.interest.validation import FieldError
    from kiosk.interest.way import FormWay
    from kiosk.ui.viewmodels.typed_answer import TypedAnswer

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the form")
class FormView(FormFace):
    """Puts the pages of the form on the screen."""

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

    def show(self, draft: Draft, way: FormWay, language: str) -> None:
        """Show the page the visitor is on."""
        is_new = way.page != self._page or self._kind is PageKind.PROBLEM
        self._draft = draft
        self._is_failed = False
        if is_new:
            self._empty()
        self._page = way.page
        self._position, self._total = way.position, way.total
        self._is_changing = way.is_changing
        step = way.step
        if step is not None:
            self._show_step(step, draft, language)
        elif way.page == REVIEW:
            self._show_review(draft)
        else:
            self._show_start(language)
        if self._kind is not PageKind.TEXT:
            self._answer.forget()
        if is_new:
            self.pageChanged.emit()
        self.changed.emit()

    def show_failed(self) -> None:
        """Say that the form was not kept."""
        self._answer.forget()
        self._is_failed = True
        self._kind = PageKind.PROBLEM
        self._words = StepWords(
            translate("Form", "We could not keep your form just now"),
            translate(
                "Form",
                "We are sorry. Please speak to the front desk. What you typed stays "
                "here until you finish; then it is cleared.",
            ),
        )
        self.pageChanged.emit()
        self.changed.emit()

    def show_closed(self) -> None:
        """Say that no form is taken now."""
        self.forget()
        self._words = StepWords(
            translate("Form", "The form is closed just now"),
            translate("Form", "Please speak to the front desk. They will help you."),
        )
        self.pageChanged.emit()
        self.changed.emit()

    def allow_trying(self, *, is_allowed: bool) -> None:
        """Offer to send a form that failed once more, or no longer."""
        self._can_try = is_allowed
        self.changed.emit()

    def tell(self, errors: tuple[FieldError, ...]) -> None:
        """Say what to do about the answers of this page."""
        error = errors[0]
        self._is_told = True
        words = form_words.error_words(error.field, error.code, self._phone_example())
        if error.field in TEXT_LIMITS:
            self._answer.tell(words)
        else:
            self._error = words
        self.changed.emit()

    def forget(self) -> None:
        """Show nothing of any visitor."""
        self._kind, self._page = PageKind.PROBLEM, ""
        self._draft, self._is_failed = None, False
        self._empty()
        self._answer.forget()
        self._choices.show((), "")
        self._second.show((), "")
        self._rows.show(())
        self.changed.emit()

    @property
    def is_clear(self) -> bool:
        """Whether nothing of a visitor is left."""
        nothing = self._draft is None and not (self._page or self._listed)
        models = self._choices.choices, self._second.choices, self._rows.rows
        return nothing and self._answer.is_clear and not any(models)

    def spoken(self) -> list[str]:
        """Return the screen's own words in reading order."""
        words = [self._words.title, self._words.hint, *self._listed, self._passage]
        if self._kind is PageKind.START:
            number = self._setup.emergency_number
            words += [form_words.not_for_emergencies(number), form_words.promise()]
        choices = (*self._choices.choices, *self._second.choices)
        words += [self._error, self._answer.problem]
        words += [choice.words for choice in choices]
        return words + [row.question for row in self._rows.rows]

    # What a visitor does

    @Slot()
    def toggleContact(self) -> None:
        """Uncover number or address, or cover them again."""
        self._is_contact_shown = not self._is_contact_shown
        if self._draft is not None:
            self._show_review(self._draft)
        self.changed.emit()

    # Inside

    def _show_start(self, language: str) -> None:
        self._kind = PageKind.START
        self._words = StepWords(translate("Form", "Would you like to hear from us?"))
        who = self._setup.who_sees.get(language)
        self._passage = who or form_words.own_who_sees(self._setup.clinic)

    def _show_step(self, step: Step, draft: Draft, language: str) -> None:
        example = self._phone_example() if step.id is StepId.PHONE else ""
        self._words = form_words.step_words(step.id, example)
        field = step.fields[0]
        if field in TEXT_LIMITS:
            self._kind = PageKind.TEXT
            self._answer.edit(draft, field, self._words.label)
        elif field is FieldId.AGREEMENT:
            self._kind = PageKind.AGREEMENT
            self._is_agreed = draft.answer(field) == YesNo.YES
            agreement = self._setup.agreement.get(language)
            self._passage = agreement or form_words.own_agreement()
        else:
            self._kind = PageKind.CHOICES
            self._show_choices(step, draft)
        self._error = ""
        errors = draft.errors(step)
        if self._is_told and errors:
            self.tell(errors)

    def _show_choices(self, step: Step, draft: Draft) -> None:
        field, *others = step.fields
        self._choices.show(choices_of(draft, field), draft.answer(field))
        self._second_title = ""
        for other in others:
            self._second_title = form_words.interpreter_question()
            self._second.show(choices_of(draft, other), draft.answer(other))
        carried = draft.carried
        places = [place.words for place in (*carried.areas, *carried.muscles)]
        listed = {StepId.AREAS: places, StepId.QUESTIONS: list(carried.questions)}
        self._listed = listed.get(step.id, [])

    def _show_review(self, draft: Draft) -> None:
        self._kind = PageKind.REVIEW
        self._words = StepWords(translate("Form", "Is this right?"))
        self._passage = translate("Form", "Touch an answer to change it.")
        asked = {field for step in steps_for(draft) for field in step.fields}
        self._has_contact = bool(asked & CONTACT)
        self._rows.show(review_rows(draft, is_covered=not self._is_contact_shown))

    def _phone_example(self) -> str:
        if not self._example:
            # Loaded when a number is asked for.
            from kiosk.interest.phone_number import example  # noqa: PLC0415

            self._example = example(self._setup.options.country)
        return self._example
