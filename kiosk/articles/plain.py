"""A topic as plain text, and back: what was read well once need not be read again.

What comes back equals what was written, whatever kinds of block it holds; the files of
the topic lend it their pictures. Only what this module wrote may be given to it: it
checks nothing of the words themselves.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.articles import blocks
from kiosk.articles import topic as parts
from kiosk.articles.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

_KIND, _OF = "/is", "/of"
"""No field is called that."""
_MAPPING, _DATE, _FILE = "mapping", "date", "file"
_ELSEWHERE = frozenset({"folder", "fingerprint", "pictures"})
"""What the files say anew each time."""

_KINDS: dict[str, Any] = {
    kind.__name__: kind
    for module in (blocks, parts)
    for kind in vars(module).values()
    if isinstance(kind, type) and kind.__module__ == module.__name__
}


def topic_as_text(topic: Topic) -> str:
    """Write a topic down, all but its folder, its mark and what its pictures hold.

    Raises TypeError or ValueError for what it has no words for.
    """
    said = {
        each.name: _plain(getattr(topic, each.name), topic.folder)
        for each in fields(topic)
        if each.name not in _ELSEWHERE
    }
    pictures = [_name(file, topic.folder) for file in topic.pictures]
    return json.dumps({"pictures": pictures, "topic": [said]})


def topic_from_text(
    text: str, folder: Path, fingerprint: str, files: Mapping[str, bytes]
) -> Topic:
    """Return the topic that was written down, with the pictures that `files` hold.

    `files` are those of the topic by their names in its folder. Raises ValueError,
    TypeError, KeyError or AttributeError for a text that is none of a topic.
    """

    def made(plain: dict[str, Any]) -> Any:
        kind = plain.pop(_KIND, None)
        if kind is None:
            return plain
        if kind == _MAPPING:
            return {name: _tuples(value) for name, value in plain[_OF]}
        if kind == _DATE:
            return date.fromisoformat(plain[_OF])
        if kind == _FILE:
            return folder / plain[_OF]
        if _OF in plain:
            return _KINDS[kind](plain[_OF])
        return _KINDS[kind](**{name: _tuples(value) for name, value in plain.items()})

    read = json.loads(text, object_hook=made)
    [said] = read["topic"]
    return Topic(
        **{name: _tuples(value) for name, value in said.items()},
        folder=folder,
        fingerprint=fingerprint,
        pictures={folder / name: files[name] for name in read["pictures"]},
    )


def _plain(value: object, folder: Path) -> object:
    if isinstance(value, Enum | date | Path):
        return _named(value, folder)
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return [_plain(each, folder) for each in value]
    if isinstance(value, dict):
        pairs = [[name, _plain(each, folder)] for name, each in value.items()]
        return {_KIND: _MAPPING, _OF: pairs}
    if is_dataclass(value) and type(value).__name__ in _KINDS:
        found = {e.name: _plain(getattr(value, e.name), folder) for e in fields(value)}
        return {_KIND: type(value).__name__, **found}
    raise TypeError(type(value).__name__)


def _named(value: Enum | date | Path, folder: Path) -> dict[str, object]:
    if isinstance(value, Enum):
        return {_KIND: type(value).__name__, _OF: value.value}
    if isinstance(value, date):
        return {_KIND: _DATE, _OF: value.isoformat()}
    return {_KIND: _FILE, _OF: _name(value, folder)}


def _name(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix()


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
