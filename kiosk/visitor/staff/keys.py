"""Trying the keys of a pad, and learning what the settings have to call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.keys import Deed
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.wording import translate
from kiosk.visitor.page.cards import Card
from kiosk.visitor.page.page import Page

if TYPE_CHECKING:
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class TryKeysViewModel(Page):
    """Says what each key is called and does, and writes the lines for the settings.

    Signals: `changed` with every key and choice.
    """

    qml_file = "staff/TryKeysScreen.qml"
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._last = ("", "")
        self._learning: Deed | None = None
        self._learned: dict[str, Deed] = {}
        self._deeds = RowListModel(Card, self)

    def show(self, shown: Shown) -> None:  # noqa: ARG002 - the page's contract
        """Begin with no key pressed."""
        self.forget()

    def hear(self, key: str, deed: str) -> None:
        """Note that a key was pressed, and learn it where that was asked for."""
        self._last = (key, deed)
        if self._learning is not None and not deed:
            self._learned[key] = self._learning
            self._learning = None
        self._show()

    def forget(self) -> None:
        """Forget which keys were pressed."""
        self._last = ("", "")
        self._learning = None
        self._learned.clear()
        self._show()

    @Slot(str)
    def learn(self, deed: str) -> None:
        """Let the next key that does nothing yet do this."""
        self._learning = Deed(deed)
        self._show()

    @Property(RowListModel, constant=True)
    def deeds(self) -> RowListModel[Card]:
        """What a key can do; the note is marked where one is waited for."""
        return self._deeds

    @Property(str, notify=changed)
    def lastKey(self) -> str:
        """The last key and what it does, in words."""
        name, deed = self._last
        if not name:
            return translate("Staff", "No key yet.")
        learned = self._learned.get(name)
        if learned is not None:
            words = translate("Staff", "%1: learned. %2")
            return words.replace("%1", name).replace("%2", deed_words()[learned])
        if not deed:
            return translate("Staff", "%1: does nothing yet.").replace("%1", name)
        return f"{name}: {deed_words()[Deed(deed)]}"

    @Property(str, notify=changed)
    def lines(self) -> str:
        """The lines for the settings file; empty where nothing was learned."""
        if not self._learned:
            return ""
        lines = ["[keypad]"]
        for deed in Deed:
            names = [
                f'"{name}"' for name, does in self._learned.items() if does == deed
            ]
            if names:
                lines.append(f"{deed.value} = [{', '.join(names)}]")
        return "\n".join(lines)

    @Property(str, notify=changed)
    def learning(self) -> str:
        """What the next key shall do; empty where none is waited for."""
        return "" if self._learning is None else self._learning.value

    def _show(self) -> None:
        words = deed_words()
        self._deeds.show([Card(deed.value, words[deed]) for deed in Deed])
        self.changed.emit()


def deed_words() -> dict[Deed, str]:
    """Say in the language shown what each key does."""
    return {
        Deed.UP: translate("Staff", "Goes back one control"),
        Deed.DOWN: translate("Staff", "Goes on one control"),
        Deed.LEFT: translate("Staff", "Goes left"),
        Deed.RIGHT: translate("Staff", "Goes right"),
        Deed.SELECT: translate("Staff", "Presses"),
        Deed.BACK: translate("Staff", "Does what Back does"),
        Deed.LISTEN: translate("Staff", "Reads aloud, or stops"),
        Deed.DISPLAY: translate("Staff", "Opens display and help"),
        Deed.LOUDER: translate("Staff", "Makes the voice louder"),
        Deed.QUIETER: translate("Staff", "Makes the voice quieter"),
        Deed.SWITCH: translate("Staff", "Lets the ring wander, then presses"),
    }
