"""The program patients and the front desk see: `kiosk`.

It begins as the supervisor, which must stay small: what is imported here is in memory
as long as the kiosk runs, and again in each process that is started from it.
"""

from __future__ import annotations

import os
import sys

from kiosk.tunables import is_prepared, prepare
from kiosk.visitor.signs import is_supervised

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

ALONE = ("--window", "--tour", "--preview", "--version", "--help", "-h")
"""With these the program shows no screen for visitors, and nobody need watch it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the kiosk, or render the tour; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    is_alone = any(word.startswith(ALONE) for word in given)
    if is_alone or is_supervised():
        return _run(given)
    if not is_prepared(os.environ):
        from kiosk.programs import become

        # The C library reads it only as a process begins; children inherit it.
        prepare(os.environ)
        return become("kiosk", *given)
    from kiosk.visitor.supervisor import can_supervise, supervise

    if not can_supervise():
        from kiosk.visitor.restarting import restart_when_crashed

        return restart_when_crashed(given)
    return supervise(lambda: _run(given), _show_notice)


def _run(arguments: Sequence[str]) -> int:
    from kiosk.visitor.kiosk_process import run

    return run(arguments)


def _show_notice() -> int:
    from kiosk.visitor.notice import show

    return show()


if __name__ == "__main__":
    sys.exit(main())
