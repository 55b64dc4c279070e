"""What every setting is for and may hold, read off the model itself."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kiosk.config.model import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class SettingEntry:
    """One setting: its section ("" for the file itself), default and limits."""

    section: str
    key: str
    allowed: str
    default: Any
    description: str

    @property
    def name(self) -> str:
        """Give the name IT writes about it: ``idle.seconds``."""
        return f"{self.section}.{self.key}" if self.section else self.key


@cache
def entries() -> Mapping[str, SettingEntry]:
    """List every setting by name, in the order of the file."""
    schema = Settings.model_json_schema()
    found: dict[str, SettingEntry] = {}
    for key, node in schema["properties"].items():
        section = schema["$defs"].get(node.get("$ref", "").rpartition("/")[2])
        if section is None:
            _add(found, "", key, node)
            continue
        for inner_key, inner in section["properties"].items():
            _add(found, key, inner_key, inner)
    return found


def section_purposes() -> Mapping[str, str]:
    """Say what each section is for, in the order of the file."""
    fields = Settings.model_fields
    return {
        key: (field.annotation.__doc__ or "").strip()
        for key, field in fields.items()
        if isinstance(field.annotation, type)
        and hasattr(field.annotation, "model_fields")
    }


def _add(
    found: dict[str, SettingEntry], section: str, key: str, node: Mapping[str, Any]
) -> None:
    default = node.get("default")
    entry = SettingEntry(section, key, allowed(node), default, node["description"])
    found[entry.name] = entry


def allowed(node: Mapping[str, Any]) -> str:
    """Put the limits of one schema node into words."""
    options = [option for option in node.get("anyOf", []) if option != {"type": "null"}]
    if options:
        return allowed(options[0])
    if "x-allowed" in node:
        return str(node["x-allowed"])
    if "const" in node:
        return f"{node['const']}"
    if "enum" in node:
        return "one of " + ", ".join(node["enum"])
    return _allowed_by_type(node)


def _allowed_by_type(node: Mapping[str, Any]) -> str:
    match node["type"]:
        case "boolean":
            return "true or false"
        case "integer":
            return f"a whole number from {node['minimum']} to {node['maximum']}"
        case "number":
            return f"a number from {node['minimum']:g} to {node['maximum']:g}"
        case "array":
            return f"a list, each {allowed(node['items'])}"
        case "object":
            return _allowed_in_table(node["additionalProperties"])
    return f"text of 1 to {node['maxLength']} characters"


def _allowed_in_table(each: Mapping[str, Any]) -> str:
    if "x-allowed" in each:
        return f"a table, each {allowed(each)}"
    return "a table of texts, one a language tag"


def schema() -> dict[str, Any]:
    """Give the JSON Schema of the settings file for editors.

    What may be left out is simply not required: TOML has no null to write.
    """
    written = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Settings.model_json_schema(),
        "title": "Settings of a patient-education kiosk",
    }
    return {key: _without_null(node) for key, node in written.items()}


def _without_null(node: Any) -> Any:
    if isinstance(node, list):
        return [_without_null(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _without_null(each) for key, each in node.items() if key != "anyOf"}
    for option in node.get("anyOf", []):
        if option != {"type": "null"}:
            kept |= _without_null(option)
    return {key: each for key, each in kept.items() if (key, each) != ("default", None)}


def reference_page() -> str:
    """Write the reference of all settings as the Markdown page in ``docs/it``."""
    lines = [_INTRODUCTION]
    for entry in entries().values():
        if not entry.section:
            lines += ["## The file itself", "", *_TABLE, _row(entry), ""]
    for section, purpose in section_purposes().items():
        lines += [f"## [{section}]", "", purpose, "", *_TABLE]
        lines += [_row(each) for each in entries().values() if each.section == section]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


_TABLE = (
    "| Setting | What it does | What it takes | Without it |",
    "|---|---|---|---|",
)

_INTRODUCTION = """\
# Settings

All settings of a kiosk stand in one file, `kiosk.toml`. Every one may be left out.
After a change, run `kioskctl config check`: it names every mistake with its line and
its cure.

This page is written by `python -m kiosk.config.reference`; change the words in
`kiosk/config/model.py`.

The kiosk looks for the file where `--config` says, else where `KIOSK_CONFIG` says, else
in `/etc/patient-education-kiosk/` (on Windows in
`C:\\ProgramData\\patient-education-kiosk\\`), else in the settings folder of its user.
Where there is none it runs as a demonstration. `--content` and `--data`, then
`KIOSK_CONTENT` and `KIOSK_DATA`, go before the file.

A setting that cannot be used gives way to what is used without it, and staff are told.
A mistake under `[form]` or `[vault]`, in `folders.data` or `version`, in the name of a
section, or in the file as a whole closes the form until it is mended.

Paths are whole, or start at the folder of the settings file. To have an editor check
the file as you type, run `kioskctl config schema > kiosk.schema.json` and begin the
file with `#:schema ./kiosk.schema.json`.
"""


def _row(entry: SettingEntry) -> str:
    default = "" if entry.default in (None, "", {}) else f"`{_toml(entry.default)}`"
    return f"| `{entry.key}` | {entry.description} | {entry.allowed} | {default} |"


def _toml(value: Any) -> str:
    # For the plain values that serve as defaults, JSON and TOML are written alike.
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.stdout.write(reference_page())
