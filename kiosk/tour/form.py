"""The form's pages, reached and filled in as a visitor would: for pictures, tests."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.interest.carried import CarriedPlace
from kiosk.interest.fields import FieldId
from kiosk.interest.way import REVIEW, START
from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.body.words import area_of, carried, language_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.visitor.composition import Kiosk

PLACE = CarriedPlace("shoulder_back.right", "Back of your right shoulder")
MUSCLE = CarriedPlace("trap_upper", "Top-of-shoulder muscle")
TYPED = {
    FieldId.NAME: "María José Example",
    FieldId.PHONE: "2025550123",
    FieldId.EMAIL: "maria@example.com",
}
CHOSEN = {
    FieldId.CONTACT_WAY: "phone",
    FieldId.BEST_TIME: "any",
    FieldId.MESSAGE_OK: "yes",
    FieldId.INTERPRETER: "no",
    FieldId.AREAS: "yes",
    FieldId.QUESTIONS: "yes",
    FieldId.AGREEMENT: "yes",
}
MISTAKES = {
    FieldId.NAME: "",
    FieldId.PHONE: "202555",
    FieldId.EMAIL: "maria@example",
}


class FormTour:
    """Takes one kiosk to any page of the form. Its store must be open."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._form = kiosk.pages.form
        self._view = kiosk.pages.form.view_now

    def pages(self) -> dict[str, Callable[[], None]]:
        """Return the way to each page, by a name for files and reports."""
        go = self.go
        return {
            "form-start": partial(go, START),
            "form-name": partial(go, FieldId.NAME),
            "form-name-filled": partial(self.fill, FieldId.NAME),
            "form-name-error": partial(self.err, FieldId.NAME),
            "form-contact": partial(go, FieldId.CONTACT_WAY),
            "form-phone-error": partial(self.err, FieldId.PHONE),
            "form-email-error": partial(self.err, FieldId.EMAIL, "email"),
            "form-email-question": self.mistype,
            "form-language": partial(go, FieldId.LANGUAGE),
            "form-interpreter": partial(go, FieldId.INTERPRETER),
            "form-areas": partial(go, FieldId.AREAS),
            "form-agreement-error": partial(self.err, FieldId.AGREEMENT),
            "form-review": partial(go, REVIEW),
            "form-problem": self.fail,
            "form-closed": self.shut,
            "thank-you": self.thank,
        }

    def go(self, page: str, contact_way: str = "phone") -> None:
        """Begin anew and answer everything before `page`."""
        for reached in self.walk(contact_way):
            if reached == page:
                return

    def walk(self, contact_way: str = "phone") -> Iterator[str]:
        """Begin anew, and give each page before it is answered, up to the review."""
        self._form.forget()
        self._carry()
        self._kiosk.shell.showForm()
        while True:
            yield self._view.page
            if self._view.page == REVIEW:
                return
            self._answer(contact_way)
            self._form.goNext()

    def fill(self, step: FieldId) -> None:
        """Go to a page and answer it too."""
        self.go(step)
        self._answer("phone")

    def err(self, step: FieldId, contact_way: str = "phone") -> None:
        """Go to a page and try to go on with an answer that does not do."""
        self.go(step, contact_way)
        if step in MISTAKES:
            self._type(MISTAKES[step])
        self._form.goNext()

    def mistype(self) -> None:
        """Slip while typing an address."""
        self.go(FieldId.EMAIL, "email")
        self._type("maria@gmial.com")
        self._form.goNext()

    def fail(self) -> None:
        """Have the store fail after everything was answered."""
        self.go(REVIEW)
        self._view.show_failed()
        self._view.allow_trying(is_allowed=True)

    def shut(self) -> None:
        """Come to a form that is closed."""
        self.go(START)
        self._form.forget()
        self._view.show_closed()

    def thank(self) -> None:
        """See what follows a form that was kept."""
        self._kiosk.pages.thank_you.take("K7-4QD", "today")
        self._kiosk.shell.go(Place(PlaceKind.THANK_YOU))

    def _answer(self, contact_way: str) -> None:
        page = self._view.page
        if page in TYPED:
            self._type(TYPED[FieldId(page)])
        elif page == FieldId.CONTACT_WAY:
            self._form.choose(page, contact_way)
        elif page in CHOSEN:
            self._form.choose(page, CHOSEN[FieldId(page)])

    def _type(self, words: str) -> None:
        answer = self._view.answer
        for end in range(len(words) + 1):
            answer.type(words[:end], True)  # noqa: FBT003 - a slot
        answer.settle()

    def _carry(self) -> None:
        """Take a place and a muscle along, in the map's words where there is a map."""
        body = self._kiosk.shell.body_map
        areas, muscles = [PLACE], [MUSCLE]
        if body is not None:
            language = language_of(body, self._kiosk.preferences.language)
            words = body.muscles[MUSCLE.code].words[language]
            areas = carried(body, [area_of(PLACE.code)], language)
            muscles = [CarriedPlace(MUSCLE.code, words.name)]
        self._kiosk.carried_along.choose_places(areas, muscles)
