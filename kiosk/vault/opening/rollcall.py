"""Which members of a batch came, beside the list that the kiosk made of them."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.vault.opening.opened import Verdict


@dataclass(frozen=True, slots=True)
class Absence:
    """How a list of members differs from what came; `listed` is how many it names."""

    listed: int
    missing: int
    changed: int


class RollCall:
    """Calls the roll: a line is a member's hash and name, as `sha256sum` writes them.

    `listing` is the list that the kiosk sealed, or none where there is none to trust.
    Each line of it is kept once: 10,000 of them are the most that opening holds.
    """

    def __init__(self, listing: bytes | None) -> None:
        self._lines = None if listing is None else listing.splitlines()
        self._has_come = dict.fromkeys(self._lines or (), False)
        self._others: set[bytes] = set()

    def note(self, digest: str, name: str) -> Verdict:
        """Note a member, and judge it as if it were sound by itself."""
        line = f"{digest}  {name}".encode()
        came_before = self._has_come.get(line)
        if came_before is not None:
            self._has_come[line] = True
        else:
            came_before = line in self._others
            self._others.add(line)
            if self._lines is not None:
                return Verdict.STRANGER
        return Verdict.DOUBLE if came_before else Verdict.SOUND

    def compare(self, listing: bytes, *, is_trusted: bool) -> Absence:
        """Compare what came with the list as it stands in the batch.

        `is_trusted` says that it is bit for bit the one the kiosk sealed.
        """
        lines = self._lines if is_trusted else None
        if lines is None:
            lines = listing.splitlines()
        unseen = [line for line in lines if not self._came(line)]
        came = self._names() if unseen else frozenset()
        missing = sum(_name(line) not in came for line in unseen)
        return Absence(len(lines), missing, len(set(unseen)) - missing)

    def _came(self, line: bytes) -> bool:
        return self._has_come.get(line, False) or line in self._others

    def _names(self) -> frozenset[bytes]:
        listed = {_name(line) for line, came in self._has_come.items() if came}
        return frozenset(listed | set(map(_name, self._others)))


def _name(line: bytes) -> bytes:
    return line.partition(b"  ")[2]
