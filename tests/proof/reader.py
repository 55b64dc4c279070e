"""What a screen reader finds in the kiosk, asked over AT-SPI from outside."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jeepney import DBusAddress, MatchRule, Properties, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_OBJECT_EVENTS = "org.a11y.atspi.Event.Object"
_ANNOUNCEMENTS = "object:announcement"
_REGISTRY = DBusAddress(
    "/org/a11y/atspi/registry",
    "org.a11y.atspi.Registry",
    "org.a11y.atspi.Registry",
)
_SHOWING = 25
_ENABLED = 8
_FOCUSED = 12
_SCREEN = 0


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the tree: where it is on the bus, and what it says."""

    bus: str
    path: str
    name: str
    role: str
    shows: bool
    enabled: bool
    focused: bool


class Reader:
    """A screen reader that only looks.

    `scale` are the display's pixels in one that a program counts.
    """

    def __init__(self, address: str, scale: float = 1.0) -> None:
        self._scale = scale
        self._bus = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def nodes(self) -> list[Node]:
        """List all that applications on this bus show or keep."""
        return [
            n
            for root in self._children("org.a11y.atspi.Registry", _ROOT)
            for n in self._below(*root)
        ]

    def focused(self) -> list[Node]:
        """List what has the focus; much quicker than to list all."""
        return [
            n
            for root in self._children("org.a11y.atspi.Registry", _ROOT)
            for n in self._focused_below(*root)
        ]

    def texts(self) -> str:
        """Return every name, description and text in the tree."""
        found = []
        for node in self.nodes():
            found += [node.name, self._get(node.bus, node.path, "Description")]
            if node.role in {"text", "entry", "password text"}:
                found.append(self._text(node))
        return "\n".join(found)

    def middle(self, node: Node) -> tuple[int, int]:
        """Return the middle of a thing on the display."""
        address = DBusAddress(node.path, node.bus, "org.a11y.atspi.Component")
        ((x, y, width, height),) = self._call(address, "GetExtents", "u", _SCREEN)
        middle = x + width / 2, y + height / 2
        return int(middle[0] * self._scale), int(middle[1] * self._scale)

    def _text(self, node: Node) -> str:
        address = DBusAddress(node.path, node.bus, "org.a11y.atspi.Text")
        return str(self._call(address, "GetText", "ii", 0, -1)[0])

    def _below(self, bus: str, path: str) -> Iterator[Node]:
        try:
            node = self._node(bus, path, self._states(bus, path))
            below = self._children(bus, path)
        except GoneError:
            return
        yield node
        for child in below:
            yield from self._below(*child)

    def _focused_below(self, bus: str, path: str) -> Iterator[Node]:
        try:
            states = self._states(bus, path)
            if states >> _FOCUSED & 1:
                yield self._node(bus, path, states)
            below = self._children(bus, path)
        except GoneError:
            return
        for child in below:
            yield from self._focused_below(*child)

    def _node(self, bus: str, path: str, states: int) -> Node:
        address = DBusAddress(path, bus, _ACCESSIBLE)
        role = str(self._call(address, "GetRoleName")[0])
        name = self._get(bus, path, "Name")
        shows, enabled, focused = (
            bool(states >> state & 1) for state in (_SHOWING, _ENABLED, _FOCUSED)
        )
        if role == "text" and not name:
            # Qt 6.12 gives what hides its words no name: only the description says it.
            name = self._get(bus, path, "Description")
        return Node(bus, path, name, role, shows, enabled, focused)

    def _states(self, bus: str, path: str) -> int:
        return int(self._call(DBusAddress(path, bus, _ACCESSIBLE), "GetState")[0][0])

    def _children(self, bus: str, path: str) -> list[tuple[str, str]]:
        return list(self._call(DBusAddress(path, bus, _ACCESSIBLE), "GetChildren")[0])

    def _get(self, bus: str, path: str, name: str) -> str:
        message = Properties(DBusAddress(path, bus, _ACCESSIBLE)).get(name)
        return str(self._answer(message)[0][1])

    def _call(
        self, address: DBusAddress, method: str, signature: str = "", *arguments: object
    ) -> tuple:
        return self._answer(new_method_call(address, method, signature, arguments))

    def _answer(self, message: object) -> tuple:
        answer = self._bus.send_and_get_reply(message, timeout=10)
        if answer.header.message_type.name != "method_return":
            raise GoneError(answer.body)
        return answer.body


class Ear:
    """A screen reader that only listens to what is announced."""

    def __init__(self, address: str) -> None:
        self._bus = open_dbus_connection(address)
        said = MatchRule(type="signal", interface=_OBJECT_EVENTS, member="Announcement")
        wish = new_method_call(_REGISTRY, "RegisterEvent", "s", (_ANNOUNCEMENTS,))
        for message in (message_bus.AddMatch(said), wish):
            self._bus.send_and_get_reply(message, timeout=10)
        self._heard = self._bus.filter(said, bufsize=200)
        self._queue = self._heard.__enter__()

    def close(self) -> None:
        """Leave the bus."""
        self._heard.__exit__(None, None, None)
        self._bus.close()

    def heard(self, seconds: float) -> list[str]:
        """Return what was announced since the last call, or is in so many seconds."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                self._bus.recv_messages(timeout=left)
            except TimeoutError:
                break
        words = [str(message.body[3][1]) for message in self._queue]
        self._queue.clear()
        return words


class GoneError(LookupError):
    """What was asked about is not there any more."""
