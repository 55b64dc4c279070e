"""The doctor finds what is wrong with a machine, and its remedies work as written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kiosk.doctor.table import CHECKS

from .broken import MACHINES, BrokenMachine

if TYPE_CHECKING:
    from kiosk.doctor.answers import Complaint

    from .machine import Machine

_MOST_ROUNDS = 3
"""Visits of the doctor until all is well: one remedy may bring the next thing up."""


def test_nothing_is_wrong_with_a_machine_set_up_by_the_book(machine: Machine) -> None:
    """Each promise is kept after the steps of an installation."""
    assert machine.wrong() == {}


@pytest.mark.parametrize("broken", MACHINES, ids=lambda each: each.name)
def test_what_is_wrong_is_found_and_its_remedy_followed_literally_mends_it(
    machine: Machine, broken: BrokenMachine
) -> None:
    """The check meant for it complains; typed and done as it says, all is well."""
    if broken.needs_root and os.geteuid() != 0:
        pytest.skip("only root can give a file to another account")
    broken.spoil(machine)

    found = machine.wrong()
    assert broken.check in found

    for _ in range(_MOST_ROUNDS):
        _follow(machine, broken, found)
        found = machine.wrong()
        if not found:
            break
    assert found == {}


def test_every_check_has_a_machine_that_fails_it() -> None:
    """No check can be taken out unnoticed, and there are 20 machines at least."""
    assert {each.id for each in CHECKS} == {each.check for each in MACHINES}
    assert len(MACHINES) >= 20


def _follow(
    machine: Machine, broken: BrokenMachine, found: dict[str, tuple[Complaint, ...]]
) -> None:
    """Do what the first complaint of the check says, else what is said first."""
    said = found.get(broken.check) or next(iter(found.values()))
    for each in said[:1]:
        printed = [machine.type(command) for command in each.commands]
        broken.by_hand(machine, each, printed[-1] if printed else "")
