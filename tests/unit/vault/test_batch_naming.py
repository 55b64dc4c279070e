"""A batch has one name, whoever says it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.vault.batch.naming import spoken, title_of

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("kiosk", ["lobby", "kiosk-1", "B2-B3"])
def test_people_hear_the_number_that_the_file_bears(kiosk: str) -> None:
    """Number and kiosk of the file's name are what is said."""
    assert spoken(title_of(kiosk, 3)) == f"3 ({kiosk})"
    assert title_of(kiosk, 3).endswith("B3")


@pytest.mark.parametrize("title", ["", "forms", "Klobby-B1 (1)", "Klobby-B"])
def test_a_name_that_is_no_batchs_is_left_alone(title: str) -> None:
    """A file that somebody named otherwise keeps the name they know."""
    assert spoken(title) == title


def test_no_staff_words_count_copies() -> None:
    """Program, translations and staff guide number batches, never copies."""
    folders = [ROOT / "kiosk/visitor", ROOT / "kiosk/desk", ROOT / "docs/staff"]
    files = [
        file
        for folder in folders
        for file in folder.rglob("*")
        if file.suffix in {".py", ".qml", ".ts", ".md"}
    ]
    counted = re.compile(r"\b(copy|copia) (%\d|\{|\d)", re.IGNORECASE)

    assert [f.name for f in files if counted.search(f.read_text("utf-8"))] == []
