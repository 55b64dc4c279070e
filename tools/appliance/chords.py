"""Keys that lead out of a program, a session or a system, pressed on the machine.

The machine counts what arrives at its keyboard: a chord that never came proves nothing.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.appliance.diary import Diary
    from tools.appliance.inside import KioskInside

_FUNCTIONS = tuple(f"f{number}" for number in range(1, 13))
_SYSRQ = "bcefijklmorstuw0129"
"""Reboot, crash, end, kill, unmount, switch off and their like (kernel.org, sysrq)."""

_CONSOLE = (
    # systemd reboots at the seventh within two seconds where nobody told it otherwise.
    *("ctrl-alt-delete",) * 8,
    *(f"{held}-{key}" for held, key in product(("ctrl-alt", "alt"), _FUNCTIONS)),
    *(f"alt-sysrq-{key}" for key in _SYSRQ),
    *("alt-left", "alt-right", "alt-scroll_lock", "shift-scroll_lock"),
    *("ctrl-scroll_lock", "shift-pgup", "shift-pgdn", "pause", "ctrl-pause"),
)
_HELD = ("ctrl", "alt", "meta_l", "ctrl-shift", "ctrl-alt")
_DESKTOP = (
    *("esc", "tab", "backspace", "ret", "spc", "q", "w", "n", "t", "o", "p", "r"),
    *("l", "d", "c", "v", "f", "home"),
)

CHORDS = (
    *_CONSOLE,
    *(f"{held}-{key}" for held, key in product(_HELD, _DESKTOP)),
    *("meta_l", "menu", "print", "f1", "f5", "f11"),
)
"""The console's own and the kernel's, then what desktops and programs listen to."""

FEW = (
    *("ctrl-alt-f2", "alt-f3", "ctrl-alt-delete", "ctrl-alt-backspace", "alt-right"),
    *("alt-sysrq-b", "alt-sysrq-e", "alt-f4", "alt-tab", "ctrl-q", "meta_l", "f11"),
)
"""One of each kind."""

_AT_ONCE = 12
_KEPT = "/run/keys"
_KEYBOARD = (
    "grep -l 'Virtio Keyboard' /sys/class/input/event*/device/name | cut -d/ -f5"
)
_COUNT = f"od -An -v -w24 -tu2 {_KEPT} | awk '$9 == 1 && $11 == 1' | wc -l"
"""Of the kernel's events of 24 bytes: those of a key (1) that goes down (1)."""


def press_chords(kiosk: KioskInside, diary: Diary, chords: Sequence[str]) -> None:
    """Press them all: the machine stays on its console, with its processes, its boot.

    A few at a time, so that the diary can say which ones led away.
    """
    ears, standing, led_away = Ears(kiosk), kiosk.standing(), []
    ears.open()
    for first in range(0, len(chords), _AT_ONCE):
        some = chords[first : first + _AT_ONCE]
        ears.hear(some)
        found = kiosk.standing()
        if found != standing:
            led_away.append(f"{' '.join(some)}: {found}")
            standing = found
    diary.keep(kiosk.computer, "after-chords")
    diary.note(f"The machine counted {ears.close()} keys of {len(chords)} chords.")
    promise = f"{len(chords)} chords lead nowhere"
    diary.expect(promise, not led_away, "; ".join(led_away))


class Ears:
    """What listens to the keyboard inside, and counts what goes down."""

    def __init__(self, kiosk: KioskInside) -> None:
        self._kiosk = kiosk
        self._pressed = 0

    def open(self) -> None:
        """Begin to listen."""
        listen = f"exec cat /dev/input/$({_KEYBOARD}) > {_KEPT}"
        self._kiosk.ask(f'systemd-run --quiet --unit=keys sh -c "{listen}"')
        listens = "ls -l /proc/$(systemctl show keys -P MainPID)/fd | grep /dev/input/"
        self._kiosk.computer.wait_for(
            "ears", lambda: self._kiosk.computer.run(listens).code == 0
        )

    def hear(self, chords: Sequence[str]) -> None:
        """Press chords, and wait until all have arrived."""
        for chord in chords:
            self._kiosk.computer.press(chord)
        self._pressed += sum(len(chord.split("-")) for chord in chords)
        words = f"{' '.join(chords)} to arrive"
        self._kiosk.computer.wait_for(words, lambda: self._count() >= self._pressed)

    def close(self) -> int:
        """Listen no more; return how many keys went down."""
        counted = self._count()
        self._kiosk.ask(f"systemctl stop keys; rm {_KEPT}")
        return counted

    def _count(self) -> int:
        return int(self._kiosk.ask(_COUNT))
