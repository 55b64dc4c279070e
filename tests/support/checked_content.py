"""The data folder of a kiosk that was started before, as it is on every wall.

Only the first start of all reads the shipped topic in full and copies it; a journey
that is about something else need not do so again, three times a fifth of a second.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.articles.lastgood import LastGood
from kiosk.resources import shipped
from kiosk.visitor.topic_reader import TopicReader


def lend_checked_content(data_folder: Path) -> None:
    """Put into a new data folder what an earlier start on the shipped topic kept."""
    if not data_folder.exists() or not any(data_folder.iterdir()):
        shutil.copytree(_kept().name, data_folder, dirs_exist_ok=True)


@cache
def _kept() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="kiosk-checked-")
    data = Path(folder.name)
    content, drawings = shipped("content"), shipped("assets") / "body"
    reader = TopicReader(lambda: content, LastGood(data), data, drawings, {})
    reader.read(None, ())
    reader.keep()
    return folder
