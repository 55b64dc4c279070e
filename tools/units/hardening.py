"""What keeps a program in its place: one table, by the rules of systemd.exec(5).

`systemd-analyze security` weighs each line; a test takes each out and sees the weight
rise, so that none stands there for show.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One directive with its values, each on a line of its own, and the reason."""

    name: str
    values: tuple[str, ...]
    why: str

    @property
    def text(self) -> str:
        """The line as a unit has it, below its reason."""
        lines = [f"{self.name}={value}" for value in self.values]
        return "\n".join([f"# {self.why}", *lines])


def line(name: str, value: str, why: str) -> Line:
    """Make a directive of one value."""
    return Line(name, (value,), why)


SYSTEM_CALLS = Line(
    "SystemCallFilter",
    (
        "@system-service",
        "~@privileged @mount @debug @raw-io @reboot @swap @module @clock",
        "~@obsolete @resources",
    ),
    "What services use, less what none of ours does.",
)
"""systemd reads the values in order: a later one gives or takes what it names."""

HARDENING: tuple[Line, ...] = (
    line("NoNewPrivileges", "yes", "No program it starts gains rights."),
    line("CapabilityBoundingSet", "", "Nothing that only root may do."),
    line("ProtectSystem", "strict", "The whole system is read-only to it."),
    line("ProtectHome", "yes", "No home is there."),
    line("PrivateTmp", "yes", "A /tmp of its own, gone with it."),
    line("PrivateNetwork", "yes", "There is no network: not even one to listen on."),
    line("IPAddressDeny", "any", "The same again in the kernel's filter."),
    line("PrivateMounts", "yes", "What it mounts nobody else sees."),
    line("ProtectKernelTunables", "yes", "/proc/sys and /sys are read-only."),
    line("ProtectKernelModules", "yes", "It loads no driver."),
    line("ProtectKernelLogs", "yes", "It reads no message of the kernel."),
    line("ProtectControlGroups", "yes", "It changes no limit of its own."),
    line("ProtectClock", "yes", "It sets no clock."),
    line("ProtectHostname", "yes", "It renames nothing."),
    line("ProtectProc", "invisible", "It sees no process of another account."),
    line("ProcSubset", "pid", "Of /proc it sees processes alone."),
    line("RestrictNamespaces", "yes", "It makes no container."),
    line("RestrictRealtime", "yes", "It cannot take the processor for itself."),
    line("RestrictSUIDSGID", "yes", "It leaves no file that lends rights."),
    line("LockPersonality", "yes", "It calls the kernel as itself."),
    line("RemoveIPC", "yes", "No shared memory outlives it."),
    line("SystemCallArchitectures", "native", "One way into the kernel."),
    line("UMask", "0077", "What it writes is its own."),
    SYSTEM_CALLS,
    line("DevicePolicy", "closed", "No device but those named."),
)
"""Left out: MemoryDenyWriteExecute, since Qt's QML compiles as it runs and it was not
tried; PrivateUsers, which takes away the group that opens seatd's socket;
PrivateDevices, since the screen and the sound are devices; KeyringMode, which is
private for every service of the system already."""
