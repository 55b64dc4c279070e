"""Tells the C library to overwrite what is freed.

It reads this only as a process begins, so whoever starts the kiosk sets it, or the
kiosk starts itself once more. Processes started from it inherit it.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

VARIABLE = "GLIBC_TUNABLES"
TUNABLES = "glibc.malloc.perturb=90:glibc.malloc.tcache_count=0"
"""Write any byte but 0 over what is freed; keep no cache that is freed without it."""


def is_prepared(environment: Mapping[str, str]) -> bool:
    """Tell whether a process with this environment overwrites what it frees."""
    return sys.platform != "linux" or TUNABLES in environment.get(VARIABLE, "")


def prepare(environment: MutableMapping[str, str]) -> None:
    """Let processes started with this environment overwrite what they free."""
    others = environment.get(VARIABLE)
    environment[VARIABLE] = f"{others}:{TUNABLES}" if others else TUNABLES
