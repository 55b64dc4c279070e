"""What of a visit the pages and Qt's clipboard hold until the wipe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

    from kiosk.session.wipe import VisitData
    from kiosk.visitor.late import Late


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


class ForgetfulPage(Protocol):
    """A page that holds something of a visit until it is told to forget it."""

    def forget(self) -> None:
        """Show nothing of the visit any more."""

    def is_clear(self) -> bool:
        """Tell whether nothing of it is left."""


class PagesTrace:
    """What some pages hold of a visit; `name` says what."""

    def __init__(self, name: str, parts: Late, *pages: str) -> None:
        self.name = name
        self._parts = parts
        self._pages = pages

    def clear(self) -> None:
        """Let each page forget that was made."""
        for page in self._made():
            page.forget()

    def is_clear(self) -> bool:
        """Tell whether no page holds anything."""
        return all(page.is_clear() for page in self._made())

    def _made(self) -> list[ForgetfulPage]:
        found = map(self._parts.made, self._pages)
        return [page for page in found if page is not None]


class LateTrace:
    """What a part holds of a visit that may not have been made."""

    def __init__(self, name: str, parts: Late, part: str) -> None:
        self.name = name
        self._parts = parts
        self._part = part

    def clear(self) -> None:
        """Let it forget, if it was made."""
        part = self._parts.made(self._part)
        if part is not None:
            part.clear()

    def is_clear(self) -> bool:
        """Tell whether it holds nothing."""
        part = self._parts.made(self._part)
        return part is None or part.is_clear()


def late_traces(parts: Late) -> list[VisitData]:
    """List what the parts hold that may not have been made.

    One that was not has seen nothing of anybody.
    """
    return [
        PagesTrace("topics looked through", parts, "home"),
        PagesTrace("screen being read", parts, "reading", "section_end", "sources"),
        PagesTrace("places that hurt", parts, "body_map", "muscle"),
        LateTrace("areas and questions chosen", parts, "carried_along"),
        PagesTrace("form", parts, "form"),
        PagesTrace("reference code", parts, "thank_you"),
        LateTrace("staff door", parts, "staff"),
    ]
