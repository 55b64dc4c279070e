"""Where the key lies is found again, wherever that is."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.desk.whereabouts import KeyPlace

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "name",
    [b"clinic.key", b" our key .key ", "lleve\u00f3.key".encode(), b"cl\xe9.key"],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_key_with_an_odd_name_is_known_the_next_morning(
    tmp_path: Path, name: bytes
) -> None:
    """Blanks at its ends and letters of another encoding are part of a name."""
    key = tmp_path / os.fsdecode(name)
    key.touch()

    KeyPlace(tmp_path).remember(key)

    assert KeyPlace(tmp_path).known() == key
