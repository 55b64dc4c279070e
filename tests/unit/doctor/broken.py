"""Machines on which one thing is wrong, each with what breaks and what mends it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.config.installed import SHELF_FILE, shelf_folder

from . import mending, spoiling

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


MACHINES = (
    BrokenMachine(
        "a login prompt is unmasked",
        "locked",
        lambda m: (m.folder / "etc/systemd/system/getty@tty1.service").unlink(),
    ),
    BrokenMachine(
        "SysRq is on in the file",
        "locked",
        lambda m: spoiling.edit(
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
    BrokenMachine("a login prompt runs", "in-force", spoiling.open_prompt),
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
        lambda m: spoiling.edit(
            spoiling.unit(m), "/session ; ign", "/session -s ; ign"
        ),
    ),
    BrokenMachine("no unit", "service", lambda m: spoiling.unit(m).unlink()),
    BrokenMachine(
        "the unit failed",
        "service",
        lambda m: spoiling.edit(spoiling.unit(m), "State=active", "State=failed"),
    ),
    BrokenMachine(
        "no watchdog",
        "service",
        lambda m: spoiling.edit(spoiling.unit(m), "=15s", "=infinity"),
    ),
    BrokenMachine(
        "a setting is misspelt", "settings", spoiling.misspell, mending.spell
    ),
    BrokenMachine(
        "no settings",
        "settings",
        lambda m: spoiling.away(m.config),
        mending.put_back_settings,
    ),
    BrokenMachine(
        "the settings do not name the queue",
        "settings",
        lambda m: m.write_settings(""),
        mending.name_queue,
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
        "the keys lie in the data folder",
        "folders",
        spoiling.keys_in_data_folder,
        mending.move_keys_out,
    ),
    BrokenMachine(
        "a private key on the kiosk",
        "folders",
        lambda m: (m.folder / "clinic.key").write_text("AGE-SECRET-KEY-1"),
    ),
    BrokenMachine("keys nobody has proven", "keys", spoiling.other_keys, mending.prove),
    BrokenMachine(
        "no signing key",
        "keys",
        lambda m: (m.data / "kiosk-signing.key").unlink(),
        mending.prove,
    ),
    BrokenMachine(
        "no public keys",
        "settings",
        lambda m: spoiling.away(m.recipients),
        mending.put_back,
    ),
    BrokenMachine("a damaged queue", "queue", spoiling.spoil_queue, mending.renew),
    BrokenMachine(
        "the queue is gone",
        "queue",
        lambda m: spoiling.away(m.data / "queue.db"),
        mending.put_back,
    ),
    BrokenMachine(
        "a queue that was never made", "queue", spoiling.no_queue, mending.renew
    ),
    BrokenMachine("a form from long ago", "queue", spoiling.old_form, mending.carry),
    BrokenMachine(
        "a disk full of logs",
        "space",
        lambda m: spoiling.fill_disk(m, "var/log/journal"),
    ),
    BrokenMachine(
        "a disk full of packages",
        "space",
        lambda m: spoiling.fill_disk(m, "var/cache/apt/archives"),
    ),
    BrokenMachine("a clock that jumped", "clock", spoiling.clock_jump),
    BrokenMachine(
        "nothing sets the clock",
        "clock",
        lambda m: (m.state / "ntp").write_text("no\n"),
    ),
    BrokenMachine(
        "a line of the log changed",
        "audit-log",
        spoiling.change_log,
        mending.restore_log,
    ),
    BrokenMachine(
        "an overdue review",
        "review",
        lambda m: spoiling.edit(spoiling.topic(m), "9999-12-31", "2021-01-01"),
        mending.sign,
    ),
    BrokenMachine(
        "a topic nobody signed",
        "review",
        lambda m: spoiling.edit(spoiling.topic(m), 'reviewer = "A clinician"\n', ""),
        mending.sign,
    ),
    BrokenMachine(
        "no topics",
        "content",
        lambda m: spoiling.topic(m).parent.rename(m.folder / "a-topic.away"),
        mending.put_back,
    ),
    BrokenMachine(
        "a topic with a slip in it",
        "content",
        lambda m: spoiling.edit(spoiling.topic(m), "[title]", "[titel]"),
        mending.spell_topic,
    ),
    BrokenMachine(
        "a record of packs that nobody can read",
        "content",
        spoiling.spoil_packs,
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
        spoiling.no_fontconfig,
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
        lambda m: spoiling.output(m, "status").write_text("disconnected\n"),
        mending.plug_in,
    ),
    BrokenMachine(
        "a small screen",
        "screen",
        lambda m: spoiling.output(m, "modes").write_text("1024x768\n"),
        mending.larger,
    ),
    BrokenMachine(
        "a screen nobody measured",
        "screen",
        lambda m: spoiling.edit(m.config, "pixels_per_mm = 4.0\n", ""),
        mending.measure,
    ),
    BrokenMachine(
        "a screen measured wrongly",
        "screen",
        lambda m: spoiling.edit(
            m.config, "pixels_per_mm = 4.0\n", "pixels_per_mm = 19\n"
        ),
        mending.measure,
    ),
    BrokenMachine(
        "an old system",
        "versions",
        lambda m: spoiling.edit(spoiling.release(m), "13", "11"),
        mending.upgrade,
    ),
    BrokenMachine(
        "a restart is due",
        "versions",
        lambda m: (m.folder / "run/reboot-required").touch(),
    ),
    BrokenMachine(
        "still paused", "maintenance", spoiling.switch(is_paused=True), mending.let_in
    ),
    BrokenMachine(
        "still muted", "maintenance", spoiling.switch(is_muted=True), mending.let_in
    ),
    BrokenMachine(
        "nobody has a PIN",
        "staff-door",
        lambda m: (m.data / "staff/register.json").unlink(),
    ),
    BrokenMachine("somebody is shut out", "staff-door", spoiling.shut_out),
)
"""Every one of these has one thing wrong with it, though two checks may see it."""
