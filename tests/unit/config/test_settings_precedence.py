"""Command line before environment before file before what the kiosk brings along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.config.loaded import CommandLine, Origin
from kiosk.config.loader import load_settings
from kiosk.config.model import Settings
from kiosk.resources import shipped

if TYPE_CHECKING:
    from kiosk.config.places import Places
    from tests.unit.config.conftest import Load


def test_without_a_file_the_demonstration_runs(places: Places) -> None:
    """No settings anywhere: defaults, a form, and a data folder of its own."""
    loaded = load_settings(None, {}, places=places)

    assert loaded.is_demonstration
    assert loaded.form_allowed
    assert loaded.problems == ()
    assert loaded.settings == Settings()
    assert loaded.data_folder == places.user_data / "demonstration"
    assert loaded.content_folder == shipped("content")


def test_the_systems_file_goes_before_the_users(places: Places) -> None:
    """Whoever the kiosk runs as cannot overrule what IT installed."""
    (places.system_config / "kiosk.toml").write_text("[clinic]\nname = 'System'\n")
    (places.user_config / "kiosk.toml").write_text("[clinic]\nname = 'User'\n")

    loaded = load_settings(None, {}, places=places)

    assert loaded.settings.clinic.name == "System"
    assert loaded.data_folder == places.system_data


def test_the_users_file_counts_where_the_system_has_none(places: Places) -> None:
    """A file in the user's own folder is found, and data stays with that user."""
    (places.user_config / "kiosk.toml").write_text("[clinic]\nname = 'User'\n")

    loaded = load_settings(None, {}, places=places)

    assert loaded.settings.clinic.name == "User"
    assert not loaded.is_demonstration
    assert loaded.data_folder == places.user_data


def test_the_environment_names_the_file(places: Places, tmp_path: Path) -> None:
    """KIOSK_CONFIG goes before the usual places, and --config before both."""
    for name in ("named", "given"):
        (tmp_path / f"{name}.toml").write_text(f"[clinic]\nname = '{name}'\n")
    (places.system_config / "kiosk.toml").write_text("[clinic]\nname = 'System'\n")
    env = {"KIOSK_CONFIG": str(tmp_path / "named.toml")}

    by_env = load_settings(None, env, places=places)
    by_option = load_settings(tmp_path / "given.toml", env, places=places)

    assert by_env.settings.clinic.name == "named"
    assert by_option.settings.clinic.name == "given"


def test_a_file_the_environment_names_in_vain_is_no_demonstration(
    places: Places, tmp_path: Path
) -> None:
    """A wrong KIOSK_CONFIG closes the form instead of taking forms for nobody."""
    env = {"KIOSK_CONFIG": str(tmp_path / "gone.toml")}

    loaded = load_settings(None, env, places=places)

    assert not loaded.is_demonstration
    assert not loaded.form_allowed


def test_settings_that_may_not_be_looked_at_are_no_demonstration(
    places: Places,
) -> None:
    """Where the system cannot say whether a file is there, the form stays closed."""
    beyond_reach = replace(places, system_config=places.system_config / ("x" * 300))

    loaded = load_settings(None, {}, places=beyond_reach)

    assert not loaded.is_demonstration
    assert not loaded.form_allowed
    assert [problem.code for problem in loaded.problems] == ["file-unreadable"]


