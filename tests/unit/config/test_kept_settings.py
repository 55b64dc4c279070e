"""Settings that were checked once are taken as they were, and only while they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.config.kept import (
    KEPT_FILE,
    Told,
    keep_settings,
    kept_settings,
    mark_of,
    told_at_start,
)
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.config.places import Places
from kiosk.config.section import SettingsSection

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = """
[clinic]
name = "Riverside"
logo = "logo.png"
accent = "#0b5a60"

[languages]
offered = ["en", "es"]

[form]
agreement_version = "2026-05"
agreement = { en = "I agree.", es = "Acepto." }

[vault]
recipients = "recipients.txt"
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Return a computer of its own."""
    names = ("etc", "user", "var", "home")
    return Places(*(tmp_path / name for name in names))


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """Return a clinic's settings file, with all it names."""
    for name in ("logo.png", "recipients.txt"):
        (tmp_path / name).write_text("here")
    (tmp_path / "data").mkdir()
    file = tmp_path / "kiosk.toml"
    file.write_text(WORDS)
    return file


@pytest.fixture
def start(clinic: Path, places: Places) -> Told:
    """Return a start with that file, whose settings were kept before."""
    told = told_at_start(clinic, {}, CommandLine(None, clinic.parent / "data"), places)
    loaded = load_settings(clinic, {}, told.command_line, places)
    assert loaded.problems == ()
    keep_settings(loaded, mark_of(told))
    return told


def _plain(section: Any) -> Any:
    if hasattr(section, "model_dump"):
        return section.model_dump()
    if hasattr(section, "__dict__") and not hasattr(section, "parts"):
        return {name: _plain(value) for name, value in vars(section).items()}
    return section


def test_what_was_kept_is_what_was_checked(start: Told) -> None:
    """Each setting has the value and the type it had, and so has all beside them."""
    kept = kept_settings(start)
    checked = load_settings(start.file, {}, start.command_line, start.places)

    assert kept is not None
    assert _plain(kept.settings) == _plain(checked.settings)
    for name in ("file", "is_demonstration", "form_allowed", "content_folder"):
        assert getattr(kept, name) == getattr(checked, name)
    assert (kept.data_folder, kept.origins) == (checked.data_folder, checked.origins)


def _other_words(clinic: Path) -> None:
    clinic.write_text(WORDS.replace("Riverside", "Lakeside"))


def _open_to_all(clinic: Path) -> None:
    clinic.chmod(0o666)


def _no_logo(clinic: Path) -> None:
    (clinic.parent / "logo.png").unlink()


def _no_keys(clinic: Path) -> None:
    (clinic.parent / "recipients.txt").unlink()


def _no_settings(clinic: Path) -> None:
    clinic.unlink()


def _torn(clinic: Path) -> None:
    kept = clinic.parent / "data" / KEPT_FILE
    kept.write_text(kept.read_text()[:-40])


def _of_another_kind(clinic: Path) -> None:
    (clinic.parent / "data" / KEPT_FILE).write_text('["settings"]')


@pytest.mark.parametrize(
    "change",
    [
        _other_words,
        _open_to_all,
        _no_logo,
        _no_keys,
        _no_settings,
        _torn,
        _of_another_kind,
    ],
)
def test_settings_are_checked_anew_where_anything_changed(
    start: Told, clinic: Path, change: Callable[[Path], None]
) -> None:
    """A form must not stay open on the strength of a file that is not there now."""
    assert kept_settings(start) is not None
    change(clinic)

    assert kept_settings(start) is None


def test_another_version_checks_anew(
    start: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one version allowed, the next may not."""
    monkeypatch.setattr("kiosk.config.kept.__version__", "99.0")

    assert kept_settings(start) is None


def test_a_page_in_another_language_checks_anew(
    clinic: Path, places: Places, tmp_path: Path
) -> None:
    """A language nobody can agree in closes the form: that is for the check to say."""
    topic = tmp_path / "content" / "topic"
    topic.mkdir(parents=True)
    (topic / "en.md").write_text("# Topic")
    line = CommandLine(tmp_path / "content", clinic.parent / "data")
    told = told_at_start(clinic, {}, line, places)
    keep_settings(load_settings(clinic, {}, line, places), mark_of(told))
    assert kept_settings(told) is not None
    (topic / "de.md").write_text("# Thema")

    assert kept_settings(told) is None


def test_a_demonstration_ends_where_a_clinics_files_turn_up(
    places: Places, tmp_path: Path
) -> None:
    """Without a settings file, forms of a clinic mean that the file was lost."""
    data = tmp_path / "data"
    data.mkdir()
    told = told_at_start(None, {}, CommandLine(None, data), places)
    keep_settings(load_settings(None, {}, told.command_line, places), mark_of(told))
    assert kept_settings(told) is not None
    (data / "queue.db").write_bytes(b"")

    assert kept_settings(told) is None


def test_settings_with_a_problem_are_never_kept(clinic: Path, places: Places) -> None:
    """Staff hear of a problem at every start until it is mended."""
    clinic.write_text(WORDS + '\n[idle]\nseconds = "long"\n')
    told = told_at_start(clinic, {}, CommandLine(None, clinic.parent / "data"), places)

    keep_settings(load_settings(clinic, {}, told.command_line, places), mark_of(told))

    assert not (clinic.parent / "data" / KEPT_FILE).exists()


def test_the_data_folder_is_found_in_the_settings(clinic: Path, places: Places) -> None:
    """A clinic that put its data elsewhere starts as fast as the others."""
    clinic.write_text(WORDS + '\n[folders]\ndata = "data"\n')
    told = told_at_start(clinic, {}, CommandLine(), places)
    keep_settings(load_settings(clinic, {}, CommandLine(), places), mark_of(told))

    kept = kept_settings(told)

    assert kept is not None
    assert kept.data_folder == clinic.parent / "data"


def test_no_section_can_do_more_than_its_values(clinic: Path, places: Places) -> None:
    """What is kept has the values alone: a method would be missed at the next start."""
    settings = load_settings(clinic, {}, CommandLine(), places).settings
    own = {
        f"{name}.{each}"
        for name, section in settings
        if isinstance(section, SettingsSection)
        for each in vars(type(section))
        if not each.startswith(("_", "model_"))
    }

    assert own == set()
