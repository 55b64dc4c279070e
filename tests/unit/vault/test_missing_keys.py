"""A key file that cannot be read is named, in words that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.vault.opening.keyfiles import KeyFileError, load_identities

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["away.key", "folder"])
def test_a_key_file_that_is_none_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    """A stick with the keys that is not plugged in is no fault of the program."""
    (tmp_path / "folder").mkdir()
    file = tmp_path / name

    with pytest.raises(KeyFileError) as failure:
        load_identities(file, str)

    assert str(failure.value).startswith(f"{file}: ")
