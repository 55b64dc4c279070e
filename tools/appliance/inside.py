"""The kiosk on the computer, as the system inside counts and sees it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.config.places import NAME, staff_folder
from kiosk.machine.table import KIOSK_UNIT
from kiosk.staff.audit_log import AUDIT_LOG_FILE
from kiosk.visitor.notice import PAPER
from tools.appliance.asking import kioskctl
from tools.appliance.computer import colours_of
from tools.appliance.places import LANGUAGES
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from tools.appliance.computer import Computer

SESSION = "pgrep -x cage"
SUPERVISOR = "pgrep -o -x kiosk"
SCREENS = f"pgrep -o -P $({SUPERVISOR})"
"""How the three processes of the kiosk are found, each the parent of the next."""

_AUDIT_LOG = staff_folder(Path("/var/lib") / NAME) / AUDIT_LOG_FILE

_PAPER = (PAPER.red(), PAPER.green(), PAPER.blue())
_NOTICE = 0.5
"""A notice is mostly paper."""
_MANY = 300
"""A picture with more colours than this is the kiosk and no console."""
_ASKED_AGAIN = 20
"""Times that a count is asked for; one takes most of a second."""


class KioskInside:
    """What the machine itself says of its kiosk."""

    def __init__(self, computer: Computer) -> None:
        self.computer = computer

    def ask(self, script: str) -> str:
        """Run a shell script as root; raise `NotReady` where it fails."""
        done = self.computer.run(script)
        if done.code != 0:
            raise NotReady(f"{script}\n{done.text}")
        return done.text

    def put(self, path: str, data: bytes) -> None:
        """Lay a file down."""
        self.computer.put(path, data)

    def get(self, path: str) -> bytes:
        """Fetch a file."""
        return self.computer.get(path)

    def forms(self) -> dict[str, int]:
        """Count the forms: waiting, exported, confirmed."""
        told = json.loads(kioskctl(self, "forms status --json 2> /dev/null"))
        return {each: told[each] for each in ("waiting", "exported", "confirmed")}

    def count(self, event: str) -> int:
        """Count an event's lines since the computer was switched on.

        While the journal begins a new file it says that it passes that over.
        """
        journal = f"journalctl --unit {KIOSK_UNIT} --output cat --no-pager"
        told = ""
        for _ in range(_ASKED_AGAIN):
            told = self.computer.run(f"{journal} | grep -c '^{event}'").text.strip()
            if told.isdigit():
                break
        return int(told.rpartition("\n")[2] or 0)

    def wait_for_event(self, event: str, before: int) -> float:
        """Wait until there are more lines of an event; return how long it took."""
        return self.computer.wait_for(event, lambda: self.count(event) > before)

    def deeds(self, code: str) -> int:
        """Count what staff did, by the audit log's word for it."""
        return int(self.ask(f"grep -c ' {code} ' {_AUDIT_LOG} || true"))

    def wait_for_deed(self, code: str, before: int) -> None:
        """Wait until there are more lines of a deed."""
        self.computer.wait_for(code, lambda: self.deeds(code) > before)

    def broken_promises(self) -> dict[str, str]:
        """Ask the doctor; give what it says of each promise that fails."""
        told = self.computer.run("kioskctl doctor --json 2> /dev/null").text
        try:
            checks = json.loads(told)["checks"]
        except (ValueError, KeyError) as error:
            raise NotReady(f"The doctor does not answer: {told[-500:]}") from error
        return {
            each["id"]: "; ".join(said["said"] for said in each["complaints"])
            for each in checks
            if each["grade"] == "fail"
        }

    def standing(self) -> str:
        """Tell console, boot and the kiosk's three processes."""
        console = "cat /sys/class/tty/tty0/active /proc/sys/kernel/random/boot_id"
        asked = f"{console}; {SESSION}; {SUPERVISOR}; {SCREENS}"
        return " ".join(self.ask(asked).split())

    def state(self) -> str:
        """Tell what systemd says of the kiosk's unit."""
        return self.ask(f"systemctl is-active {KIOSK_UNIT} || true").strip()

    def is_notice_shown(self) -> bool:
        """Tell whether most of the screen is a notice's paper."""
        picture = self.computer.look()
        colours = {colour: many for many, colour in colours_of(picture)}
        return colours.get(_PAPER, 0) > _NOTICE * picture.width * picture.height

    def is_shown(self) -> bool:
        """Tell whether the screen shows more than a console or a notice would."""
        return len(colours_of(self.computer.look())) > _MANY

    def wait_until_inviting(self) -> None:
        """Wait for the first screen with its languages: the topics have been read."""
        left, top, right, bottom = LANGUAGES

        def has_languages() -> bool:
            picture = self.computer.look()
            width, height = picture.size
            box = (left * width, top * height, right * width, bottom * height)
            part = picture.crop(box)
            return self.is_shown() and len(colours_of(part)) > 1

        self.computer.wait_for("the first screen with its languages", has_languages)
        self.computer.rest()
