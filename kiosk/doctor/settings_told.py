"""The settings as far as a helper may see them: what the program itself can mean.

Words that a clinic wrote, and names of files, stay out: whoever wrote them may have put
a person in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.config.loaded import LoadedSettings

_NAMES = frozenset({"languages.offered", "languages.default", "clinic.country"})
"""Settings whose words are names that the program knows."""


def settings_told(loaded: LoadedSettings) -> dict[str, Any]:
    """Give each setting's value, or only whether it is set, and where it comes from."""
    return {
        "is_demonstration": loaded.is_demonstration,
        "form_allowed": loaded.form_allowed,
        "problems": [[each.line, each.code] for each in loaded.problems],
        "settings": {name: _told(name, value) for name, value in _values(loaded)},
        "origins": {name: origin.value for name, origin in loaded.origins.items()},
    }


def _values(loaded: LoadedSettings) -> Iterator[tuple[str, Any]]:
    for section, values in loaded.settings.model_dump(mode="json").items():
        if isinstance(values, dict):
            yield from ((f"{section}.{key}", value) for key, value in values.items())
        else:
            yield section, values


def _told(name: str, value: Any) -> Any:
    is_plain = value is None or isinstance(value, bool | int | float)
    return value if is_plain or name in _NAMES else "(set)"
