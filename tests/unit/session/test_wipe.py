"""Everything is cleared, whatever one part does, and what remains is named."""

from __future__ import annotations

from kiosk.session.wipe import Wipe


class Trace:
    """Something that keeps a word of a visitor until it is cleared."""

    def __init__(self, name: str, *, fails: str = "") -> None:
        self.name = name
        self._fails = fails
        self._kept = "Ana"

    def clear(self) -> None:
        """Forget, or fail."""
        if self._fails == "clearing":
            raise RuntimeError
        if self._fails != "silently":
            self._kept = ""

    def is_clear(self) -> bool:
        """Read back, or fail."""
        if self._fails == "reading back":
            raise RuntimeError
        return not self._kept


def test_one_broken_part_keeps_none_from_being_cleared() -> None:
    """Those that fail are named; those behind them are clear all the same."""
    traces = [
        Trace("form", fails="clearing"),
        Trace("speech", fails="reading back"),
        Trace("clipboard", fails="silently"),
        Trace("navigation"),
    ]

    assert Wipe(traces).run() == ("form", "speech", "clipboard")
    assert traces[-1].is_clear()


def test_a_sound_kiosk_leaves_nothing() -> None:
    """Nothing is named where nothing is left."""
    assert Wipe(iter([Trace("form"), Trace("speech")])).run() == ()
