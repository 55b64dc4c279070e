"""Sticks on Linux, through UDisks2: the service that also mounts them for a desktop.

The kiosk starts no program and mounts nothing itself: it asks over D-Bus, and the
system's rules say whether this account may. What UDisks2 calls removable or says is
plugged into USB is a stick; the computer's own disks never are.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from kiosk.sticks.stick import Stick, StickError, StickFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeepney.io.blocking import DBusConnection

_SERVICE = "org.freedesktop.UDisks2"
_ROOT = "/org/freedesktop/UDisks2"
_BLOCK = f"{_SERVICE}.Block"
_FILESYSTEM = f"{_SERVICE}.Filesystem"
_DRIVE = f"{_SERVICE}.Drive"
_QUESTION_SECONDS = 5.0
_MOUNT_SECONDS = 30.0
_FLUSH_SECONDS = 300.0
"""A slow stick may take minutes to take in what the system has kept back for it."""

_NO_QUESTIONS = {"auth.no_user_interaction": ("b", True)}
_MOUNT_OPTIONS = {**_NO_QUESTIONS, "options": ("s", "nosuid,nodev,noexec")}

# The name of UDisks2's error, without its prefix, to what it means to people.
_FAULTS = {
    "NotAuthorized": StickFault.REFUSED,
    "NotAuthorizedCanObtain": StickFault.REFUSED,
    "NotAuthorizedDismissed": StickFault.REFUSED,
    "OptionNotPermitted": StickFault.REFUSED,
    "NotSupported": StickFault.NOT_A_STICK,
    "UnknownObject": StickFault.GONE,
    "UnknownMethod": StickFault.GONE,
    "UnknownInterface": StickFault.GONE,
}
_NOT_MOUNTED = "NotMounted"

_Objects = dict[str, dict[str, dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A stick with the paths of the objects behind it."""

    stick: Stick
    drive: str
    mounted_at: tuple[Path, ...]


class UdisksSticks:
    """The sticks that UDisks2 knows.

    `is_mounted` tells whether something is mounted at a folder.
    """

    def __init__(
        self,
        bus: str = "SYSTEM",
        is_mounted: Callable[[Path], bool] = os.path.ismount,
    ) -> None:
        self._bus = bus
        self._is_mounted = is_mounted

    def look(self) -> tuple[Stick, ...]:
        """List what is plugged in; nothing where there is no UDisks2."""
        try:
            with self._connection() as connection:
                return tuple(found.stick for found in _sticks(connection))
        except StickError:
            return ()

    def open(self, stick: Stick) -> Path:
        """Mount a stick, where nobody did yet."""
        with self._connection() as connection:
            found = _find(connection, stick)
            for folder in found.mounted_at:
                if self._is_mounted(folder):
                    return folder
            answer = _call(
                connection,
                stick.id,
                _FILESYSTEM,
                "Mount",
                _MOUNT_OPTIONS,
                _MOUNT_SECONDS,
            )
        folder = Path(str(answer[0]))
        if not self._is_mounted(folder):
            raise StickError(StickFault.NOT_A_STICK)
        return folder

    def leave(self, stick: Stick) -> None:
        """Unmount a stick and leave it its power."""
        with self._connection() as connection:
            _unmount(connection, stick)

    def release(self, stick: Stick) -> None:
        """Unmount a stick, which writes what was kept back, and take its power."""
        with self._connection() as connection:
            found = _find(connection, stick)
            _unmount(connection, stick)
            _switch_off(connection, found.drive)

    @contextmanager
    def _connection(self) -> Iterator[DBusConnection]:
        try:
            connection = open_dbus_connection(self._bus)
        except Exception:  # noqa: BLE001 - jeepney raises whatever the bus, or none, brings about
            raise StickError(StickFault.REFUSED) from None
        try:
            with connection:
                yield connection
        except (OSError, TimeoutError):
            raise StickError(StickFault.BROKEN) from None


class _NotMountedError(StickError):
    """There is nothing to unmount."""


def _sticks(connection: DBusConnection) -> Iterator[_Found]:
    objects: _Objects = _call(
        connection,
        _ROOT,
        "org.freedesktop.DBus.ObjectManager",
        "GetManagedObjects",
        None,
        _QUESTION_SECONDS,
    )[0]
    for path in sorted(objects):
        block, filesystem = objects[path].get(_BLOCK), objects[path].get(_FILESYSTEM)
        if block is None or filesystem is None:
            continue
        drive_path = str(_value(block, "Drive", "/"))
        drive = objects.get(drive_path, {}).get(_DRIVE)
        if drive is None or not _is_stick(block, drive):
            continue
        size = int(_value(block, "Size", 0)) or None
        is_read_only = bool(_value(block, "ReadOnly", default=False))
        points = _value(filesystem, "MountPoints", [])
        folders = tuple(Path(os.fsdecode(bytes(p).rstrip(b"\0"))) for p in points)
        stick = Stick(path, _name(block, drive), size, is_read_only)
        yield _Found(stick, drive_path, folders)


def _is_stick(block: dict[str, Any], drive: dict[str, Any]) -> bool:
    if _value(block, "HintSystem", default=False):
        return False
    if _value(block, "HintIgnore", default=False):
        return False
    is_usb = _value(drive, "ConnectionBus", "") == "usb"
    return is_usb or bool(_value(drive, "Removable", default=False))


def _name(block: dict[str, Any], drive: dict[str, Any]) -> str:
    words = (_value(drive, "Vendor", ""), _value(drive, "Model", ""))
    named = str(_value(block, "IdLabel", "")) or " ".join(filter(None, words))
    return "".join(each for each in named if each.isprintable())[:40] or "USB"


def _find(connection: DBusConnection, stick: Stick) -> _Found:
    for found in _sticks(connection):
        if found.stick.id == stick.id:
            return found
    raise StickError(StickFault.GONE)


def _unmount(connection: DBusConnection, stick: Stick) -> None:
    with suppress(_NotMountedError):
        _call(
            connection,
            stick.id,
            _FILESYSTEM,
            "Unmount",
            _NO_QUESTIONS,
            _FLUSH_SECONDS,
        )


def _switch_off(connection: DBusConnection, drive: str) -> None:
    """Take the drive's power where it lets us; unmounted it is safe without."""
    try:
        _call(connection, drive, _DRIVE, "PowerOff", _NO_QUESTIONS, _MOUNT_SECONDS)
    except StickError:
        return


def _call(  # noqa: PLR0913, PLR0917 - what a call on the bus consists of
    connection: DBusConnection,
    path: str,
    interface: str,
    method: str,
    options: dict[str, Any] | None,
    seconds: float,
) -> tuple[Any, ...]:
    address = DBusAddress(path, _SERVICE, interface)
    body = (None, ()) if options is None else ("a{sv}", (options,))
    message = new_method_call(address, method, *body)
    try:
        answer: tuple[Any, ...] = unwrap_msg(
            connection.send_and_get_reply(message, timeout=seconds)
        )
    except DBusErrorResponse as error:
        short = error.name.rpartition(".")[2]
        if short == _NOT_MOUNTED:
            raise _NotMountedError(StickFault.GONE) from None
        raise StickError(_FAULTS.get(short, StickFault.BROKEN)) from None
    return answer


def _value(properties: dict[str, Any], name: str, default: Any) -> Any:
    """Take a property out of its variant."""
    found = properties.get(name)
    return default if found is None else found[1]
