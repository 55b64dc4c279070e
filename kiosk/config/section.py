"""What the sections of the settings have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from kiosk.config.values import refuse


class SettingsSection(BaseModel):
    """What all sections share: nothing unknown, nothing converted, nothing changed."""

    model_config = ConfigDict(
        allow_inf_nan=False,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        strict=True,
    )


def each_once(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give a list of names back, refusing an empty one and a name written twice."""
    if not names:
        refuse("wrong-length", "is empty", "name at least one, or leave it out")
    seen: set[str] = set()
    for name in names:
        if name in seen:
            refuse("repeated", f"names {name} twice", "take one of them out")
        seen.add(name)
    return names
