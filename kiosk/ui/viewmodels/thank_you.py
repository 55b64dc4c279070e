"""The screen after a form was kept: a short code and nothing personal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.viewmodels.page import Page

if TYPE_CHECKING:
    from kiosk.ui.viewmodels.page import Shown

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the composition root")
class ThankYouViewModel(Page):
    """Thanks, and the code by which the front desk finds the form.

    Signals: `changed` when code or language changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code = ""

    def take(self, code: str) -> None:
        """Keep the code of the form that was just stored."""
        self._code = code
        self.changed.emit()

    def forget(self) -> None:
        """Forget the code."""
        self.take("")

    def show(self, shown: Shown) -> None:  # noqa: ARG002 - the page's contract
        """Show the words in the language of now."""
        self.changed.emit()

    def spoken(self, language: str) -> list[tuple[int, str]]:  # noqa: ARG002 - the page's contract
        """Return what to read aloud; the code letter by letter."""
        code = " ".join(self._code.replace("-", ""))
        spoken = _title(), _words(), _code_label(), code, _note()
        return [(-1, words) for words in spoken]

    @Property(str, notify=changed)
    def code(self) -> str:
        """The reference code."""
        return self._code

    @Property(str, notify=changed)
    def title(self) -> str:
        """The heading."""
        return _title()

    @Property(str, notify=changed)
    def words(self) -> str:
        """What happens next."""
        return _words()

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


def _words() -> str:
    return translate(
        "ThankYou",
        "Your form is safe with us. Staff will be in touch in the way you chose.",
    )


def _code_label() -> str:
    return translate("ThankYou", "Your reference code")


def _note() -> str:
    return translate(
        "ThankYou",
        "If you ask at the front desk, this code finds your form. "
        "This screen clears itself in half a minute.",
    )
