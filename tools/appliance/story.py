"""What is played on the machine, chapter by chapter; each leaves a picture."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.config.places import NAME
from kiosk.machine.table import KIOSK_UNIT
from kiosk.visitor.notice import PAPER
from tools.appliance.computer import colours_of
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from pathlib import Path

    from tools.appliance.computer import Answer, Computer

CHORDS = (
    "ctrl-alt-f2",
    "ctrl-alt-f3",
    "ctrl-alt-backspace",
    "ctrl-alt-delete",
    "alt-f4",
    "alt-esc",
    "alt-tab",
    "alt-right",
    "alt-sysrq-b",
    "alt-sysrq-e",
    "ctrl-q",
    "ctrl-c",
    "meta_l",
    "f11",
)
"""Keys that leave a program, a session or the system elsewhere."""

_PAPER = (PAPER.red(), PAPER.green(), PAPER.blue())
_NOTICE = 0.5
"""A notice is mostly paper."""
_MANY = 300
"""A picture with more colours than this is the kiosk and no console."""

_SESSION = "pgrep -x cage"
_SUPERVISOR = "pgrep -o -x kiosk"
_SCREENS = f"pgrep -o -P $({_SUPERVISOR})"
"""How the three processes of the kiosk are found, each the parent of the next."""

_KEYS = {
    **{key: (0.0565 + 0.0981 * n, 0.75) for n, key in enumerate("qwertyuiop")},
    **{key: (0.1056 + 0.0985 * n, 0.792) for n, key in enumerate("asdfghjkl")},
    **{key: (0.2037 + 0.0985 * n, 0.834) for n, key in enumerate("zxcvbnm")},
}
"""Where a letter's key is on the screen's keyboard, upright: across and down."""

_HOME = (0.868, 0.923)
_ABOVE_THE_KEYS = (0.725, 0.692)
_AT_THE_FOOT = (0.725, 0.867)
"""Where Next, Start and Send are."""

VISIT: dict[str, list[tuple[float, float]]] = {
    "home": [(0.5, 0.5)],
    "reading": [(0.28, 0.36)],
    "form": [_HOME, (0.5, 0.870), _AT_THE_FOOT],
    "typed": [_KEYS[key] for key in "ana"],
    "agreement": [_ABOVE_THE_KEYS, (0.5, 0.477)],
    "review": [_AT_THE_FOOT],
    "sent": [_AT_THE_FOOT],
}
"""What is touched before each picture: shares of the screen, upright."""

PIN = b"271828\n"
"""Of the one person who may open the staff door."""

_NO_GPU = b"WLR_RENDERER=pixman\nWLR_NO_HARDWARE_CURSORS=1\nQT_QUICK_BACKEND=software\n"
"""QEMU's card says that it can draw in three dimensions, and here it cannot."""

SETTINGS = """\
version = 1

[clinic]
name = "Trial clinic"

[screen]
pixels_per_mm = 4.0
# The first button breathes otherwise, and no screen would ever be at rest.
reduced_motion = true

[form]
enabled = true
fields = ["name", "agreement"]
agreement_version = "trial-1"

[vault]
recipients = "recipients.txt"
kiosk_id = "kiosk-1"
"""


@dataclass(slots=True)
class Diary:
    """What happened, when, and the pictures of it."""

    folder: Path
    began: float = field(default_factory=time.monotonic)
    failures: list[str] = field(default_factory=list)

    def note(self, words: str) -> None:
        """Tell what happened, with the seconds since the beginning."""
        print(f"{time.monotonic() - self.began:5.0f} s  {words}", flush=True)

    def keep(self, computer: Computer, name: str) -> None:
        """Keep a picture of the screen."""
        computer.look().save(self.folder / f"{name}.png")

    def expect(self, promise: str, is_kept: bool, found: str = "") -> None:  # noqa: FBT001 - a claim and whether it is so
        """Note whether a promise is kept; one that is not makes the whole play fail."""
        verdict = "kept" if is_kept else "BROKEN"
        self.note(": ".join(each for each in (verdict, promise, found) if each))
        if not is_kept:
            self.failures.append(promise)


