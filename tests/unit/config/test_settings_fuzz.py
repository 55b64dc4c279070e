"""No file, however damaged, stops the kiosk or opens a form that it should not."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.config.model import Settings
from kiosk.config.reference import entries

if TYPE_CHECKING:
    from kiosk.config.loaded import LoadedSettings
    from tests.unit.config.conftest import Load

SAMPLE = Path(__file__).parents[3] / "packaging" / "kiosk.toml"
FLIPS = 1000

# The fixtures hold no state that one example could leave to the next.
SHARED_FOLDER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

NAMES = st.sampled_from(
    [
        *Settings.model_fields,
        *(entry.key for entry in entries().values()),
        "x",
    ]
)
VALUES = st.sampled_from(
    ["1", "-1", "nan", "1e999", "true", "''", "'x'", "['en']", "[1]", "{ en = 'x' }"]
)
"""Pieces that make files which are nearly right: the hardest kind of wrong."""


def test_a_flipped_byte_never_stops_the_start(load: Load, clinic: Path) -> None:
    """1,000 times one damaged byte: settings that work, and keys that are the clinic's.

    The form may stay open only where the keys it seals to are still the ones named.
    """
    sound = SAMPLE.read_text().replace("enabled = false", "enabled = true")
    sound = sound.replace("# recipients", "recipients")
    assert load(sound).form_allowed
    chance = random.Random(20260501)
    closed = 0
    for _ in range(FLIPS):
        damaged = bytearray(sound.encode())
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)

        loaded = load(bytes(damaged))

        assert_works(loaded, damaged.count(b"\n") + 1)
        if loaded.form_allowed:
            assert loaded.settings.vault.recipients == clinic / "recipients.txt"
        closed += not loaded.form_allowed
    assert closed > FLIPS / 10


@SHARED_FOLDER
@given(st.text())
def test_any_text_is_survived(load: Load, text: str) -> None:
    """Any text at all gives settings that work."""
    assert_works(load(text.encode("utf-8", "surrogatepass")), text.count("\n") + 1)


@SHARED_FOLDER
@example(b"[\x01")
@given(st.binary())
def test_any_bytes_are_survived(load: Load, data: bytes) -> None:
    """Any bytes at all give settings that work and a form that is closed."""
    loaded = load(data)

    assert_works(loaded, data.count(b"\n") + 1)
    assert not loaded.form_allowed


@SHARED_FOLDER
@given(
    st.lists(st.tuples(NAMES, NAMES, VALUES), max_size=12, unique_by=lambda t: t[:2])
)
def test_nearly_right_files_are_survived(
    load: Load, parts: list[tuple[str, str, str]]
) -> None:
    """Known names with values of any kind give settings that work."""
    lines = [f"{section}.{key} = {value}" for section, key, value in parts]

    assert_works(load("\n".join(lines)), len(lines))


def assert_works(loaded: LoadedSettings, last_line: int) -> None:
    """Check what must hold for every file: settings in bounds, lines in the file."""
    again = Settings.model_validate(dict(loaded.settings))
    assert again == loaded.settings
    assert loaded.settings.idle.warning_seconds >= 30
    assert not loaded.is_demonstration
    for problem in loaded.problems:
        assert 0 <= problem.line <= last_line
        assert problem.message.isprintable()
        assert problem.code
