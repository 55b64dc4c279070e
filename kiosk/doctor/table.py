"""Every check the doctor makes, in the order its answers are read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kiosk.doctor.configured import account, settings
from kiosk.doctor.content import content, review
from kiosk.doctor.folders import folders
from kiosk.doctor.forms import audit_log, clock, keys, queue, space
from kiosk.doctor.languages import fonts, voice
from kiosk.doctor.locking import in_force, locked
from kiosk.doctor.maintenance import maintenance, staff_door
from kiosk.doctor.screen import screen
from kiosk.doctor.sticks import sticks
from kiosk.doctor.unit import service
from kiosk.doctor.versions import versions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation


@dataclass(frozen=True, slots=True)
class Check:
    """One promise: its stable short name, what is promised, and what looks for it.

    `in_data_folder` says that it looks into the data folder, or into the topics that
    may be there: where the settings leave that folder in doubt, it would look into
    another one.
    """

    id: str
    promise: str
    look: Callable[[Installation], Iterator[Complaint]]
    in_data_folder: bool = False


_in_data = partial(Check, in_data_folder=True)

CHECKS: tuple[Check, ...] = (
    Check("locked", "The computer is locked as the table says.", locked),
    Check("in-force", "What locks the computer is in force now.", in_force),
    Check("service", "The kiosk runs, and a watchdog looks after it.", service),
    Check("settings", "The settings have no mistake.", settings),
    Check("account", "The kiosk's account reads all it needs.", account),
    _in_data("folders", "Folders and files are for those who need them.", folders),
    _in_data("keys", "Forms are sealed to proven keys or not taken.", keys),
    _in_data("queue", "Forms that wait here are sound and carried away.", queue),
    _in_data("space", "The disk has room.", space),
    Check("clock", "The clock is right, and something keeps it so.", clock),
    _in_data("audit-log", "No line is missing in the log of who did what.", audit_log),
    _in_data("content", "Every topic can be read.", content),
    _in_data("review", "A clinician stands behind every topic.", review),
    Check("fonts", "There are typefaces for every language.", fonts),
    Check("voice", "There is a voice for every language.", voice),
    Check("sticks", "Where forms are taken, a stick can take them away.", sticks),
    Check("screen", "A screen is there, large enough and measured.", screen),
    Check("versions", "The system is one the kiosk is made for.", versions),
    _in_data("maintenance", "Nothing was left switched off.", maintenance),
    _in_data(
        "staff-door", "Where forms are taken, staff can open their door.", staff_door
    ),
)
