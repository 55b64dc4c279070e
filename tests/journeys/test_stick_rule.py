"""The polkit rule of the lockdown lets the kiosk use sticks, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtQml import QJSEngine

from kiosk.machine.measures import DropIn
from kiosk.machine.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePosixPath

    from PySide6.QtGui import QGuiApplication

STICKS = ("filesystem-mount", "power-off-drive", "eject-media")
POLKIT = """
var polkit = {Result: {YES: "yes", AUTH_ADMIN: "auth_admin"},
              addRule: function (rule) { polkit.rule = rule; }};
"""


@pytest.fixture
def answer(qapp: QGuiApplication) -> Callable[[str, str], str]:  # noqa: ARG001 - the engine needs an application
    """Give what the rule answers an account that asks UDisks2 for something."""
    [rule] = [
        measure.text
        for measure in TABLE
        if isinstance(measure, DropIn) and _is_polkit(measure.path)
    ]
    engine = QJSEngine()
    for script in (POLKIT, rule):
        outcome = engine.evaluate(script)
        assert not outcome.isError(), outcome.toString()

    def ask(user: str, action: str) -> str:
        asked = f'{{id: "org.freedesktop.udisks2.{action}"}}, {{user: "{user}"}}'
        return engine.evaluate(f"polkit.rule({asked})").toString()

    return ask


def _is_polkit(path: PurePosixPath) -> bool:
    return "polkit-1" in path.parts


@pytest.mark.parametrize("seat", ["", "-other-seat"])
@pytest.mark.parametrize("action", STICKS)
def test_the_kiosk_uses_sticks_with_a_session_and_without(
    answer: Callable[[str, str], str], action: str, seat: str
) -> None:
    """UDisks2 asks for another action where an account has no session at the seat."""
    assert answer("kiosk", f"{action}{seat}") == "yes"
    assert answer("somebody", f"{action}{seat}") == "auth_admin"


@pytest.mark.parametrize(
    "action",
    [
        "filesystem-mount-system",
        "filesystem-unmount-others",
        "modify-device-other-seat",
        "encrypted-unlock",
        "filesystem-mount-other-seat-other-seat",
    ],
)
def test_the_kiosk_may_do_nothing_else_with_disks(
    answer: Callable[[str, str], str], action: str
) -> None:
    """Disks of the system, and what others mounted, are left to polkit's own rules."""
    assert answer("kiosk", action) == "undefined"
