"""Every picture, font and outline says where it is from and may be used."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LEDGER = "assets/LICENSES.toml"
LISTED_FOLDERS = ("assets/**/*", "content/**/images/**/*", "content/**/fonts/**/*")


@pytest.fixture(scope="module")
def entries(root: Path) -> list[dict[str, Any]]:
    """Read the ledger; a missing one lists nothing, which fails once assets exist."""
    ledger = root / LEDGER
    text = ledger.read_text("utf-8") if ledger.exists() else ""
    return list(tomllib.loads(text).get("asset", []))


def _covered(root: Path, entries: list[dict[str, Any]]) -> set[Path]:
    return {
        file
        for entry in entries
        for file in root.glob(str(entry.get("path", "")) or "nothing")
    }


def test_every_asset_is_in_the_ledger(
    root: Path, entries: list[dict[str, Any]]
) -> None:
    """No file ships whose origin and licence are unknown."""
    shipped = {
        file
        for pattern in LISTED_FOLDERS
        for file in root.glob(pattern)
        if file.is_file() and file != root / LEDGER
    }

    missing = sorted(
        str(path.relative_to(root)) for path in shipped - _covered(root, entries)
    )

    assert missing == [], f"add these to {LEDGER}"


def test_every_entry_is_whole(entries: list[dict[str, Any]]) -> None:
    """An entry names path, source, license and author, in words and not in blanks."""
    keys = ("path", "source", "license", "author")

    broken = [
        (entry.get("path"), key)
        for entry in entries
        for key in keys
        if not str(entry.get(key, "")).strip()
    ]

    assert broken == []


def test_no_entry_is_stale(root: Path, entries: list[dict[str, Any]]) -> None:
    """An entry whose files are gone would lend its licence to a newcomer."""
    stale = [entry["path"] for entry in entries if not any(root.glob(entry["path"]))]

    assert stale == []


def test_an_unlisted_asset_is_noticed(tmp_path: Path) -> None:
    """Coverage comes from the ledger's paths alone."""
    (tmp_path / "assets").mkdir()
    listed, unlisted = tmp_path / "assets/a.svg", tmp_path / "assets/b.svg"
    listed.touch()
    unlisted.touch()

    covered = _covered(tmp_path, [{"path": "assets/a.*"}, {}])

    assert covered == {listed}
