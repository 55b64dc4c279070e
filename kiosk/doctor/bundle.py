"""What a helper needs to see of a kiosk, and no word of a visitor.

Nothing is copied as it lies: each part is written anew from codes, numbers and names
that the program itself chose. What somebody typed, a file's name among it, has no way
into a bundle.
"""

from __future__ import annotations

import io
import json
import platform
import sqlite3
import zipfile
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from kiosk import __version__
from kiosk.doctor.eventlines import event_lines
from kiosk.doctor.examination import examine
from kiosk.doctor.report import unquoted_rows
from kiosk.doctor.settings_told import settings_told
from kiosk.doctor.versions import system_version
from kiosk.machine.lockdown import Lockdown
from kiosk.machine.parts import installed_parts
from kiosk.staff.anchor import read_anchor
from kiosk.staff.audit_check import verify
from kiosk.staff.audit_log import head_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.doctor.installation import Installation
    from kiosk.vault.status import QueueStatus

_README = """\
What kioskctl support-bundle collected about a patient-education kiosk.

doctor.json    what is wrong, check by check
versions.json  the program, the system, the packages inside
settings.json  the settings that are numbers, switches or names the program knows;
               of every other one only whether it is set
events.log     the event log; a line that is no event of ours is counted, not copied
forms.json     how many forms are where, and how old
audit.json     length and newest hash of the audit log, and what is wrong with it
lockdown.json  each measure of the lockdown table

There is no word of a visitor, no form, no key and no name of a person in it.
"""


def support_bundle(kiosk: Installation) -> bytes:
    """Collect everything in one zip file. Raises OSError and `StoreError`."""
    parts = {
        "README.txt": _README,
        "doctor.json": _json({"checks": unquoted_rows(examine(kiosk))}),
        "versions.json": _json(_versions(kiosk)),
        "settings.json": _json(settings_told(kiosk.loaded)),
        "events.log": event_lines(kiosk.loaded.data_folder),
        "forms.json": _json(_forms(kiosk)),
        "audit.json": _json(_audit(kiosk)),
        "lockdown.json": _json(_lockdown(kiosk)),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, indent=1) + "\n"


def _versions(kiosk: Installation) -> dict[str, Any]:
    name, version = system_version(kiosk)
    return {
        "kiosk": __version__,
        "system": [name, version],
        "kernel": platform.release(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "packages": {part.name: part.version for part in installed_parts()},
    }


def _forms(kiosk: Installation) -> dict[str, Any]:
    overview = kiosk.overview
    if overview is None:
        return {"has_clinics_settings": kiosk.is_clinics}
    return {
        "has_clinics_settings": True,
        "closed": kiosk.findings.closed or overview.closed,
        "free_bytes": overview.free_bytes,
        "queue": _queue(overview.queue) if overview.queue else None,
    }


def _queue(status: QueueStatus) -> dict[str, Any]:
    """Count what could be told apart: a form's code leads to a visitor."""
    counted = ("spoilt", "damaged_files", "salvaged_files")
    found = asdict(status)
    return {
        name: len(value) if name in counted else value for name, value in found.items()
    }


def _audit(kiosk: Installation) -> dict[str, Any]:
    head, anchor = head_of(kiosk.staff_folder), read_anchor(kiosk.loaded.data_folder)
    count, problems = verify(kiosk.staff_folder, anchor=anchor)
    return {
        "lines": count,
        "head": asdict(head) if head else None,
        "known_to_queue": asdict(anchor) if anchor else None,
        "problems": [[each.line, each.code] for each in problems],
    }


def _lockdown(kiosk: Installation) -> dict[str, Any]:
    standings = Lockdown(kiosk.system.root).status()
    return {each.measure.id: each.state for each in standings}
