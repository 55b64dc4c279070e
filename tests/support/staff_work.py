"""Staff at work: a clock, a stick, a scene, and what the log says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.staff.custody import DAY_SECONDS
from kiosk.sticks.folder import FolderSticks
from kiosk.sticks.stick import Stick
from tests.support.clock import Clock
from tests.unit.vault.clinic import NOON, Form

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.staff.audit_log import AuditLog
    from kiosk.staff.work import StaffWork
    from kiosk.vault.opening.opened import Outcome
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer

WHO = 3
MARKER = "Marlinspike-Quetzalcoatl"


class WallClock(Clock):
    """A wall clock that a test sets; it begins at noon."""

    def __init__(self) -> None:
        super().__init__(NOON.timestamp())

    def pass_days(self, days: float) -> None:
        """Let days pass."""
        self.seconds += days * DAY_SECONDS


@dataclass
class Scene:
    """Everything that stands around a kiosk whose forms are carried away."""

    work: StaffWork
    writer: Writer
    log: AuditLog
    clock: WallClock
    setup: VaultSetup
    stick: Path
    tmp_path: Path
    open_batch: Callable[[Path], Outcome]


def save(writer: Writer, count: int = 1) -> list[Form]:
    """Let visitors leave forms."""
    forms = [Form({"name": MARKER}) for _ in range(count)]
    for form in forms:
        writer.submit(form).result()
    return forms


def copy(work: StaffWork, folder: Path, **facts: object) -> list[Path]:
    """Copy to the stick; give the batches."""
    sticks = FolderSticks(folder)
    [found] = sticks.look() or (Stick(str(folder), "stick"),)
    carried = work.carry(sticks, found, WHO, **facts)  # type: ignore[arg-type]
    return [batch.file for batch in carried.batches]


def events(log: AuditLog) -> list[str]:
    """List what stands in the log: who, what, how many."""
    lines = log.file.read_text("ascii").splitlines()
    return [" ".join(line.split()[2:5]) for line in lines]
