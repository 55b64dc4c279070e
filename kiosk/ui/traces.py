"""What of a visit lies in Qt's own keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

    from kiosk.ui.viewmodels.body_map import BodyMapViewModel
    from kiosk.ui.viewmodels.form import FormViewModel
    from kiosk.ui.viewmodels.muscle import MuscleViewModel
    from kiosk.ui.viewmodels.reading import ReadingViewModel
    from kiosk.ui.viewmodels.sources import SourcesViewModel
    from kiosk.ui.viewmodels.thank_you import ThankYouViewModel


class ClipboardTrace:
    """Words a visitor copied out of a field."""

    name = "clipboard"

    def __init__(self, clipboard: QClipboard) -> None:
        self._clipboard = clipboard

    def clear(self) -> None:
        """Empty the clipboard, and the selection X11 keeps beside it."""
        for mode in self._modes():
            self._clipboard.clear(mode)

    def is_clear(self) -> bool:
        """Tell whether nothing can be pasted."""
        return not any(self._clipboard.text(mode) for mode in self._modes())

    def _modes(self) -> list[QClipboard.Mode]:
        modes = [self._clipboard.Mode.Clipboard]
        if self._clipboard.supportsSelection():
            modes.append(self._clipboard.Mode.Selection)
        return modes


class ReadingTrace:
    """The screen a visitor read last, the word explained on it, and its sources."""

    name = "screen being read"

    def __init__(self, reading: ReadingViewModel, sources: SourcesViewModel) -> None:
        self._reading = reading
        self._sources = sources

    def clear(self) -> None:
        """Show no screen."""
        self._reading.forget()
        self._sources.forget()

    def is_clear(self) -> bool:
        """Tell whether no screen, no word and no sources are left."""
        is_unread = self._reading.screen is None and not self._reading.term
        return is_unread and self._sources.is_empty


class BodyMapTrace:
    """Where it hurts, and the muscle looked at last."""

    name = "places that hurt"

    def __init__(self, body_map: BodyMapViewModel, muscle: MuscleViewModel) -> None:
        self._pages = (body_map, muscle)

    def clear(self) -> None:
        """Forget both."""
        for page in self._pages:
            page.forget()

    def is_clear(self) -> bool:
        """Tell whether no place and no muscle is left."""
        return all(page.is_clear() for page in self._pages)


class FormTrace:
    """What a visitor typed and chose in the form."""

    name = "form"

    def __init__(self, form: FormViewModel) -> None:
        self._form = form

    def clear(self) -> None:
        """Forget every answer, and the form's id with them."""
        self._form.forget()

    def is_clear(self) -> bool:
        """Tell whether neither draft nor screen holds anything."""
        return self._form.is_clear


class ThankYouTrace:
    """The reference code of the form a visitor sent."""

    name = "reference code"

    def __init__(self, thank_you: ThankYouViewModel) -> None:
        self._thank_you = thank_you

    def clear(self) -> None:
        """Forget the code."""
        self._thank_you.forget()

    def is_clear(self) -> bool:
        """Tell whether no code is left."""
        return not self._thank_you.code
