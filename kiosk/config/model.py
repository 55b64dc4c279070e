"""The settings of one clinic, in the sections its file is written in.

Each part of the kiosk is handed its own section and nothing more. Descriptions here
become the reference page and the schema that editors read; limits here become the
hints of problems. Settings never change while the kiosk runs.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - pydantic reads it at run time
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from kiosk.config.clinic_name import UNNAMED
from kiosk.config.form import Form
from kiosk.config.keys import Keys
from kiosk.config.section import SettingsSection, each_once
from kiosk.config.values import (
    Accent,
    Country,
    Dialled,
    Identifier,
    LanguageTag,
    Line,
    LocalPath,
    ReviewerKey,
    refuse,
)


class Clinic(SettingsSection):
    """Who the kiosk speaks for."""

    name: Line = Field(UNNAMED, description="The clinic's name, as patients know it.")
    logo: LocalPath | None = Field(
        None, description="A picture (PNG or SVG) shown beside the clinic's name."
    )
    accent: Accent | None = Field(
        None,
        description="The clinic's colour for buttons; without it, the kiosk's teal.",
    )
    phone: Line | None = Field(
        None,
        description="The phone number patients read where they cannot leave a form.",
    )
    emergency_number: Dialled = Field(
        "911",
        description="The number to call in an emergency, said by the emergency signs, "
        "the body map, the form and the pause.",
    )
    country: Country = Field(
        "US", description="Where the clinic is: decides how phone numbers are read."
    )


class Languages(SettingsSection):
    """Which languages patients may choose."""

    offered: Annotated[tuple[LanguageTag, ...], Field(strict=False)] | None = Field(
        None,
        description="The languages on offer, in this order; without it, all that "
        "the content has.",
    )
    default: LanguageTag = Field(
        "",
        validate_default=True,
        description="The language the kiosk starts in; without it, the first of "
        "`offered`, or English.",
    )

    @field_validator("offered")
    @classmethod
    def _each_once(cls, offered: tuple[str, ...] | None) -> tuple[str, ...] | None:
        return each_once(offered) if offered is not None else None

    @field_validator("default", mode="before")
    @classmethod
    def _first_offered(cls, default: object, info: ValidationInfo) -> object:
        if default != "":
            return default
        return (info.data.get("offered") or ("en",))[0]

    @field_validator("default")
    @classmethod
    def _is_offered(cls, default: str, info: ValidationInfo) -> str:
        offered = info.data.get("offered")
        if offered and default not in offered:
            refuse(
                "not-offered",
                "is not among the languages offered",
                f"choose one of {', '.join(offered)}, or add it to offered",
            )
        return default


class Idle(SettingsSection):
    """When a visit that nobody continues is cleared (seconds)."""

    seconds: int = Field(
        60,
        ge=15,
        le=600,
        description="Without a touch for this long, the warning comes.",
    )
    reading_seconds: int = Field(
        90, ge=15, le=900, description="The same on reading screens and in the form."
    )
    warning_seconds: int = Field(
        30,
        ge=30,
        le=300,
        description="How long the warning counts down. WCAG 2.2.1 asks for 20 or more.",
    )


class ScreenSettings(SettingsSection):
    """The glass the kiosk is shown on."""

    pixels_per_mm: float = Field(
        4.0,
        ge=1.5,
        le=20,
        description="Pixels in a millimetre: measure it with a bank card (staff door, "
        "Settings, Measure the screen). A 21.5-inch panel of 1920x1080 has 4.0.",
    )
    lower_edge_mm: float = Field(
        800.0,
        ge=0,
        le=2000,
        description="How high the lower edge of the glass is above the floor, in "
        'millimetres: decides what "Move controls down" moves.',
    )
    viewing_distance_mm: float = Field(
        600.0,
        ge=300,
        le=750,
        description="How far from the glass visitors' eyes are, in millimetres: "
        "decides how large the largest text is (capitals of 0.7 degrees, or 7.3 mm at "
        "600).",
    )
    reduced_motion: bool = Field(
        default=False,
        description="Show every change without motion; a visitor may choose otherwise.",
    )
    steady_touch: bool = Field(
        default=False,
        description="Wait 0.7 seconds instead of 0.4 before a new screen takes a "
        "touch, and 0.5 instead of 0.2 before the same key of the keyboard on the "
        "screen types again, for visitors whose hands tremble.",
    )
    cursor_hidden: bool = Field(
        default=True,
        description="Hide the mouse pointer; show it where patients use a mouse.",
    )


class Folders(SettingsSection):
    """Where the kiosk reads and writes."""

    content: LocalPath | None = Field(
        None,
        description="The topics patients read. Without it, those of the content pack "
        "on show, else those that came along; with it, no pack is taken.",
    )
    data: LocalPath | None = Field(
        None,
        description="Waiting forms, logs and the last good content; without it, the "
        "system's usual place. A wrong value closes the form.",
    )


class Speech(SettingsSection):
    """Reading aloud."""

    enabled: bool = Field(
        default=True,
        description="Offer to read aloud where the computer has a voice for it.",
    )
    loudness: int = Field(
        6,
        ge=1,
        le=8,
        description="How loud a visit begins, in eight steps; each visitor may change "
        "it. Set the sound card so that this step measures 65 dB.",
    )
    headphones_only: bool = Field(
        default=False,
        description="No loudspeaker is connected: what a visitor chose or typed is "
        "read without asking first.",
    )
    notices_headphones: bool = Field(
        default=True,
        description="Headphones plugged into a jack that the computer tells of begin "
        "to read the screen, and make it private; pulled out, it is silent at once.",
    )


class Reviews(SettingsSection):
    """Whose signature under screens and muscles counts."""

    keys: Mapping[Line, ReviewerKey] = Field(
        {},
        description="A reviewer's name as it is signed and shown, and their public "
        "key. Without a key no review counts; take it out and theirs count no more.",
    )


class Packs(SettingsSection):
    """Whose content packs are installed."""

    keys: Mapping[Line, ReviewerKey] = Field(
        {},
        description="Whoever answers for content packs, and the public key that "
        "kioskctl content new-key --packs printed. Without a key no pack is installed.",
    )


class Vault(SettingsSection):
    """How forms are sealed and kept. Any mistake in here closes the form."""

    recipients: LocalPath | None = Field(
        None,
        description="The file of public keys that `kioskctl keys new` made. Without "
        "it the form stays closed.",
    )
    accept_single_key: bool = Field(
        default=False,
        description="Seal to one key only. If that key is lost, so is every form.",
    )
    kiosk_id: Identifier = Field(
        "kiosk-1", description="Tells this kiosk from the clinic's others."
    )
    queue_id: Identifier | None = Field(
        None,
        description="Written at installation: the queue this kiosk must find. A queue "
        "that is missing is then never replaced by an empty one.",
    )
    hold_days: int = Field(
        7, ge=0, le=30, description="How long confirmed forms stay before the purge."
    )
    maximum_waiting: int = Field(
        20_000, ge=1, le=20_000, description="The form closes at so many waiting forms."
    )


class Staff(SettingsSection):
    """The staff's part of the kiosk."""

    lock_seconds: int = Field(
        60, ge=15, le=300, description="Staff screens left alone lock after this long."
    )
    export_folder: LocalPath | None = Field(
        None,
        description="A folder that forms are copied to, offered beside the sticks that "
        "are plugged in. It must exist and be no link.",
    )
    export_folder_is_mounted: bool = Field(
        default=False,
        description="The export folder is where a stick is mounted: without the stick "
        "it is not offered.",
    )


class Settings(SettingsSection):
    """Everything a clinic can set, one section a concern."""

    version: Literal[1] = Field(
        1, description="The version of this file's format. Only 1 exists."
    )
    clinic: Clinic = Clinic()
    languages: Languages = Languages()
    idle: Idle = Idle()
    screen: ScreenSettings = ScreenSettings()
    keypad: Keys = Keys()
    folders: Folders = Folders()
    speech: Speech = Speech()
    reviews: Reviews = Reviews()
    packs: Packs = Packs()
    form: Form = Form()
    vault: Vault = Vault()
    staff: Staff = Staff()
