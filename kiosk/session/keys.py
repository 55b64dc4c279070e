"""What the keys of keyboards and tactile pads do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Deed(StrEnum):
    """What a key can do. The first six are a pad's five keys and the way back."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    SELECT = "select"
    BACK = "back"
    LISTEN = "listen"
    DISPLAY = "display"
    LOUDER = "louder"
    QUIETER = "quieter"
    SWITCH = "switch"


USUAL = {
    "Up": Deed.UP,
    "Down": Deed.DOWN,
    "Left": Deed.LEFT,
    "Right": Deed.RIGHT,
    "Return": Deed.SELECT,
    "Enter": Deed.SELECT,
    "Space": Deed.SELECT,
    "Select": Deed.SELECT,
    "Escape": Deed.BACK,
    "Back": Deed.BACK,
    "Help": Deed.DISPLAY,
    "F1": Deed.DISPLAY,
    "MediaPlay": Deed.LISTEN,
    "MediaTogglePlayPause": Deed.LISTEN,
    "VolumeUp": Deed.LOUDER,
    "VolumeDown": Deed.QUIETER,
}
"""What keys do without any settings, by the names Qt has for them."""


@dataclass(frozen=True, slots=True)
class KeyTable:
    """What each key does; `learned` are the clinic's own keys, which come first."""

    learned: Mapping[str, Deed]

    def deed(self, key: str) -> Deed | None:
        """Tell what the key of this name does; none where it is a letter or nothing."""
        return self.learned.get(key) or USUAL.get(key)

    @property
    def has_one_key_of_volume(self) -> bool:
        """Tell whether the clinic has keys for a louder voice and none for quieter."""
        deeds = set(self.learned.values())
        return Deed.LOUDER in deeds and Deed.QUIETER not in deeds

    def is_learned(self, key: str) -> bool:
        """Tell whether the clinic's settings name this key."""
        return key in self.learned
