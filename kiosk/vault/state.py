"""Whether forms can be kept now, and if not, why: codes, never anybody's words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ClosedReason(StrEnum):
    """Why the form is closed. The value is safe to log and to show staff.

    The log names a reason by its place in this list: new ones go to the end.
    """

    NOT_OPENED = "not-opened"
    ALREADY_RUNNING = "already-running"
    NOT_INITIALISED = "not-initialised"
    QUEUE_MISSING = "queue-missing"
    QUEUE_FOREIGN = "queue-foreign"
    QUEUE_NEWER = "queue-newer"
    QUEUE_DAMAGED = "queue-damaged"
    SETTINGS_NOT_HELD = "settings-not-held"
    NETWORK_FOLDER = "network-folder"
    FOLDER_UNUSABLE = "folder-unusable"
    KEYS_UNUSABLE = "keys-unusable"
    CANARY_MISSING = "canary-missing"
    LOW_SPACE = "low-space"
    DISK_FULL = "disk-full"
    READ_ONLY = "read-only"
    IO_ERROR = "io-error"
    TOO_MANY_WAITING = "too-many-waiting"
    BUSY = "busy"
    OUT_OF_MEMORY = "out-of-memory"
    UNEXPECTED = "unexpected"
    SIGNING_KEY_UNUSABLE = "signing-key-unusable"
    SETTINGS_MISSING = "settings-missing"


STAFF_WORDS = {
    ClosedReason.NOT_OPENED: "the store has not been opened yet",
    ClosedReason.ALREADY_RUNNING: "another kiosk is running with this data folder",
    ClosedReason.NOT_INITIALISED: "there is no queue yet: run kioskctl forms init",
    ClosedReason.QUEUE_MISSING: (
        "the queue file is gone and not replaced by an empty one: is its disk there?"
    ),
    ClosedReason.QUEUE_FOREIGN: "the queue file belongs to another kiosk",
    ClosedReason.QUEUE_NEWER: (
        "the queue file was written by a newer version of this program; it was left "
        "as it is"
    ),
    ClosedReason.QUEUE_DAMAGED: "the queue file is damaged",
    ClosedReason.SETTINGS_NOT_HELD: "SQLite did not take the settings that keep forms",
    ClosedReason.NETWORK_FOLDER: "the data folder is on a network drive",
    ClosedReason.FOLDER_UNUSABLE: "the data folder cannot be used",
    ClosedReason.KEYS_UNUSABLE: "the file of public keys cannot be used",
    ClosedReason.SIGNING_KEY_UNUSABLE: (
        "the kiosk's own signing key cannot be used: run kioskctl keys sign-anew"
    ),
    ClosedReason.SETTINGS_MISSING: (
        "a clinic's forms or keys are here and its settings file is not: put it back"
    ),
    ClosedReason.CANARY_MISSING: (
        "these keys have not been proven yet: run kioskctl keys canary"
    ),
    ClosedReason.LOW_SPACE: "the disk has too little space left",
    ClosedReason.DISK_FULL: "the disk is full",
    ClosedReason.READ_ONLY: "the queue file cannot be written to",
    ClosedReason.IO_ERROR: "the disk reported an error",
    ClosedReason.TOO_MANY_WAITING: "too many forms are waiting: export them",
    ClosedReason.BUSY: "another program is using the queue file",
    ClosedReason.OUT_OF_MEMORY: "the computer is out of memory",
    ClosedReason.UNEXPECTED: "something unexpected went wrong",
}
"""One line for staff and logs; the patient is only ever told to speak to the desk."""


@dataclass(frozen=True, slots=True)
class StoreState:
    """What the rest of the kiosk may know about the store."""

    reason: ClosedReason | None = ClosedReason.NOT_OPENED
    waiting: int = 0
    set_aside: bool = False
    """A damaged queue file was set aside at the last opening: staff should salvage."""
    spoilt: int = 0
    """Forms that no key opens any more, because the disk changed their bytes."""

    @property
    def is_open(self) -> bool:
        """Tell whether a form can be saved."""
        return self.reason is None


class StoreError(Exception):
    """The store cannot do what was asked; carries a reason and no other words."""

    def __init__(self, reason: ClosedReason) -> None:
        super().__init__(STAFF_WORDS[reason])
        self.reason = reason


NOT_SEALED = "this record cannot be sealed"


class SealingError(Exception):
    """One record cannot be sealed. Never holds or chains what is in the record."""
