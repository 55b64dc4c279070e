"""A language no one speaks: 40 % longer than English, in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

EXTRA = 0.4


class PseudoLanguage(QTranslator):
    """Translates every interface string into a longer one.

    What is not in brackets on the screen was never offered for translation.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Say that there is something to translate with."""
        return False

    def translate(
        self,
        context: bytes | str,  # noqa: ARG002 - Qt's signature
        source_text: bytes | str,
        disambiguation: bytes | str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002 - Qt's signature
    ) -> str:
        """Lengthen the words."""
        source = source_text if isinstance(source_text, str) else source_text.decode()
        return lengthened(source)


def lengthened(words: str) -> str:
    """Return `words` with letters doubled until they are 40 % longer, in brackets."""
    extra = round(len(words) * EXTRA)
    longer = ""
    is_name = False
    for letter in words:
        longer += letter
        is_name = letter == "{" or (is_name and letter != "}")  # as in {number}
        if extra > 0 and letter.isalpha() and not is_name:
            longer += letter
            extra -= 1
    return f"[{longer}]"
