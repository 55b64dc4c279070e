"""What somebody switched or shut while looking after the kiosk, and left so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.answers import fail, warn
from kiosk.session.switches import read_switches
from kiosk.staff.attempts import Attempts, AttemptsError
from kiosk.staff.register import Register, RegisterError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation


def maintenance(kiosk: Installation) -> Iterator[Complaint]:
    """Look for a kiosk that is still paused or muted."""
    switches = read_switches(kiosk.staff_folder)
    if switches.is_paused:
        yield warn(
            "The kiosk is paused: visitors are sent to the desk",
            "Open the staff door and let visitors in again.",
        )
    if switches.is_muted:
        yield warn(
            "Reading aloud is switched off for everybody",
            "Open the staff door and give the voice back.",
        )


def staff_door(kiosk: Installation) -> Iterator[Complaint]:
    """Look whether somebody can open the staff door, and who is shut out."""
    if not kiosk.is_clinics:
        return
    tries = Attempts(kiosk.staff_folder)
    try:
        members = Register(kiosk.staff_folder).members()
        shut = [each for each in members if tries.standing(each.number).is_disabled]
    except (RegisterError, AttemptsError) as error:
        yield fail(
            f"The staff door opens for nobody: {error}",
            f"Put {kiosk.staff_folder} back from a backup.",
            code="staff-door-broken",
        )
        return
    if not members:
        yield warn(
            "Nobody can open the staff door: no one has a PIN",
            "Give the first person a number and a PIN.",
            kiosk.kioskctl("staff", "add", "NAME"),
        )
    for member in shut:
        yield warn(
            f"Number {member.number} is shut out after too many wrong PINs",
            "Make sure who it is, then give them a new PIN.",
            kiosk.kioskctl("staff", "unlock", str(member.number)),
        )
