"""Which topics are shown, and the line in the audit log for each change of that."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.config.places import staff_folder
from kiosk.packs.shelf import PackShelf
from kiosk.staff.audit_log import AuditEvent, AuditLog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.packs.pack import Pack, PackError, Refusal
    from kiosk.packs.record import KeptPack


class TopicCustody:
    """The content packs of one kiosk and its audit log. `now` is the wall clock.

    Every act raises OSError where the disk is in the way, and `LockHeldError` where
    another program is.
    """

    def __init__(self, data_folder: Path, now: Callable[[], float] = time.time) -> None:
        self._shelf = PackShelf(data_folder, now)
        self._log = AuditLog(staff_folder(data_folder), now)

    @contextmanager
    def arriving(self, pack: Pack) -> Iterator[Path | None]:
        """Lay the topics of `pack` out to be checked; None where they are shown now.

        Nobody else changes the shelf meanwhile. `install` shows what was laid out.
        """
        with self._shelf.locked():
            if self._shelf.is_shown(pack):
                yield None
                return
            with self._shelf.staged(pack) as staged:
                yield staged

    def install(self, staged: Path, pack: Pack, signer: str) -> KeptPack:
        """Show the topics laid out by `arriving`, from the next visit on."""
        kept = self._shelf.show(staged, pack, signer)
        self._log.note(AuditEvent.CONTENT_INSTALLED, count=number_of(kept))
        return kept

    def roll_back(self, reason: str) -> KeptPack | None:
        """Show what was shown before; None is what came with the program.

        Raises `NothingBeforeError`.
        """
        with self._shelf.locked():
            before = self._shelf.roll_back(reason)
        self._log.note(AuditEvent.CONTENT_ROLLED_BACK, count=number_of(before))
        return before

    def refuse(self, error: PackError) -> None:
        """Note that a pack was refused; the topics stay as they are."""
        with self._shelf.locked():
            self.refuse_arriving(error.refusal)

    def refuse_arriving(self, refusal: Refusal) -> None:
        """Note the same of a pack that is laid out."""
        self._shelf.note_refused(refusal)
        self._log.note(AuditEvent.CONTENT_REFUSED)


def number_of(pack: KeptPack | None) -> int:
    """Return the number of a pack as `list` has it; 0 is what came along."""
    return int(pack.folder[:6]) if pack else 0
