"""The unit that shows the kiosk on the wall: no login, no session, no network."""

from __future__ import annotations

from kiosk.config.places import NAME
from kiosk.doctor.account import KIOSK_ACCOUNT
from tools.units.hardening import HARDENING, Line, line
from tools.units.notice_unit import DESK, SETUP

_STATE = f"/var/lib/{NAME}"
_RUN = f"/run/{NAME}"
_CONFIG = f"/etc/{NAME}"

UNIT: tuple[Line, ...] = (
    line("Description", "Patient education kiosk on the screen", "Its name in lists."),
    line("Documentation", "man:kioskctl(1)", "Where to read more."),
    line(
        "ConditionPathExists",
        f"{_CONFIG}/kiosk.toml",
        "Without settings it would collect into a demonstration.",
    ),
    line("Requires", "seatd.service", "Hands out screen and touch, without a login."),
    line(
        "After",
        f"seatd.service getty@tty1.service plymouth-quit-wait.service {DESK} {SETUP}",
        "seatd has to be there, and nobody else on the screen.",
    ),
    line(
        "Conflicts",
        f"getty@tty1.service {DESK}",
        "The screen is the kiosk's alone.",
    ),
    line("StartLimitIntervalSec", "0", "Never given up, so never black for ever."),
    line("OnFailure", DESK, "Until the next try, people are sent to the desk."),
    line(
        "OnFailureJobMode",
        "ignore-dependencies",
        "The notice goes when the kiosk starts, and never ends its next try.",
    ),
)

SERVICE: tuple[Line, ...] = (
    line("Type", "notify", "Up is when the first screen is shown."),
    line("NotifyAccess", "all", "The kiosk tells it, and cage is the main process."),
    line("WatchdogSec", "60", "Its own watch acts after 15 s; this one if that hangs."),
    line(
        "TimeoutStartSec",
        "900",
        "Longer than its own ten minutes between tries: the notice stands meanwhile.",
    ),
    line("TimeoutStopSec", "10", "A kiosk that does not end is ended."),
    line("Restart", "always", "Whatever it ended for."),
    line("RestartSec", "2", "Not at once, or a broken one would eat the processor."),
    line("RestartSteps", "5", "Each wait is longer than the one before (systemd 254)."),
    line("RestartMaxDelaySec", "60", "The notice stands a minute at most."),
    line("SuccessExitStatus", "SIGTERM SIGABRT", "cage 0.1 aborts when it is ended."),
    line(
        "ExecStart",
        f"/usr/lib/{NAME}-lockdown/session",
        "cage, one window without a frame, as this computer's screen needs it.",
    ),
    line("User", KIOSK_ACCOUNT, "An account that owns the queue and nothing else."),
    line("Group", KIOSK_ACCOUNT, "The same."),
    line("SupplementaryGroups", "video render audio", "seatd's socket, GPU, sound."),
    Line(
        "Environment",
        (
            "LIBSEAT_BACKEND=seatd",
            f"XDG_RUNTIME_DIR={_RUN}",
            "XDG_SESSION_TYPE=wayland",
            "QT_QPA_PLATFORM=wayland",
            f"HOME={_STATE}",
            "LANG=C.UTF-8",
        ),
        "What a login would have set.",
    ),
    line(
        "EnvironmentFile",
        f"-{_CONFIG}/environment",
        "What IT knows better: KIOSK_ROTATION=90, WLR_RENDERER=pixman.",
    ),
    line(
        "RuntimeDirectory",
        NAME,
        "Sockets of the session, and the sign that nobody is at the glass.",
    ),
    line("RuntimeDirectoryMode", "0700", "For this account alone."),
    line("StateDirectory", NAME, "Queue, log, last good topics."),
    line("StateDirectoryMode", "0700", "For this account alone."),
    line("WorkingDirectory", "/", "No folder is kept from being taken away."),
    line("StandardInput", "null", "It is typed at the glass only."),
    line("LimitCORE", "0", "No crash writes to the disk what a visitor typed."),
    line("MemoryMax", "1G", "It cannot starve the rest."),
    line("TasksMax", "256", "The same for processes."),
    Line(
        "DeviceAllow",
        ("char-drm rw", "char-alsa rw", "char-input r"),
        "Screen, sound, and whether headphones are in the jack.",
    ),
    line(
        "RestrictAddressFamilies",
        "AF_UNIX AF_NETLINK",
        "Sockets on this computer, and udev's, which cage asks for.",
    ),
    line(
        "SystemCallErrorNumber",
        "EPERM",
        "cage asks for a better place in the queue: it gets a no and goes on.",
    ),
    *HARDENING,
)

INSTALL: tuple[Line, ...] = (
    line("WantedBy", "graphical.target", "It starts with the computer."),
)
