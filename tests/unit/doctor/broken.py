"""Machines on which one thing is wrong, and what a person does who reads the remedy."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyrage.x25519 import Identity

from kiosk.config.installed import SHELF_FILE, shelf_folder
from kiosk.session.switches import Switches
from kiosk.staff.attempts import MOST_TRIES, Attempts
from kiosk.staff.audit_log import AUDIT_LOG_FILE
from kiosk.staff.switches import keep_switches
from tests.unit.ctl.clinic_day import receipt_in

from .stand_ins import KIOSK_UNIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.doctor.answers import Complaint

    from .machine import Machine


def _nothing(_machine: Machine, _complaint: Complaint, _printed: str) -> None:
    """Leave it at the commands."""


@dataclass(frozen=True)
class BrokenMachine:
    """`spoil` breaks it, `check` finds it.

    `by_hand` does what the remedy says in words, with what its commands printed.
    """

    name: str
    check: str
    spoil: Callable[[Machine], object]
    by_hand: Callable[[Machine, Complaint, str], object] = _nothing
    needs_root: bool = False


def _edit(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after))


def _path_in(remedy: str) -> Path:
    found = re.search(r"(/\S+)", remedy)
    assert found, remedy
    return Path(found[1].rstrip(".,;"))


def _misspell(machine: Machine) -> None:
    with machine.config.open("a") as settings:
        settings.write("\n[idle]\nsecnds = 45\n")


def _spell(machine: Machine, complaint: Complaint, _printed: str) -> None:
    assert "idle.seconds" in complaint.remedy
    _edit(machine.config, "secnds", "seconds")


def _away(path: Path) -> None:
    path.rename(path.with_name(f"{path.name}.away"))


def _put_back_settings(machine: Machine, complaint: Complaint, _: str) -> None:
    assert str(machine.config) in complaint.said + complaint.remedy
    machine.config.with_name("kiosk.toml.away").rename(machine.config)


def _put_back(machine: Machine, complaint: Complaint, _: str) -> None:
    """Put a file back where the remedy names it, or into the folder it names."""
    named = _path_in(complaint.remedy)
    away = next(machine.folder.rglob("*.away"))
    name = away.name.removesuffix(".away")
    away.rename(named / name if named.is_dir() else named)


def _other_keys(machine: Machine) -> None:
    clinic, recovery = Identity.generate(), Identity.generate()
    machine.key.write_text(f"{clinic}\n")
    machine.recipients.write_text(f"{clinic.to_public()}\n{recovery.to_public()}\n")


def _prove(machine: Machine, complaint: Complaint, printed: str) -> None:
    assert "kioskctl forms confirm" in complaint.remedy
    machine.prove(Path(printed.strip().splitlines()[-1]))


def _spoil_queue(machine: Machine) -> None:
    file = machine.data / "queue.db"
    file.write_bytes(b"\0" * file.stat().st_size)


def _no_queue(machine: Machine) -> None:
    for file in machine.data.glob("queue.db*"):
        file.unlink()
    _edit(machine.config, "queue_id", "#queue_id")


def _renew(machine: Machine, complaint: Complaint, printed: str) -> None:
    """Do what a new queue asks for, one after the other."""
    if "kioskctl forms confirm" in complaint.remedy:
        _prove(machine, complaint, printed)
    elif "under [vault]" in complaint.remedy:
        _name_queue(machine, printed)


def _name_queue(machine: Machine, printed: str) -> None:
    with machine.config.open("a") as settings:
        settings.write(printed)


def _fill_disk(machine: Machine, folder: str) -> None:
    place = machine.folder / folder
    place.mkdir(parents=True)
    with (place / "large").open("wb") as large:
        large.truncate(9_900_000_000)  # A hole: it takes no room in truth.


def _clock_jump(machine: Machine) -> None:
    later = int(time.time()) + 10 * 365 * 86_400
    with closing(sqlite3.connect(machine.data / "queue.db")) as connection, connection:
        connection.execute(
            "INSERT INTO meta VALUES ('last_seen', ?) "
            "ON CONFLICT DO UPDATE SET value = excluded.value",
            (str(later),),
        )


def _change_log(machine: Machine) -> None:
    shutil.copy(_log(machine), machine.folder / "backup.log")
    _edit(_log(machine), "staff-added", "staff-removed")


def _log(machine: Machine) -> Path:
    return machine.data / "staff" / AUDIT_LOG_FILE


def _restore_log(machine: Machine, complaint: Complaint, _: str) -> None:
    assert "Put the log back from a backup" in complaint.remedy
    shutil.copy(machine.folder / "backup.log", _log(machine))


def _topic(machine: Machine) -> Path:
    return machine.content / "a-topic/topic.toml"


def _sign(machine: Machine, complaint: Complaint, _: str) -> None:
    assert str(_topic(machine)) in complaint.remedy
    for name, value in {
        "reviewed": "2020-01-02",
        "due": "9999-12-31",
        "reviewer": '"A clinician"',
    }.items():
        text = _topic(machine).read_text()
        text = re.sub(rf"^{name} = .*\n", "", text, flags=re.MULTILINE)
        assert "[review]\n" in text
        line = f"[review]\n{name} = {value}\n"
        _topic(machine).write_text(text.replace("[review]\n", line))


def _open_prompt(machine: Machine) -> None:
    (machine.state / "prompts").write_text("getty@tty2.service loaded active running\n")


def _measure(machine: Machine, complaint: Complaint, _: str) -> None:
    assert "under [screen]" in complaint.remedy
    text = re.sub(r"pixels_per_mm = .*\n", "", machine.config.read_text())
    text = text.replace("[screen]\n", "[screen]\npixels_per_mm = 4.02\n")
    machine.config.write_text(text)


def _plug_in(machine: Machine, complaint: Complaint, _: str) -> None:
    assert "Plug the screen in" in complaint.remedy
    _output(machine, "status").write_text("connected\n")


def _larger(machine: Machine, complaint: Complaint, _: str) -> None:
    assert "at least 1280x800" in complaint.remedy
    _output(machine, "modes").write_text("1280x800\n")


def _output(machine: Machine, file: str) -> Path:
    return machine.folder / "sys/class/drm/card0-HDMI-A-1" / file


def _release(machine: Machine) -> Path:
    return machine.folder / "etc/os-release"


def _upgrade(machine: Machine, complaint: Complaint, _: str) -> None:
    assert "on Debian 13" in complaint.remedy
    _edit(_release(machine), "11", "13")


def _switch(**switches: bool) -> Callable[[Machine], None]:
    return lambda machine: keep_switches(machine.data / "staff", Switches(**switches))


def _let_in(machine: Machine, complaint: Complaint, _: str) -> None:
    assert "Open the staff door" in complaint.remedy
    _switch()(machine)


def _shut_out(machine: Machine) -> None:
    clock = iter(range(0, 10**6, 10_000))
    tries = Attempts(machine.data / "staff", lambda: float(next(clock)))
    for _ in range(MOST_TRIES):
        tries.count(1)


def _carry(machine: Machine, complaint: Complaint, printed: str) -> None:
    assert "kioskctl forms confirm" in complaint.remedy
    batch = Path(printed.partition(".agebatch")[0] + ".agebatch")
    opened = machine.open(batch)
    assert machine.run("forms", "confirm", receipt_in(opened.stdout)).exit_code == 0


def _old_form(machine: Machine) -> None:
    machine.save("Ada")
    with closing(sqlite3.connect(machine.data / "queue.db")) as connection, connection:
        connection.execute("UPDATE record SET day = '2020-01-01'")


def _spoil_packs(machine: Machine) -> None:
    folder = shelf_folder(machine.data)
    folder.mkdir(mode=0o700)
    (folder / SHELF_FILE).touch(mode=0o600)


def _spell_topic(machine: Machine, complaint: Complaint, _: str) -> None:
    assert "topic.toml" in complaint.said
    _edit(_topic(machine), "[titel]", "[title]")


def _no_fontconfig(machine: Machine) -> None:
    """Hide it; a shell that finds no program says 127."""
    program = machine.folder / "bin/fc-scan"
    shutil.move(program, machine.state / "kept/fc-scan")
    program.write_text("#!/bin/sh\nexit 127\n")
    program.chmod(0o755)


def _unit(machine: Machine) -> Path:
    return machine.state / "units" / KIOSK_UNIT


MACHINES = (
    BrokenMachine(
        "a login prompt is unmasked",
        "locked",
        lambda m: (m.folder / "etc/systemd/system/getty@tty1.service").unlink(),
    ),
    BrokenMachine(
        "SysRq is on in the file",
        "locked",
        lambda m: _edit(
            m.folder / "etc/sysctl.d/90-patient-education-kiosk.conf",
            "sysrq = 0",
            "sysrq = 1",
        ),
    ),
    BrokenMachine(
        "SysRq is on in the kernel",
        "in-force",
        lambda m: (m.folder / "proc/sys/kernel/sysrq").write_text("438\n"),
    ),
    BrokenMachine("a login prompt runs", "in-force", _open_prompt),
    BrokenMachine(
        "the session lets consoles be changed (cage -s)",
        "in-force",
        lambda m: (m.state / "changed").write_text(
            "??5??????   /usr/lib/patient-education-kiosk-lockdown/session\n"
        ),
    ),
    BrokenMachine(
        "the unit starts another session",
        "service",
        lambda m: _edit(_unit(m), "/session ; ign", "/session -s ; ign"),
    ),
    BrokenMachine("no unit", "service", lambda m: _unit(m).unlink()),
    BrokenMachine(
        "the unit failed",
        "service",
        lambda m: _edit(_unit(m), "State=active", "State=failed"),
    ),
    BrokenMachine(
        "no watchdog", "service", lambda m: _edit(_unit(m), "=15s", "=infinity")
    ),
    BrokenMachine("a setting is misspelt", "settings", _misspell, _spell),
    BrokenMachine(
        "no settings", "settings", lambda m: _away(m.config), _put_back_settings
    ),
    BrokenMachine("no account", "account", lambda m: (m.state / "account").unlink()),
    BrokenMachine(
        "the keys cannot be read", "account", lambda m: m.recipients.chmod(0)
    ),
    BrokenMachine("an open data folder", "folders", lambda m: m.data.chmod(0o755)),
    BrokenMachine(
        "a file of another account",
        "folders",
        lambda m: os.chown(m.data / "queue.db", 12_345, 12_345),
        needs_root=True,
    ),
    BrokenMachine(
        "settings of another account",
        "folders",
        lambda m: os.chown(m.config, 12_345, 12_345),
        needs_root=True,
    ),
    BrokenMachine(
        "anybody can change the keys", "folders", lambda m: m.recipients.chmod(0o666)
    ),
    BrokenMachine(
        "a private key on the kiosk",
        "folders",
        lambda m: (m.folder / "clinic.key").write_text("AGE-SECRET-KEY-1"),
    ),
    BrokenMachine("keys nobody has proven", "keys", _other_keys, _prove),
    BrokenMachine(
        "no signing key",
        "keys",
        lambda m: (m.data / "kiosk-signing.key").unlink(),
        _prove,
    ),
    BrokenMachine(
        "no public keys", "settings", lambda m: _away(m.recipients), _put_back
    ),
    BrokenMachine("a damaged queue", "queue", _spoil_queue, _renew),
    BrokenMachine(
        "the queue is gone",
        "queue",
        lambda m: _away(m.data / "queue.db"),
        _put_back,
    ),
    BrokenMachine("a queue that was never made", "queue", _no_queue, _renew),
    BrokenMachine("a form from long ago", "queue", _old_form, _carry),
    BrokenMachine(
        "a disk full of logs", "space", lambda m: _fill_disk(m, "var/log/journal")
    ),
    BrokenMachine(
        "a disk full of packages",
        "space",
        lambda m: _fill_disk(m, "var/cache/apt/archives"),
    ),
    BrokenMachine("a clock that jumped", "clock", _clock_jump),
    BrokenMachine(
        "nothing sets the clock",
        "clock",
        lambda m: (m.state / "ntp").write_text("no\n"),
    ),
    BrokenMachine("a line of the log changed", "audit-log", _change_log, _restore_log),
    BrokenMachine(
        "an overdue review",
        "review",
        lambda m: _edit(_topic(m), "9999-12-31", "2021-01-01"),
        _sign,
    ),
    BrokenMachine(
        "a topic nobody signed",
        "review",
        lambda m: _edit(_topic(m), 'reviewer = "A clinician"\n', ""),
        _sign,
    ),
    BrokenMachine(
        "no topics",
        "content",
        lambda m: _topic(m).parent.rename(m.folder / "a-topic.away"),
        _put_back,
    ),
    BrokenMachine(
        "a topic with a slip in it",
        "content",
        lambda m: _edit(_topic(m), "[title]", "[titel]"),
        _spell_topic,
    ),
    BrokenMachine(
        "a record of packs that nobody can read",
        "content",
        _spoil_packs,
        lambda m, _complaint, _printed: (shelf_folder(m.data) / SHELF_FILE).unlink(),
    ),
    BrokenMachine(
        "no letters for Spanish",
        "fonts",
        lambda m: (m.state / "ours").write_text("en|fr"),
    ),
    BrokenMachine(
        "no fontconfig",
        "fonts",
        _no_fontconfig,
    ),
    BrokenMachine("no voice", "voice", lambda m: (m.state / "voices").write_text("")),
    BrokenMachine(
        "no UDisks2",
        "sticks",
        lambda m: (m.state / "units/udisks2.service").unlink(),
    ),
    BrokenMachine(
        "UDisks2 is masked",
        "sticks",
        lambda m: (m.state / "units/udisks2.service").write_text("LoadState=masked\n"),
    ),
    BrokenMachine(
        "no screen",
        "screen",
        lambda m: _output(m, "status").write_text("disconnected\n"),
        _plug_in,
    ),
    BrokenMachine(
        "a small screen",
        "screen",
        lambda m: _output(m, "modes").write_text("1024x768\n"),
        _larger,
    ),
    BrokenMachine(
        "a screen nobody measured",
        "screen",
        lambda m: _edit(m.config, "pixels_per_mm = 4.0\n", ""),
        _measure,
    ),
    BrokenMachine(
        "a screen measured wrongly",
        "screen",
        lambda m: _edit(m.config, "pixels_per_mm = 4.0\n", "pixels_per_mm = 19\n"),
        _measure,
    ),
    BrokenMachine(
        "an old system", "versions", lambda m: _edit(_release(m), "13", "11"), _upgrade
    ),
    BrokenMachine(
        "a restart is due",
        "versions",
        lambda m: (m.folder / "run/reboot-required").touch(),
    ),
    BrokenMachine("still paused", "maintenance", _switch(is_paused=True), _let_in),
    BrokenMachine("still muted", "maintenance", _switch(is_muted=True), _let_in),
    BrokenMachine(
        "nobody has a PIN",
        "staff-door",
        lambda m: (m.data / "staff/register.json").unlink(),
    ),
    BrokenMachine("somebody is shut out", "staff-door", _shut_out),
)
"""Every one of these has one thing wrong with it, though two checks may see it."""
