"""The field of a screen that asks for words: what is typed, shown and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.interest.fields import TEXT_LIMITS, FieldId

if TYPE_CHECKING:
    from kiosk.interest.draft import Draft

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

MASK_AFTER_MS = 3000
"""A way to reach somebody is covered so long after its field was left."""

UNITS_PER_LETTER = 8
"""UTF-16 units a field takes per letter of its limit: an emoji family needs 11, most
letters 1. A paste of megabytes ends here."""

_CONTACT = frozenset({FieldId.PHONE, FieldId.EMAIL})


@QmlElement
@QmlUncreatable("made by the form")
class TypedAnswer(QObject):
    """One field. What is in it goes to the draft with every key.

    Signals: `changed` when the field must show something else than what was typed.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._field = FieldId.NAME
        self._text = self._label = self._error = self._suggestion = ""
        self._is_masked = False
        self._cover = QTimer(self, singleShot=True)
        self._cover.setInterval(MASK_AFTER_MS)
        self._cover.timeout.connect(self._mask)

    def edit(self, draft: Draft, field: FieldId, label: str) -> None:
        """Show what the draft holds of `field`; the same field again keeps its state.

        The label may have changed its language.
        """
        if (draft, field) != (self._draft, self._field):
            self.forget()
            self._draft, self._field = draft, field
            self._text = draft.answer(field)
        self._label = label
        self.changed.emit()

    def forget(self) -> None:
        """Show nothing; the draft keeps what it has."""
        self._cover.stop()
        self._draft = None
        self._text = self._label = self._error = self._suggestion = ""
        self._is_masked = False
        self.changed.emit()

    @property
    def problem(self) -> str:
        """What to do about the answer, for reading aloud."""
        return self._error

    @property
    def is_clear(self) -> bool:
        """Whether nothing of a visitor is left."""
        return self._draft is None and not (self._text or self._suggestion)

    def tell(self, error: str) -> None:
        """Show in words why the answer does not do; nothing takes it back."""
        self._error = error
        self.changed.emit()

    def settle(self) -> None:
        """Show what was kept of the words, now that typing has ended."""
        if self._draft is not None:
            self._text = self._draft.answer(self._field)
            self.changed.emit()

    def has_new_suggestion(self) -> bool:
        """Look for a slip of the finger; true where the visitor is told the first time.

        A suggestion is made once: whoever goes on without it meant what they typed.
        """
        found = self._suggested()
        is_new = bool(found) and found != self._suggestion
        self._suggestion = found
        self.changed.emit()
        return is_new

    @Slot(str, bool)
    def type(self, text: str, is_at_end: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Take what the field holds; format a number that grows at its end."""
        if self._draft is None:
            return
        shown = text
        if self._field is FieldId.PHONE and is_at_end and len(text) > len(self._text):
            # Loaded when the first digit is typed.
            from kiosk.interest.phone_number import formatted_while_typing

            shown = formatted_while_typing(text, self._draft.plan.country)
        self._draft.set(self._field, shown)
        self._text = shown
        if shown != text or self._error or self._suggestion:
            self._error = self._suggestion = ""
            self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Uncover the field: the visitor came to it."""
        self._cover.stop()
        self.reveal()

    @Slot()
    def leave(self) -> None:
        """Show what was kept and cover it soon: the visitor left the field."""
        self.settle()
        if self._field in _CONTACT and self._text:
            self._cover.start()

    @Slot()
    def reveal(self) -> None:
        """Uncover the field."""
        if self._is_masked:
            self._is_masked = False
            self.changed.emit()

    @Slot()
    def takeSuggestion(self) -> None:
        """Take the address that was probably meant."""
        if self._draft is not None and self._suggestion:
            self._draft.set(self._field, self._suggestion)
            self._suggestion = self._error = ""
            self.settle()

    @Property(str, notify=changed)
    def text(self) -> str:
        """What the field shows."""
        return self._text

    @Property(str, notify=changed)
    def label(self) -> str:
        """The field's name."""
        return self._label

    @Property(str, notify=changed)
    def error(self) -> str:
        """What to do about the answer; empty while it does."""
        return self._error

    @Property(str, notify=changed)
    def suggestion(self) -> str:
        """The address or number that was probably meant; empty for none."""
        return self._suggestion

    @Property(str, notify=changed)
    def field(self) -> str:
        """Which field this is, to choose a keyboard by."""
        return self._field.value

    @Property(bool, notify=changed)
    def isMasked(self) -> bool:
        """Whether the words are covered."""
        return self._is_masked

    @Property(int, notify=changed)
    def mostUnits(self) -> int:
        """The most UTF-16 units the field takes."""
        return TEXT_LIMITS[self._field] * UNITS_PER_LETTER

    def _suggested(self) -> str:
        if self._draft is None or self._field not in _CONTACT:
            return ""
        answer = self._draft.answer(self._field)
        # Loaded when an address or a number is checked.
        if self._field is FieldId.EMAIL:
            from kiosk.interest.email_address import suggestion

            return suggestion(answer)
        from kiosk.interest.phone_number import meant_abroad

        return meant_abroad(answer, self._draft.plan.country)

    def _mask(self) -> None:
        self._is_masked = True
        self.changed.emit()
