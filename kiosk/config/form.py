"""The settings of the form for interested patients."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - pydantic reads it at run time
from typing import Annotated, Literal, get_args

from pydantic import Field, ValidationInfo, field_validator

from kiosk.config.agreement import SHIPPED_AGREEMENT
from kiosk.config.section import SettingsSection, each_once
from kiosk.config.values import Identifier, LanguageTag, Passage, refuse

FormField = Literal[
    "name",
    "contact",
    "best_time",
    "message",
    "language",
    "areas",
    "questions",
    "agreement",
]
ContactWay = Literal["today", "phone", "text", "email"]


class Form(SettingsSection):
    """The form for interested patients. Any mistake in here closes the form."""

    enabled: bool = Field(default=True, description="Offer the form.")
    fields: Annotated[tuple[FormField, ...], Field(strict=False)] = Field(
        get_args(FormField),
        description="What is asked, in this order. `name` and `agreement` are needed.",
    )
    required: Annotated[tuple[FormField, ...], Field(strict=False)] = Field(
        ("name", "agreement"),
        description="What cannot be left empty. `name` and `agreement` always belong, "
        "and `contact`, `best_time`, `message`, `areas` and `questions` where they are "
        "asked.",
    )
    contact_ways: Annotated[tuple[ContactWay, ...], Field(strict=False)] = Field(
        ("today", "phone", "text", "email"),
        description="How patients may ask to be reached; `today` means in person.",
    )
    interpreter: bool = Field(
        default=True,
        description="Ask, after the language, whether an interpreter is wanted; it "
        "takes a yes or a no.",
    )
    agreement_version: Identifier = Field(
        SHIPPED_AGREEMENT,
        description="Kept with each form: which agreement was ticked. Change it "
        "whenever the words of `agreement` change.",
    )
    agreement: Mapping[LanguageTag, Passage] = Field(
        {},
        description="The clinic's own words of agreement, one text for every "
        "language patients may choose; while one is missing, the form stays closed.",
    )
    who_sees: Mapping[LanguageTag, Passage] = Field(
        {},
        description="One sentence before the first question: who will read the "
        "answers. One text a language.",
    )

    @field_validator("fields", "required")
    @classmethod
    def _complete(cls, fields: tuple[str, ...]) -> tuple[str, ...]:
        for needed in ("name", "agreement"):
            if needed not in fields:
                refuse(
                    "field-missing",
                    f"leaves out {needed}, without which no form can be answered",
                    f'add "{needed}"',
                )
        return each_once(fields)

    @field_validator("required")
    @classmethod
    def _asked(cls, required: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        for field in required:
            if field not in info.data.get("fields", required):
                refuse(
                    "required-not-asked",
                    f"requires {field}, which is not asked",
                    f'add "{field}" to fields, or take it out here',
                )
        return required

    @field_validator("contact_ways")
    @classmethod
    def _each_once(cls, ways: tuple[str, ...]) -> tuple[str, ...]:
        return each_once(ways)

    @field_validator("agreement")
    @classmethod
    def _versioned(
        cls, agreement: Mapping[str, str], info: ValidationInfo
    ) -> Mapping[str, str]:
        if agreement and info.data.get("agreement_version") == SHIPPED_AGREEMENT:
            refuse(
                "agreement-without-version",
                "has words of the clinic's own but no version of its own",
                'set agreement_version, for example to "2026-05"',
            )
        return agreement
