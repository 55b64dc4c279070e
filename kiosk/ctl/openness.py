"""Whether the form is open, asked from outside the kiosk: by IT and by monitoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ctl.invocation import Exit
from kiosk.vault.files import free_bytes
from kiosk.vault.readiness import obstacle_in
from kiosk.vault.state import STAFF_WORDS

if TYPE_CHECKING:
    from kiosk.config.loaded import LoadedSettings
    from kiosk.vault.queue import Queue
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.status import QueueStatus

SWITCHED_OFF = "the settings switch it off"
SETTINGS = "the settings do not allow it: run kioskctl config check"


def why_closed(loaded: LoadedSettings, setup: VaultSetup, queue: Queue) -> str:
    """Say why no form is taken, or nothing where the form may open.

    The running kiosk decides by the same rules; what only it can know, such as a
    second kiosk, is in its log.
    """
    if not loaded.settings.form.enabled:
        return SWITCHED_OFF
    if not loaded.form_allowed:
        return SETTINGS
    reason = obstacle_in(setup, queue, free_bytes(setup.folder))
    return STAFF_WORDS[reason] if reason else ""


def monitoring_code(why: str, found: QueueStatus) -> Exit:
    """Choose the exit code for monitoring; the worst there is to say comes first."""
    if why and why != SWITCHED_OFF:
        return Exit.FORM_CLOSED
    if found.is_overdue:
        return Exit.OVERDUE
    return Exit.NEARLY_FULL if found.is_nearly_full else Exit.DONE
