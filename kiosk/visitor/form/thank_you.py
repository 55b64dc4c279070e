"""The screen after a form was kept: a short code and nothing personal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.interest.fields import ContactWay
from kiosk.touchkit.wording import translate
from kiosk.visitor.page.page import Page

if TYPE_CHECKING:
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ThankYouViewModel(Page):
    """Thanks, and the code by which the front desk finds the form.

    Signals: `changed` when code or language changed.
    """

    qml_file = "form/ThankYouScreen.qml"
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self._way = ""

    def take(self, code: str, way: str) -> None:
        """Keep the code of the form just stored, and how its visitor is reached."""
        self._code, self._way = code, way
        self.changed.emit()

    def forget(self) -> None:
        """Forget the code."""
        self.take("", "")

    def is_clear(self) -> bool:
        """Tell whether no code is left."""
        return not self._code

    def show(self, shown: Shown) -> None:  # noqa: ARG002 - the page's contract
        """Show the words in the language of now."""
        self.changed.emit()

    @Property(str, notify=changed)
    def code(self) -> str:
        """The reference code."""
        return self._code

    @Property(str, notify=changed)
    def spokenCode(self) -> str:
        """The code sign by sign."""
        return " ".join(self._code.replace("-", ""))

    @Property(str, notify=changed)
    def title(self) -> str:
        """The heading."""
        return _title()

    @Property(str, notify=changed)
    def words(self) -> str:
        """What happens next."""
        return _words(self._way)

    @Property(str, notify=changed)
    def codeLabel(self) -> str:
        """What the code is."""
        return _code_label()

    @Property(str, notify=changed)
    def note(self) -> str:
        """What the code is good for, and that the screen forgets."""
        return _note()


def _title() -> str:
    return translate("ThankYou", "Thank you")


def _words(way: str) -> str:
    """Say what happens next: who comes, and where to wait."""
    follows = {
        ContactWay.TODAY: translate(
            "ThankYou",
            "Take a seat. Staff will call your name and talk with you here.",
        ),
        ContactWay.PHONE: translate("ThankYou", "Staff will phone you."),
        ContactWay.TEXT: translate("ThankYou", "Staff will send you a text message."),
        ContactWay.EMAIL: translate("ThankYou", "Staff will send you an e-mail."),
    }
    asked = translate("ThankYou", "Show this code at the front desk to hear more.")
    safe = translate("ThankYou", "Your form is safe with us.")
    return f"{safe} {follows[ContactWay(way)] if way else asked}"


def _code_label() -> str:
    return translate("ThankYou", "Your reference code")


def _note() -> str:
    return translate(
        "ThankYou",
        "If you ask at the front desk, this code finds your form. "
        "This screen clears itself when nobody touches it.",
    )
