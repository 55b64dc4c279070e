"""From a content folder to the files of a pack."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from kiosk.articles.card import TOPIC_FILE
from kiosk.config.folders import read_bounded
from kiosk.packs.names import MOST_FILES, SUFFIXES
from kiosk.packs.pack import LARGEST_CONTENT, PackError, Refusal


class Gathered(NamedTuple):
    """The files of a content folder, and the names of those a topic does not need."""

    files: dict[str, bytes]
    left_out: list[str]


def gather(folder: Path) -> Gathered:
    """Read every file of the topics in `folder`.

    A link is refused: what it leads to is not what a reader of the folder sees. Raises
    `PackError`, or OSError where a file cannot be read.
    """
    if (folder / TOPIC_FILE).is_file():
        raise PackError(
            Refusal.UNSAFE,
            f"{folder} is one topic, and a pack holds all topics of a kiosk",
            "Name the folder that the topic's folder lies in",
        )
    files: dict[str, bytes] = {}
    left_out: list[str] = []
    room = LARGEST_CONTENT
    for path in _files_in(folder):
        parts = path.relative_to(folder).parts
        name = "/".join(parts)
        is_hidden = any(part.startswith(".") for part in parts)
        is_of_topic = len(parts) > 1 and path.suffix.lower() in SUFFIXES
        if is_hidden or not is_of_topic:
            left_out.append(name)
            continue
        files[name], _ = read_bounded(path, room + 1)
        room -= len(files[name])
        if room < 0 or len(files) > MOST_FILES:
            break  # Whoever reads the pack would refuse it, and says so in words.
    return Gathered(files, left_out)


def _files_in(folder: Path) -> list[Path]:
    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=_give_up):
        paths = [Path(parent, name) for name in (*folders, *names)]
        for path in paths:
            if path.is_symlink():
                raise PackError(
                    Refusal.UNSAFE,
                    f"{path} is a link",
                    "Put the file itself into the topic's folder",
                )
        found += paths[len(folders) :]
    return sorted(found)


def _give_up(error: OSError) -> None:
    raise error
