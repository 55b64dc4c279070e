"""What is written about the settings is what the program does."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import phonenumbers
import pytest
from pydantic import ValidationError

from kiosk.config.countries import COUNTRIES, OFTEN_WRITTEN
from kiosk.config.model import Settings
from kiosk.config.reference import entries, reference_page, schema

if TYPE_CHECKING:
    from tests.unit.config.conftest import Load

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "packaging" / "kiosk.toml"


def test_the_reference_page_is_up_to_date() -> None:
    """The page in the docs is the one the model writes."""
    written = (ROOT / "docs" / "it" / "settings.md").read_text(encoding="utf-8")

    assert written == reference_page(), (
        "run: python -m kiosk.config.reference > docs/it/settings.md"
    )


def test_every_setting_is_described() -> None:
    """Each setting says in a sentence what it is for, and in words what it takes."""
    assert len(entries()) > 25
    for entry in entries().values():
        assert entry.description.endswith("."), entry.name
        assert entry.allowed, entry.name


def test_the_sample_file_is_sound(load: Load) -> None:
    """The file IT starts from has no problem and sets what the defaults are."""
    loaded = load(SAMPLE.read_bytes())

    assert loaded.problems == ()
    sets_form_off = Settings().form.model_copy(update={"enabled": False})
    assert loaded.settings == Settings().model_copy(update={"form": sets_form_off})


def test_every_line_of_the_sample_that_is_switched_off_works(
    load: Load, clinic: Path
) -> None:
    """Taking the # away from an example gives a setting the kiosk knows."""
    text = re.sub(r"(?m)^# (?=[\w]+ = |\[)", "", SAMPLE.read_text(encoding="utf-8"))
    text = re.sub(r'(?m)^(content|data) = "', f"\\g<0>{clinic}", text)

    codes = {problem.code for problem in load(text).problems}

    assert codes <= {"no-such-folder", "text-missing"}
    assert "hold_days" in tomllib.loads(text)["vault"]


def test_the_schema_knows_every_setting_and_nothing_null() -> None:
    """Editors complete what the program accepts; TOML has no null to offer."""
    written = schema()

    sections = set(written["properties"]) - {"version"}
    assert sections == {entry.section for entry in entries().values()} - {""}
    assert '"null"' not in json.dumps(written)
    assert "null" not in json.dumps(written["$defs"])


def test_settings_never_change() -> None:
    """No part of the kiosk can change a setting under another."""
    settings = Settings()

    with pytest.raises(ValidationError):
        settings.idle.seconds = 5  # type: ignore[misc]


def test_every_country_with_phone_numbers_is_known() -> None:
    """Whatever country a phone number can be read for can be set, and no other."""
    assert set(phonenumbers.SUPPORTED_REGIONS) == COUNTRIES
    assert set(OFTEN_WRITTEN.values()) <= COUNTRIES
    assert not set(OFTEN_WRITTEN) & COUNTRIES


def test_settings_load_nothing_heavy() -> None:
    """A kiosk's start pays for pydantic alone, and for no Qt and no command line."""
    code = (
        "import sys, kiosk.config.loader\n"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True
    )

    heavy = {"typer", "rich", "PySide6", "platformdirs", "phonenumbers", "tomlkit"}
    assert not heavy & set(answer.stdout.decode().split())
