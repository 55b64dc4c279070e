"""Things made when they are first asked for, and what is to happen to them then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Late:
    """Makes each of its things once; `makers` say how, by name."""

    def __init__(self, makers: Mapping[str, Callable[[], object]]) -> None:
        self._makers = makers
        self._made: dict[str, Any] = {}
        self._wires: dict[str, list[Callable[[Any], object]]] = {}

    def get(self, name: str) -> Any:
        """Return the thing called `name`; it is made now if it was not yet."""
        if name not in self._made:
            self._made[name] = made = self._makers[name]()
            for wire in self._wires.pop(name, ()):
                wire(made)
        return self._made[name]

    def made(self, name: str) -> Any | None:
        """Return the thing called `name` if it was made, else none."""
        return self._made.get(name)

    def when_made(self, name: str, wire: Callable[[Any], object]) -> None:
        """Call `wire` with the thing once it is made: in order, and only once."""
        if name in self._made:
            wire(self._made[name])
        else:
            self._wires.setdefault(name, []).append(wire)
