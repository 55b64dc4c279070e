"""The end of a visit: everything a visitor leaves behind, as one list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable


class VisitData(Protocol):
    """Something of a visitor that the next one must not find."""

    @property
    def name(self) -> str:
        """What it is, for the test that reads it back."""

    def clear(self) -> None:
        """Forget it."""

    def is_clear(self) -> bool:
        """Read back that it is forgotten."""


class Wipe:
    """Clears every trace and reads each one back."""

    def __init__(self, traces: Iterable[VisitData]) -> None:
        self.traces = tuple(traces)

    def run(self) -> tuple[str, ...]:
        """Clear all traces, whatever one of them does; return those that remain.

        A trace that raises counts as remaining: the caller must then restart the
        program rather than show a screen to the next visitor.
        """
        for trace in self.traces:
            try:
                trace.clear()
            except Exception:  # noqa: BLE001, S112 - one broken part must not keep the others uncleared; the read-back below reports it
                continue
        return tuple(trace.name for trace in self.traces if not self._is_clear(trace))

    @staticmethod
    def _is_clear(trace: VisitData) -> bool:
        try:
            return trace.is_clear()
        except Exception:  # noqa: BLE001 - what cannot be read back counts as left behind
            return False
