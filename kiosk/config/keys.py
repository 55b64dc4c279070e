"""The keys of a tactile pad or a switch, beside those that every keyboard has."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from kiosk.config.section import SettingsSection
from kiosk.config.values import refuse

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,40}|scan-[0-9]{1,6}")


def _key_name(text: str) -> str:
    if not _NAME.fullmatch(text):
        refuse(
            "bad-key",
            "is not the name of a key",
            'press the key on the "Try the keys" page behind the staff door',
        )
    # X11's own names; Qt leaves the prefix out.
    return text.removeprefix("XF86")


KeyName = Annotated[
    str,
    AfterValidator(_key_name),
    Field(
        json_schema_extra={
            "x-allowed": 'names that "Try the keys" shows, such as F23 or scan-194'
        }
    ),
]
KeyNames = Annotated[tuple[KeyName, ...], Field(strict=False)]


class Keys(SettingsSection):
    """What the keys of a pad or a switch do; a keyboard's own always work."""

    up: KeyNames = Field((), description="Keys that go to the control before.")
    down: KeyNames = Field((), description="Keys that go to the next control.")
    left: KeyNames = Field(
        (), description="The same to the left; on the keyboard of the screen, a key."
    )
    right: KeyNames = Field((), description="The same to the right.")
    select: KeyNames = Field((), description="Keys that press it.")
    back: KeyNames = Field((), description="Keys that do what Back does.")
    listen: KeyNames = Field((), description="Keys that read aloud, and stop reading.")
    display: KeyNames = Field(
        (), description="Keys that open the display sheet, where help is."
    )
    louder: KeyNames = Field(
        (),
        description="Keys that make the voice louder. Where `quieter` names none, they "
        "go round: after the loudest the voice is at its quietest.",
    )
    quieter: KeyNames = Field((), description="Keys that make the voice quieter.")
    switch: KeyNames = Field(
        (),
        description="Single switches: the first press lets the ring wander from "
        "control to control, the next one presses.",
    )
    dwell_seconds: float = Field(
        2.0,
        ge=1,
        le=4,
        description="How long the wandering ring stays; a visitor may change it.",
    )

    @model_validator(mode="after")
    def _one_deed_each(self) -> Self:
        seen: set[str] = set()
        for deed, names in self:
            for name in names if isinstance(names, tuple) else ():
                if name in seen:
                    refuse(
                        "repeated",
                        f"{deed} names {name}, which does something else already",
                        "leave it in one list",
                    )
                seen.add(name)
        return self
