"""Tells whether a cost grows in step with what is read, on a machine of any pace."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TRIES = 5


def grows_in_step(made: Callable[[int], Callable[[], object]], many: int) -> bool:
    """Tell whether `many` cost far less than sixteen times their quarter."""
    made(many // 4)()  # what is loaded once, such as a list of syllables
    smalls, larges = [], []
    # A processor that does something else meanwhile makes one look dearer, never less.
    for _ in range(TRIES):
        smalls.append(spent(made(many // 4)))
        larges.append(spent(made(many)))
        if min(larges) < 8 * min(smalls):
            return True
    return False


def spent(work: Callable[[], object]) -> float:
    """Return the processor's seconds for some work; other programs' do not count."""
    start = time.thread_time()
    work()
    return time.thread_time() - start
