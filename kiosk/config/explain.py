"""Saying what is wrong with a setting so that IT can mend it without the manual."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.config.model import Settings
from kiosk.config.quoting import LONGEST, as_written, quote
from kiosk.config.reference import entries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

    from kiosk.toml.lines import KeyPath

_OUT_OF_RANGE = frozenset({"greater_than_equal", "less_than_equal", "finite_number"})
_LENGTH = frozenset({"string_too_short", "string_too_long", "too_short", "too_long"})
_NUMBER = re.compile(r"[-+]?\d{1,9}(?:\.\d{1,9})?")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with one setting, before its line is known."""

    path: KeyPath
    code: str
    message: str
    hint: str

    @property
    def setting(self) -> KeyPath:
        """Give the section and key this is about, without places inside a value."""
        return self.path[:2]


def explain(error: ErrorDetails) -> Fault:
    """Put one of pydantic's errors into words, with the cure."""
    path: KeyPath = error["loc"]
    if error["type"] == "extra_forbidden":
        return _unknown(path)
    if path == ("version",):
        return _version(error)
    name = ".".join(str(part) for part in path[:2])
    context: Mapping[str, Any] = error.get("ctx", {})
    if "words" in context:
        message = f"{name} {context['words']}"
        return Fault(path, error["type"], message, context["hint"])
    if path[:1] and len(path) == 1:
        hint = f"write [{name}] on a line of its own, its settings below"
        return Fault(path, "wrong-type", f"{name} is a section, not a value", hint)
    code, verb = _kind(error["type"])
    entry = entries().get(name)
    expected = f"it takes {entry.allowed}" if entry else ""
    if code == "wrong-type" and (cure := _other_type(name, error)):
        expected = f"{cure} ({expected})" if expected else cure
    hint = _nearest_choice(error) or expected
    return Fault(path, code, f"{name}{_quoted(error['input'])} {verb}", hint)


def suggestion(path: KeyPath) -> str:
    """Find the setting or section that an unknown name was probably meant to be."""
    known = entries()
    sections = [field for field in Settings.model_fields if field != "version"]
    written = str(path[-1])[:LONGEST]
    if len(path) == 1:
        tops = [*sections, "version"]
        return _closest(written, tops) or _elsewhere(written)
    section = str(path[0])
    own = [entry.key for entry in known.values() if entry.section == section]
    near = _closest(written, own)
    return f"{section}.{near}" if near else _elsewhere(written)


def _unknown(path: KeyPath) -> Fault:
    name = ".".join(quote(part) for part in path[:2])
    meant = suggestion(path)
    if meant:
        hint = f"did you mean {meant}?"
    elif len(path) == 1:
        hint = "the sections are " + ", ".join(list(Settings.model_fields)[1:])
    else:
        own = (e.key for e in entries().values() if e.section == path[0])
        hint = f"[{path[0]}] takes " + ", ".join(own)
    return Fault(path, "unknown-setting", f"{name} is not a setting", hint)


def _version(error: ErrorDetails) -> Fault:
    hint = "install the program that wrote it, or write version = 1"
    written = _quoted(error["input"])
    message = f"version{written} is not one this program reads"
    return Fault(("version",), "unknown-version", message, hint)


def _kind(error_type: str) -> tuple[str, str]:
    if error_type in _OUT_OF_RANGE:
        return "out-of-range", "is out of range"
    if error_type in _LENGTH:
        return "wrong-length", "is too short or too long"
    if error_type == "literal_error":
        return "not-a-choice", "is not one of the choices"
    if error_type.endswith(("_type", "int_from_float")):
        return "wrong-type", "is of the wrong kind"
    return "bad-value", "cannot be used"


def _nearest_choice(error: ErrorDetails) -> str:
    if error["type"] != "literal_error" or not isinstance(error["input"], str):
        return ""
    choices = (
        error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    )
    meant = _closest(error["input"][:LONGEST], choices)
    return f"did you mean {meant}?" if meant else ""


def _closest(written: str, known: list[str]) -> str:
    matches = difflib.get_close_matches(written.lower(), known, n=1, cutoff=0.6)
    return matches[0] if matches else ""


def _elsewhere(key: str) -> str:
    """Find a setting that stands in another section than its own."""
    for entry in entries().values():
        if entry.section and entry.key == key:
            return entry.name
    return ""


def _quoted(value: object) -> str:
    if isinstance(value, str | int | float):
        return f" = {as_written(value)}"
    return ""


def _other_type(name: str, error: ErrorDetails) -> str:
    """Return the cure where only quotation marks are too many or missing."""
    key, value = name.rpartition(".")[2], error["input"]
    is_text_wanted = error["type"] == "string_type"
    if is_text_wanted and isinstance(value, int | float):
        shown = as_written(value)
        return f'put it in quotation marks: {key} = "{shown}"'
    if is_text_wanted or not isinstance(value, str):
        return ""
    meant = value.strip().lower()
    if error["type"].startswith("bool") and meant in {"true", "false"}:
        return f"take the quotation marks away: {key} = {meant}"
    number = meant.replace(",", ".")
    if error["type"].startswith(("int", "float")) and _NUMBER.fullmatch(number):
        return f"take the quotation marks away: {key} = {number}"
    return ""