class Story:
    """One kiosk's life on a machine, told to a diary."""

    def __init__(self, computer: Computer, diary: Diary, kioskctl: Path) -> None:
        self._computer = computer
        self._diary = diary
        self._kioskctl = kioskctl
        self._desk = diary.folder / "desk"

    def lock(self) -> None:
        """Lock the computer down, the second of the two commands."""
        done = self._computer.run("kioskctl lockdown apply")
        self._diary.expect("lockdown apply ends well", done.code == 0, done.text[-300:])
        self._computer.run("sync")

    def wait_unprepared(self) -> None:
        """Without settings the screen says so, and no kiosk collects anything."""
        computer, diary = self._computer, self._diary
        seconds = computer.wait_for("the notice", self.is_notice_shown)
        diary.keep(computer, "not-set-up")
        diary.note(f"The notice stands after {seconds:.0f} s.")
        state = self._state()
        diary.expect("no kiosk runs without settings", state == "inactive", state)

    def set_up(self) -> None:
        """Do what docs/it says, as IT would: settings, queue, keys, canary, staff."""
        shutil.rmtree(self._desk, ignore_errors=True)
        self._desk.mkdir(parents=True)
        keys, words = self._desk / "keys", self._desk / "passphrases"
        words.write_text("correct horse battery\nstaple of the recovery\n")
        self._on_desk("keys", "new", "--out", keys, "--passphrase-file", words)
        folder = f"/etc/{NAME}"
        computer = self._computer
        computer.put(f"{folder}/environment", _NO_GPU)
        computer.put(f"{folder}/recipients.txt", (keys / "recipients.txt").read_bytes())
        computer.put(f"{folder}/kiosk.toml", SETTINGS.encode())
        self._wait_ready(0)
        line = self._as_kiosk("forms init").strip().splitlines()[-1]
        computer.put(f"{folder}/kiosk.toml", f"{SETTINGS}{line}\n".encode())
        self._inside("install -d -o kiosk /tmp/stick")
        self._as_kiosk("keys canary --to /tmp/stick")
        name = self._inside("ls /tmp/stick/*.agebatch").split()[0]
        canary = self._desk / "canary.agebatch"
        canary.write_bytes(computer.get(name))
        self._as_kiosk(f"forms confirm {self._receipt(canary)}")
        computer.put("/run/pin", PIN)
        self._as_kiosk("staff add Ana --pin-file /run/pin --role it")
        ready = self._count("ready")
        computer.run(f"systemctl restart {KIOSK_UNIT}")
        self._wait_ready(ready)

    def is_notice_shown(self) -> bool:
        """Tell whether most of the screen is a notice's paper."""
        picture = self._computer.look()
        colours = {colour: many for many, colour in colours_of(picture)}
        return colours.get(_PAPER, 0) > _NOTICE * picture.width * picture.height

    def is_kiosk_shown(self) -> bool:
        """Tell whether the screen shows more than a console or a notice would."""
        return len(colours_of(self._computer.look())) > _MANY

    def visit(self) -> None:
        """Touch through a visit, and leave a name with the keyboard on the screen."""
        computer, diary = self._computer, self._diary
        saved = self._count("form-saved")
        # A visit keeps the topics it began with: none, before they have been read.
        computer.rest()
        for name, places in VISIT.items():
            for place in places:
                computer.touch_and_see(*place)
            diary.keep(computer, name)
        found = self._count("form-saved") - saved
        diary.expect("one form is kept", found == 1, str(found))

    def press_chords(self) -> None:
        """No chord of keys leaves the kiosk: same console, processes and boot."""
        before = self._standing()
        for chord in CHORDS:
            self._computer.press(chord)
            time.sleep(1)
        time.sleep(5)
        after = self._standing()
        self._diary.keep(self._computer, "after-chords")
        self._diary.expect(f"{len(CHORDS)} chords lead nowhere", before == after, after)

    def kill(self) -> None:
        """Whoever kills the screens gets them back; so does who kills the session."""
        computer, diary = self._computer, self._diary
        for name, asked in {"screens": _SCREENS, "session": _SESSION}.items():
            ready = self._count("ready")
            computer.run(f"kill -9 $({asked})")
            seconds = self._wait_ready(ready)
            diary.note(f"The {name} are back {seconds:.0f} s after SIGKILL.")
            computer.wait_for("the kiosk's picture", self.is_kiosk_shown)
        diary.keep(computer, "after-kill")

    def plug_in_later(self) -> None:
        """Plug a glass in whose cable was loose: it has to work again."""
        computer = self._computer
        opened = f"ls -l /proc/$({_SESSION})/fd | grep -c /dev/input/"
        before = computer.run(opened).text
        computer.order("device_add", driver="usb-tablet", id="later")
        try:
            computer.wait_for("it", lambda: computer.run(opened).text != before, 45)
        except NotReady:
            self._diary.expect("a glass plugged in later is taken up", is_kept=False)
        else:
            self._diary.expect("a glass plugged in later is taken up", is_kept=True)

    def ask_doctor(self, *expected_to_fail: str) -> None:
        """Every promise that this machine can keep is kept."""
        told = self._computer.run("kioskctl doctor --json 2> /dev/null").text
        try:
            checks = json.loads(told)["checks"]
        except (ValueError, KeyError):
            self._diary.expect("the doctor answers", is_kept=False, found=told[-500:])
            return
        (self._diary.folder / "doctor.json").write_text(told)
        wrong = {
            each["id"]: "; ".join(said["said"] for said in each["complaints"])
            for each in checks
            if each["grade"] == "fail" and each["id"] not in expected_to_fail
        }
        promise = "the doctor finds no promise broken"
        self._diary.expect(promise, not wrong, str(wrong or ""))

    def _standing(self) -> str:
        console = "cat /sys/class/tty/tty0/active /proc/sys/kernel/random/boot_id"
        asked = f"{console}; {_SESSION}; {_SUPERVISOR}; {_SCREENS}"
        return " ".join(self._inside(asked).split())

    def _state(self) -> str:
        return self._inside(f"systemctl is-active {KIOSK_UNIT} || true").strip()

    def _count(self, event: str) -> int:
        journal = f"journalctl --unit {KIOSK_UNIT} --output cat --no-pager"
        told = self._computer.run(f"{journal} | grep -c '^{event}'").text
        return int(told.strip() or 0)

    def _wait_ready(self, before: int) -> float:
        return self._computer.wait_for(
            "the kiosk's first screen", lambda: self._count("ready") > before
        )

    def _inside(self, script: str) -> str:
        done: Answer = self._computer.run(script)
        if done.code != 0:
            raise NotReady(f"{script}\n{done.text}")
        return done.text

    def _as_kiosk(self, words: str) -> str:
        """Run `kioskctl` as the account that owns the forms, as docs/it asks for."""
        return self._inside(f"runuser -u kiosk -- kioskctl {words}")

    def _receipt(self, batch: Path) -> str:
        words = self._desk / "passphrases"
        key = self._desk / "keys/clinic.key"
        secret = ("--key", key, "--passphrase-file", words)
        told = self._on_desk("forms", "open", batch, *secret, "--json")
        code: str = json.loads(told)["receipt"]
        return code

    def _on_desk(self, *words: str | Path) -> str:
        """Run `kioskctl` on the desk's computer, which is this one."""
        command = [self._kioskctl, "--data", self._desk / "data", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise NotReady(f"{words}\n{done.stdout}{done.stderr}")
        return done.stdout
