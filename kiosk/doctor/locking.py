"""Whether the computer is locked as the table says, and whether that is in force."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.doctor.answers import fail, warn
from kiosk.machine.lockdown import Lockdown
from kiosk.machine.measures import State
from kiosk.machine.table import LOCKDOWN_PACKAGE, kernel_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation

_OWN_PROGRAMS = "/usr/lib/"
"""Where the package's scripts, units and rules are; an image may leave manuals out."""
_PROMPTS = ("getty@*", "serial-getty@*", "console-getty.service", "debug-shell.service")


def locked(kiosk: Installation) -> Iterator[Complaint]:
    """Look for measures of the lockdown table that do not stand."""
    standings = Lockdown(kiosk.system.root).status()
    wrong = [each for each in standings if each.state is not State.LOCKED]
    if wrong:
        names = ", ".join(f"{each.measure.id} ({each.state})" for each in wrong)
        yield fail(
            f"Not as the table says: {names}",
            "Lock the computer (as root), then restart it.",
            kiosk.lockdown("apply"),
        )


def in_force(kiosk: Installation) -> Iterator[Complaint]:
    """Compare what the running kernel does with what the table tells it."""
    system = kiosk.system
    proc = system.root / "proc/sys"
    wrong = []
    for name, wanted in kernel_values().items():
        try:
            found = Path(proc, *name.split(".")).read_text("utf-8").strip()
        except FileNotFoundError:
            continue  # A kernel without this feature has nothing to lock.
        if found != wanted:
            wrong.append(f"{name} is {found}")
    if wrong:
        yield fail(
            f"The running kernel does not follow the table: {', '.join(wrong)}",
            "Let it take the table up (as root), or restart the computer.",
            ("sysctl", "--quiet", "--system"),
        )
    yield from _open_prompts(kiosk)
    yield from _changed_files(kiosk)


def _open_prompts(kiosk: Installation) -> Iterator[Complaint]:
    options = ("--state=running", "--plain", "--no-legend", "--no-pager")
    asked = kiosk.system.programs.ask("systemctl", "list-units", *options, *_PROMPTS)
    for line in asked.text.splitlines():
        unit = line.split()[0] if line.split() else ""
        if unit:
            yield warn(
                f"Somebody could log in at this computer: {unit} runs",
                "Stop it (as root); the table keeps it from coming back.",
                ("systemctl", "stop", unit),
            )


def _changed_files(kiosk: Installation) -> Iterator[Complaint]:
    """Compare the session's files with what dpkg laid down: `cage -s` opens consoles.

    A computer without dpkg, or whose kiosk is not from the package, has none.
    """
    asked = kiosk.system.programs.ask("dpkg", "--verify", LOCKDOWN_PACKAGE)
    files = [line.split()[-1] for line in asked.text.splitlines() if line.split()]
    changed = [each for each in files if each.startswith(_OWN_PROGRAMS)]
    if changed:
        yield fail(
            f"Not as the package brought it: {', '.join(changed)}",
            "Install the package again (as root); without a repository, "
            "dpkg --install takes its file.",
            ("apt-get", "install", "--yes", "--reinstall", LOCKDOWN_PACKAGE),
        )
