"""A UDisks2 that a test commands: python-dbusmock on a bus of its own."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

if TYPE_CHECKING:
    from pathlib import Path

SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's package of dbusmock belongs to this Python."""

SERVICE = "org.freedesktop.UDisks2"
ROOT = "/org/freedesktop/UDisks2"
MOCK = "org.freedesktop.DBus.Mock"
_CONFIG = """<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <auth>EXTERNAL</auth>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass
class UdisksService:
    """A bus with a service on it, and the calls that plug sticks in and out."""

    address: str
    bus: subprocess.Popen[str]
    service: subprocess.Popen[bytes]
    plugged: set[str] = field(default_factory=set)

    @classmethod
    def start(cls, folder: Path) -> UdisksService:
        """Start bus and service; both are there when this returns."""
        config = folder / "bus.conf"
        config.write_text(_CONFIG.format(folder=folder))
        bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        service = subprocess.Popen(
            [
                SYSTEM_PYTHON,
                "-m",
                "dbusmock",
                "-m",
                SERVICE,
                ROOT,
                f"{SERVICE}.Manager",
            ],
            env={"DBUS_SESSION_BUS_ADDRESS": address, "PATH": "/usr/bin:/bin"},
        )
        started = cls(address, bus, service)
        started._wait_for_name()
        return started

    def stop(self) -> None:
        """Take service and bus down."""
        for process in (self.service, self.bus):
            process.terminate()
            process.wait(300)
        assert self.bus.stdout is not None
        self.bus.stdout.close()

    def plug_in(  # noqa: PLR0913 - what there is to say about a stick
        self,
        name: str,
        mounts_at: Path | None,
        *,
        block: dict[str, Any] | None = None,
        drive: dict[str, Any] | None = None,
        mount: str = "",
        unmount: str = "",
    ) -> str:
        """Plug a stick in; give its path. `mount` and `unmount` are code to run."""
        drive_path = f"{ROOT}/drives/{name}"
        path = f"{ROOT}/block_devices/{name}"
        drive_facts = {
            "Removable": ("b", True),
            "ConnectionBus": ("s", "usb"),
            "Vendor": ("s", "Acme"),
            "Model": ("s", "Stick"),
            **(drive or {}),
        }
        block_facts = {
            "Drive": ("o", drive_path),
            "HintSystem": ("b", False),
            "HintIgnore": ("b", False),
            "IdLabel": ("s", "FORMS"),
            "Size": ("t", 8_000_000_000),
            "ReadOnly": ("b", False),
            **(block or {}),
        }
        power_off = "self.called = getattr(self, 'called', 0) + 1"
        self._add(
            drive_path, "Drive", drive_facts, [("PowerOff", "a{sv}", "", power_off)]
        )
        self._add(path, "Block", block_facts, [])
        filesystem = f"{SERVICE}.Filesystem"
        points = {"MountPoints": ("aay", [])}
        methods = [
            ("Mount", "a{sv}", "s", mount or f"ret = {str(mounts_at)!r}"),
            ("Unmount", "a{sv}", "", unmount),
        ]
        self._call(path, MOCK, "AddProperties", "sa{sv}", (filesystem, points))
        self._call(path, MOCK, "AddMethods", "sa(ssss)", (filesystem, methods))
        self.plugged.add(path)
        return path

    def pull_out(self, path: str) -> None:
        """Pull a stick out; nothing happens where it was pulled out already."""
        if path in self.plugged:
            self.plugged.remove(path)
            for each in (path, path.replace("block_devices", "drives")):
                self._call(ROOT, MOCK, "RemoveObject", "s", (each,))

    def calls(self, path: str) -> list[tuple[str, dict[str, Any]]]:
        """List what was asked of an object: method and options."""
        answer = self._call(path, MOCK, "GetCalls", None, ())[0]
        return [(name, args[0][1] if args else {}) for _, name, args in answer]

    def _add(
        self, path: str, kind: str, facts: dict[str, Any], methods: list[Any]
    ) -> None:
        body = (path, f"{SERVICE}.{kind}", facts, methods)
        self._call(ROOT, MOCK, "AddObject", "ssa{sv}a(ssss)", body)

    def _call(
        self, path: str, interface: str, method: str, signature: str | None, body: Any
    ) -> tuple[Any, ...]:
        address = DBusAddress(path, SERVICE, interface)
        with open_dbus_connection(self.address) as connection:
            message = new_method_call(address, method, signature, body)
            answer: tuple[Any, ...] = unwrap_msg(connection.send_and_get_reply(message))
        return answer

    def _wait_for_name(self) -> None:
        address = DBusAddress(
            "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus"
        )
        with open_dbus_connection(self.address) as connection:
            while self.service.poll() is None:
                message = new_method_call(address, "NameHasOwner", "s", (SERVICE,))
                try:
                    answer = unwrap_msg(connection.send_and_get_reply(message))
                except DBusErrorResponse:
                    continue
                if answer[0]:
                    return
        raise AssertionError("the stand-in for UDisks2 did not start")
