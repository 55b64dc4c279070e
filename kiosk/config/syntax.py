"""What is wrong with a line that is no TOML, and how it is written instead.

`tomllib` names the first character it cannot use. People who edit a settings file once
a year need to know what they wrote and what to write.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_CURLY = re.compile("[\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb]")
_VALUE = re.compile(r"\s*([\w.\"'-]+)\s*=\s*(.*?)\s*$")
_UNIT = re.compile(r"([-+]?\d+(?:[.,]\d+)?)\s*([a-zA-Z%\u00b0]+)")
_COMMA = re.compile(r"([-+]?\d+),(\d+)")
_BACKSLASH = re.compile(r'"(?:[^"]*)\\(?:[^"]*)"?')
_BEHIND = re.compile(
    r"(\"[^\"]*\"|'[^']*'|[-+]?[\d._]+|true|false|\[[^\]]*\])\s*(?:([,;.])|(//|--|/\*|;).*)"
)
_WORD = re.compile(r"[^\W\d][\w .'&-]*")
_CLAIMS = {"yes": "true", "on": "true", "true": "true"}
_CLAIMS |= {"no": "false", "off": "false", "false": "false"}
_DEFAULT = "text needs quotes, true and false are small letters"


@dataclass(frozen=True, slots=True)
class Cure:
    """What the line holds, empty where only TOML's own words are known; the cure."""

    what: str
    hint: str


def cure_of(line: str) -> Cure:
    """Return what is wrong with `line` of a settings file, as far as it can be seen."""
    line = "".join(sign if sign.isprintable() else " " for sign in line)
    words = line.strip()
    if words.startswith(("//", ";", "--", "/*")):
        mark = ";" if words.startswith(";") else words[:2]
        return Cure(f'"{mark}" begins no comment here', "begin comments with #")
    if _CURLY.search(line):
        return Cure(
            "holds curly quotation marks",
            'write straight ones: "...", as in a plain text editor',
        )
    if words.startswith("[") and "]" not in words:
        return Cure(f"{words[:40]} is not closed", f"write {words[:40]}]")
    found = _VALUE.match(line)
    if not found:
        return _no_value(words)
    return _value(found[1], found[2].partition(" #")[0].strip())


def _no_value(words: str) -> Cure:
    key, colon, value = words.partition(":")
    if colon and re.fullmatch(r"[\w\"' -]+", key):
        name = key.strip("\"' ")
        if value.strip():
            return Cure(
                f"has a colon after {name}", f"write {name} = {value.strip()[:40]}"
            )
        return Cure(f"has a colon after {name}", f"write [{name}] on a line of its own")
    return Cure("", _DEFAULT)


def _value(key: str, value: str) -> Cure:
    cures = (reader(key, value) for reader in _READERS)
    return next((cure for cure in cures if cure), Cure("", _DEFAULT))


def _nothing(key: str, value: str) -> Cure | None:
    if value:
        return None
    return Cure(f"{key} has no value", f'write {key} = "..." or take the line out')


def _unit(key: str, value: str) -> Cure | None:
    found = _UNIT.fullmatch(value)
    if not found:
        return None
    number = found[1].replace(",", ".")
    return Cure(
        f"has a unit after the number {found[1]}",
        f"write the number alone: {key} = {number}",
    )


def _comma(key: str, value: str) -> Cure | None:
    found = _COMMA.fullmatch(value)
    if not found:
        return None
    return Cure(
        f"has a comma inside the number {value}",
        f"write a point: {key} = {found[1]}.{found[2]}",
    )


def _backslash(key: str, value: str) -> Cure | None:
    if not _BACKSLASH.match(value):
        return None
    return Cure(
        "has a backslash inside double quotes, where it has another meaning",
        f"write single quotes ({key} = '...'), or / instead",
    )


def _open_end(key: str, value: str) -> Cure | None:
    del key
    if value[:1] in {'"', "'"} and value.count(value[0]) % 2:
        return Cure(
            "has a quotation mark that is not closed",
            f"end the text with {value[0]}; quotes stand on both sides",
        )
    if value.startswith("[") and not value.endswith("]"):
        return Cure("has a list that is not closed", "end the list with ]")
    return None


def _sign_behind(key: str, value: str) -> Cure | None:
    found = _BEHIND.fullmatch(value)
    if not found:
        return None
    kept, sign, note = found.groups()
    if note:
        return Cure(f'"{note}" begins no comment here', "begin comments with #")
    return Cure(f'has "{sign}" behind the value', f"end the line there: {key} = {kept}")


def _claim(key: str, value: str) -> Cure | None:
    meant = _CLAIMS.get(value.lower())
    if meant is None:
        return None
    return Cure(
        f"has {value} where true or false is meant",
        f"write {key} = {meant}, in small letters and without quotes",
    )


def _bare_text(key: str, value: str) -> Cure | None:
    if not _WORD.fullmatch(value):
        return None
    return Cure("has text without quotes", f'put it in quotes: {key} = "{value[:40]}"')


_READERS = (
    _nothing,
    _unit,
    _comma,
    _backslash,
    _sign_behind,
    _open_end,
    _claim,
    _bare_text,
)
