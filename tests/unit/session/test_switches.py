"""Whatever somebody leaves in the file of the switches, the kiosk starts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kiosk.session.switches import SWITCHES_FILE, Switches, read_switches

if TYPE_CHECKING:
    from pathlib import Path


def test_what_staff_switched_is_read_back(tmp_path: Path) -> None:
    """A paused and muted kiosk is so after a restart."""
    switched = Switches(is_paused=True, is_muted=True)
    (tmp_path / SWITCHES_FILE).write_text(switched.to_json(), "utf-8")

    assert read_switches(tmp_path) == switched


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"{", b"\xff", b"[" * 990, b'{"is_paused": 1}', b'{"is_odd": true}', b"[]"],
    ids=["empty", "cut", "no-text", "deep", "number", "unknown", "list"],
)
def test_a_spoilt_file_counts_as_none(spoilt: bytes, tmp_path: Path) -> None:
    """It never keeps the kiosk from its start."""
    (tmp_path / SWITCHES_FILE).write_bytes(spoilt)

    assert read_switches(tmp_path) == Switches()


def test_a_link_in_the_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    """What stands behind it is not the staff's word."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text(Switches(is_paused=True).to_json(), "utf-8")
    (tmp_path / SWITCHES_FILE).symlink_to(elsewhere)

    assert read_switches(tmp_path) == Switches()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_in_the_place_of_the_file_holds_nothing_up(tmp_path: Path) -> None:
    """Nobody writes into it, and the kiosk starts all the same."""
    os.mkfifo(tmp_path / SWITCHES_FILE)

    assert read_switches(tmp_path) == Switches()
