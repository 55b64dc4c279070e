"""The kinds of value a setting can hold, and what each refuses.

Every kind carries ``x-allowed``: the one phrase that the hints of problems and the
reference page both show, so the two cannot disagree.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Annotated, NoReturn

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from kiosk.config.contrast import TEXT_CONTRAST, WHITE, contrast, nearest_darker
from kiosk.config.countries import COUNTRIES, OFTEN_WRITTEN
from kiosk.config.folders import LANGUAGE_TAG
from kiosk.config.identifiers import IDENTIFIER_PATTERN
from kiosk.config.quoting import as_written

_LONGEST_PATH = 1000
_KEY_BYTES = 32
_LANGUAGES = {
    "english": "en", "en-us": "en-US", "en-gb": "en-GB", "eng": "en",
    "spanish": "es", "espa\u00f1ol": "es", "espanol": "es", "es-mx": "es-MX",
    "german": "de", "deutsch": "de", "french": "fr", "fran\u00e7ais": "fr",
    "portuguese": "pt", "portugu\u00eas": "pt", "chinese": "zh-Hans",
    "zh-cn": "zh-Hans", "zh-tw": "zh-Hant", "vietnamese": "vi", "arabic": "ar",
    "korean": "ko", "russian": "ru", "italian": "it", "polish": "pl", "hindi": "hi",
    "tagalog": "tl",
}  # fmt: skip
"""Languages as people write them, and the tags they mean."""
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def refuse(code: str, message: str, hint: str) -> NoReturn:
    """Turn a value down; `code`, `message` and `hint` become those of a Problem."""
    # The words go in as values: pydantic would read a brace in them as a placeholder.
    raise PydanticCustomError(
        code,
        "{words}",
        {"words": message, "hint": hint},
    )


def _shown_as_written(text: str) -> str:
    for character in text:
        hidden = unicodedata.category(character) == "Cc" and character != "\n"
        if hidden or character in _BIDI_CONTROLS:
            refuse(
                "hidden-character",
                f"contains the invisible character U+{ord(character):04X}",
                "type the words again instead of pasting them",
            )
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        refuse("line-break", "must stay on one line", "take the line break out")
    return _shown_as_written(text)


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        refuse("bad-colour", "is not a colour", "write it like #0b5a60")
    ratio = contrast(text, WHITE)
    if ratio < TEXT_CONTRAST:
        refuse(
            "low-contrast",
            f"gives white words a contrast of {ratio:.1f}:1, less than "
            f"{TEXT_CONTRAST:.0f}:1",
            f"the nearest darker colour that passes is {nearest_darker(text)}",
        )
    return text.lower()


def _country(text: str) -> str:
    if text in COUNTRIES:
        return text
    meant = OFTEN_WRITTEN.get(text.upper(), text.upper())
    hint = "write the two capitals of ISO 3166, such as US, GB or MX"
    if meant in COUNTRIES:
        hint = f"did you mean {meant}?"
    return refuse("unknown-country", "is not a country code", hint)


def _language(text: str) -> str:
    if not LANGUAGE_TAG.fullmatch(text):
        meant = _LANGUAGES.get(text.strip().lower().replace("_", "-"))
        refuse(
            "bad-language",
            f"holds {as_written(text)}, which is not a language tag",
            f"did you mean {meant}?"
            if meant
            else "write tags such as en, es or zh-Hans",
        )
    return text


def _path(value: object, info: ValidationInfo) -> object:
    """Read a path; a relative one starts at the folder of the settings file.

    Refused is what would make a safe file point somewhere nobody expects: steps
    upwards, another computer (the kiosk knows no network), a home folder that
    depends on who starts the program.
    """
    if not isinstance(value, str):
        return value
    _check_path(value)
    folder = (info.context or {}).get("folder")
    return folder / value if folder else Path(value)


def _check_path(text: str) -> None:
    windows = PureWindowsPath(text)
    if not text or len(text) > _LONGEST_PATH or not text.isprintable():
        refuse("bad-path", "is not a path", "write a file's or folder's whole path")
    if ".." in windows.parts or ".." in PurePosixPath(text).parts:
        refuse("path-steps-up", "steps upwards with ..", "write the whole path")
    if text.startswith(("//", "\\\\")) or "://" in text:
        refuse("network-path", "is on another computer", "use a folder of this one")
    if text.startswith("~"):
        refuse("bad-path", "depends on who is logged in", "write the whole path")
    if re.search(r"\$\{?\w+\}?|%\w+%", text):
        refuse(
            "bad-path",
            "holds a variable, and variables are not filled in here",
            "write the whole path",
        )
    if windows.drive and not isinstance(Path(), PureWindowsPath):
        refuse("bad-path", "is a Windows path", "write a path of this system")


def _public_key(text: str) -> str:
    try:
        length = len(base64.b64decode(text, validate=True))
    except ValueError:
        length = 0
    if length != _KEY_BYTES:
        refuse(
            "bad-key",
            "is not a reviewer's public key",
            "copy the line that kioskctl content new-key printed",
        )
    return text


LocalPath = Annotated[
    Path,
    BeforeValidator(_path),
    PlainSerializer(str, when_used="json"),
    WithJsonSchema(
        {
            "type": "string",
            "x-allowed": "a path on this computer, whole or from this file's folder",
        }
    ),
]

Line = Annotated[
    str,
    Field(min_length=1, max_length=80),
    AfterValidator(_one_line),
]

Passage = Annotated[
    str,
    Field(min_length=1, max_length=2000),
    AfterValidator(_shown_as_written),
]

Identifier = Annotated[
    str,
    Field(
        pattern=IDENTIFIER_PATTERN,
        json_schema_extra={
            "x-allowed": "up to 64 letters A-Z, digits, dots, dashes and underscores"
        },
    ),
]

Accent = Annotated[
    str,
    AfterValidator(_colour),
    Field(
        json_schema_extra={
            "x-allowed": "a colour such as #0b5a60 on which white words reach 7:1"
        }
    ),
]

Country = Annotated[
    str,
    AfterValidator(_country),
    Field(json_schema_extra={"x-allowed": "an ISO 3166 country code such as US"}),
]

LanguageTag = Annotated[
    str,
    AfterValidator(_language),
    Field(json_schema_extra={"x-allowed": "a language tag such as en or zh-Hans"}),
]

Dialled = Annotated[
    str,
    Field(
        pattern=r"^\+?[0-9][0-9 ]{1,14}$",
        json_schema_extra={"x-allowed": "the digits people dial, such as 911 or 112"},
    ),
]

ReviewerKey = Annotated[
    str,
    AfterValidator(_public_key),
    Field(
        json_schema_extra={
            "x-allowed": "the public key that kioskctl content new-key printed"
        }
    ),
]
