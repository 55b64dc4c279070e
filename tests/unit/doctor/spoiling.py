"""Ways to break a machine for the doctor, and where on it things lie."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

from pyrage.x25519 import Identity

from kiosk.config.installed import SHELF_FILE, shelf_folder
from kiosk.session.switches import Switches
from kiosk.staff.attempts import MOST_TRIES, Attempts
from kiosk.staff.audit_log import AUDIT_LOG_FILE
from kiosk.staff.switches import keep_switches

from .stand_ins import KIOSK_UNIT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .machine import Machine


def edit(path: Path, before: str, after: str) -> None:
    """Write something else in a file, where it stood."""
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after))


def misspell(machine: Machine) -> None:
    """Let a hand slip in the settings."""
    with machine.config.open("a") as settings:
        settings.write("\n[idle]\nsecnds = 45\n")


def away(path: Path) -> None:
    """Put a file out of sight."""
    path.rename(path.with_name(f"{path.name}.away"))


def keys_in_data_folder(machine: Machine) -> None:
    """Put the public keys where the kiosk itself may write."""
    machine.recipients.rename(machine.data / machine.recipients.name)
    edit(
        machine.config,
        'recipients = "recipients.txt"',
        f'recipients = "{machine.data}/recipients.txt"',
    )


def other_keys(machine: Machine) -> None:
    """Bring keys that no form has proven."""
    clinic, recovery = Identity.generate(), Identity.generate()
    machine.key.write_text(f"{clinic}\n")
    machine.recipients.write_text(f"{clinic.to_public()}\n{recovery.to_public()}\n")


def spoil_queue(machine: Machine) -> None:
    """Leave nothing of the queue but its size."""
    file = machine.data / "queue.db"
    file.write_bytes(b"\0" * file.stat().st_size)


def no_queue(machine: Machine) -> None:
    """Be a kiosk whose queue was never made."""
    for file in machine.data.glob("queue.db*"):
        file.unlink()
    edit(machine.config, "queue_id", "#queue_id")


def fill_disk(machine: Machine, folder: str) -> None:
    """Fill a folder until the disk is short of room."""
    place = machine.folder / folder
    place.mkdir(parents=True)
    with (place / "large").open("wb") as large:
        large.truncate(9_900_000_000)  # A hole: it takes no room in truth.


def clock_jump(machine: Machine) -> None:
    """Let the clock have been ten years ahead."""
    later = int(time.time()) + 10 * 365 * 86_400
    with closing(sqlite3.connect(machine.data / "queue.db")) as connection, connection:
        connection.execute(
            "INSERT INTO meta VALUES ('last_seen', ?) "
            "ON CONFLICT DO UPDATE SET value = excluded.value",
            (str(later),),
        )


def change_log(machine: Machine) -> None:
    """Change one line of the audit log."""
    shutil.copy(log(machine), machine.folder / "backup.log")
    edit(log(machine), "staff-added", "staff-removed")


def log(machine: Machine) -> Path:
    """Return the audit log."""
    return machine.data / "staff" / AUDIT_LOG_FILE


def topic(machine: Machine) -> Path:
    """Return the topic's own file."""
    return machine.content / "a-topic/topic.toml"


def open_prompt(machine: Machine) -> None:
    """Have somebody's login prompt run."""
    (machine.state / "prompts").write_text("getty@tty2.service loaded active running\n")


def output(machine: Machine, file: str) -> Path:
    """Return what the kernel tells of the screen."""
    return machine.folder / "sys/class/drm/card0-HDMI-A-1" / file


def release(machine: Machine) -> Path:
    """Return what the system says of itself."""
    return machine.folder / "etc/os-release"


def switch(**switches: bool) -> Callable[[Machine], None]:
    """Return what sets the switches of the staff door."""
    return lambda machine: keep_switches(machine.data / "staff", Switches(**switches))


def shut_out(machine: Machine) -> None:
    """Try a wrong PIN until nobody is let in."""
    clock = iter(range(0, 10**6, 10_000))
    tries = Attempts(machine.data / "staff", lambda: float(next(clock)))
    for _ in range(MOST_TRIES):
        tries.count(1)


def old_form(machine: Machine) -> None:
    """Keep a form for years."""
    machine.save("Ada")
    with closing(sqlite3.connect(machine.data / "queue.db")) as connection, connection:
        connection.execute("UPDATE record SET day = '2020-01-01'")


def spoil_packs(machine: Machine) -> None:
    """Leave a record of packs with nothing in it."""
    folder = shelf_folder(machine.data)
    folder.mkdir(mode=0o700)
    (folder / SHELF_FILE).touch(mode=0o600)


def no_fontconfig(machine: Machine) -> None:
    """Hide it; a shell that finds no program says 127."""
    program = machine.folder / "bin/fc-scan"
    shutil.move(program, machine.state / "kept/fc-scan")
    program.write_text("#!/bin/sh\nexit 127\n")
    program.chmod(0o755)


def unit(machine: Machine) -> Path:
    """Return what systemd says of the kiosk's unit."""
    return machine.state / "units" / KIOSK_UNIT
