"""PINs: which ones are allowed, and how one is kept.

A PIN opens actions and never a form, and the door counts wrong tries on disk: that is
why digits are enough (docs/it/threat-model.md).
"""

from __future__ import annotations

SHORTEST, LONGEST = 6, 12
_UP = "0123456789" * 2
_FIRST_GUESSES = frozenset(
    {"112233", "121314", "123321", "131313", "147258", "147852", "159753", "159357"}
    | {"102030", "098765", "100200", "111222", "147258369", "123123123", "741852963"}
)


def is_allowed(pin: str) -> bool:
    """Tell whether `pin` has 6 to 12 digits and is not what others try first.

    Refused are runs (``123456``, ``9876543``), one to three digits over and over
    (``000000``, ``121212``, ``123123``), and a few shapes of the keypad.
    """
    if not (SHORTEST <= len(pin) <= LONGEST and pin.isascii() and pin.isdigit()):
        return False
    return not (_is_run(pin) or _is_repeated(pin) or pin in _FIRST_GUESSES)


def _is_run(pin: str) -> bool:
    return pin in _UP or pin in _UP[::-1]


def _is_repeated(pin: str) -> bool:
    return any((pin[:size] * len(pin))[: len(pin)] == pin for size in (1, 2, 3))


class PinHasher:
    """Keeps PINs as argon2id hashes that say themselves how they were made.

    The defaults are RFC 9106's second choice: 64 MiB, three passes, four lanes. A kept
    hash of other costs still opens, and is due to be made anew.
    """

    def __init__(
        self, passes: int = 3, kibibytes: int = 65_536, lanes: int = 4
    ) -> None:
        # Loaded when somebody comes to the door: the first frame needs none of it.
        from argon2 import PasswordHasher

        self._hasher = PasswordHasher(passes, kibibytes, lanes)

    def hash(self, pin: str) -> str:
        """Give what may be kept of a PIN."""
        return self._hasher.hash(pin)

    def is_right(self, pin: str, kept: str) -> bool:
        """Tell whether `kept` was made of `pin`; what cannot be read is never right."""
        from argon2.exceptions import Argon2Error, InvalidHashError

        try:
            return self._hasher.verify(kept, pin)
        except (Argon2Error, InvalidHashError):
            return False

    def is_outdated(self, kept: str) -> bool:
        """Tell whether `kept` was made at other costs than today's."""
        return self._hasher.check_needs_rehash(kept)

    def take_as_long(self, pin: str) -> None:
        """Do the work of a check, so that a number nobody has is not told by time."""
        self._hasher.hash(pin)