def test_folders_come_from_the_strongest_source(
    load: Load, clinic: Path, places: Places, tmp_path: Path
) -> None:
    """For both folders the file gives way to the environment, that to the option."""
    for name in ("env", "option"):
        (tmp_path / name).mkdir()
    text = "[folders]\ncontent = 'content'\ndata = 'data'\n"
    env = {
        "KIOSK_CONTENT": str(tmp_path / "env"),
        "KIOSK_DATA": str(tmp_path / "env"),
    }
    options = CommandLine(content=tmp_path / "option", data=tmp_path / "option")

    by_file = load(text)
    by_env = load(text, **env)
    by_option = load_settings(clinic / "kiosk.toml", env, options, places)

    expected = [
        (by_file, clinic / "content", clinic / "data", Origin.FILE),
        (by_env, tmp_path / "env", tmp_path / "env", Origin.ENVIRONMENT),
        (by_option, tmp_path / "option", tmp_path / "option", Origin.COMMAND_LINE),
    ]
    for loaded, content, data, origin in expected:
        assert loaded.content_folder == content
        assert loaded.data_folder == data
        assert loaded.origins["folders.content"] == origin
        assert loaded.origins["folders.data"] == origin


def test_content_that_is_not_there_falls_back_to_what_came_along(
    places: Places, tmp_path: Path
) -> None:
    """A wrong content folder is named, and patients still have something to read."""
    env = {"KIOSK_CONTENT": str(tmp_path / "gone")}

    loaded = load_settings(None, env, places=places)

    assert loaded.content_folder == shipped("content")
    assert [(p.file, p.code) for p in loaded.problems] == [
        ("KIOSK_CONTENT", "no-such-folder")
    ]
    assert loaded.form_allowed


def test_a_data_folder_that_is_a_file_closes_the_form(
    places: Places, tmp_path: Path
) -> None:
    """Without a place for the queue no form is taken."""
    (tmp_path / "file").touch()

    loaded = load_settings(None, {}, CommandLine(data=tmp_path / "file"), places)

    assert [(p.file, p.code) for p in loaded.problems] == [("--data", "no-such-folder")]
    assert not loaded.form_allowed


def test_origins_tell_what_the_file_really_set(load: Load) -> None:
    """A setting of the file that could not be used counts as a default."""
    origins = load("[idle]\nseconds = 1\nwarning_seconds = 40\n").origins

    assert origins["idle.seconds"] == Origin.DEFAULT
    assert origins["idle.warning_seconds"] == Origin.FILE
    assert origins["idle.reading_seconds"] == Origin.DEFAULT
    assert origins["version"] == Origin.DEFAULT


def test_relative_paths_start_at_the_file(load: Load, clinic: Path) -> None:
    """Where the kiosk was started from changes nothing."""
    loaded = load("[clinic]\nlogo = 'logo.svg'\n")

    assert loaded.settings.clinic.logo == clinic / "logo.svg"


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n", b"\r\n"])
def test_a_file_saved_by_notepad_is_read(load: Load, before: bytes) -> None:
    """A byte order mark and Windows line ends are no mistake."""
    loaded = load(before + b"[form]\r\nenabled = false\r\n[idle]\r\nseconds = 90\r\n")

    assert loaded.problems == ()
    assert loaded.settings.idle.seconds == 90


def test_the_first_language_offered_is_the_default(load: Load) -> None:
    """A clinic that offers no English starts in what it offers."""
    loaded = load("[languages]\noffered = ['es', 'vi']\n")

    assert loaded.settings.languages.default == "es"


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        (["src/kiosk/", "src/content/", "src/pyproject.toml"], "src/content"),
        (["src/kiosk/content/", "src/content/"], "src/kiosk/content"),
        (["src/kiosk/", "src/content/"], "src/kiosk/content"),
    ],
    ids=["a clone", "a wheel", "a stranger's folder beside a wheel"],
)
def test_the_shipped_content_is_found(
    tmp_path: Path, tree: list[str], found: str
) -> None:
    """A clone keeps content beside the package, an installed wheel inside it."""
    for name in tree:
        if name.endswith("/"):
            (tmp_path / name).mkdir(parents=True)
        else:
            (tmp_path / name).touch()

    assert shipped("content", tmp_path / "src" / "kiosk") == tmp_path / found


def test_this_clone_finds_its_content() -> None:
    """Run from the checkout, the kiosk shows the topics of the checkout."""
    assert shipped("content") == Path(__file__).parents[3] / "content"
