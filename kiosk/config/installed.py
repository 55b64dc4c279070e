"""Which topics are on show: an installed content pack, or those that came along."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from kiosk.config.folders import is_folder, read_bounded
from kiosk.config.loaded import Origin
from kiosk.resources import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config.loaded import LoadedSettings

SHELF_FILE = "packs.json"
"""Says which pack is on show; replaced in one step, so there is always one answer."""
PACK_FOLDER = re.compile(r"[0-9]{6}-[0-9a-f]{16}")

_LARGEST = 100_000


def shelf_folder(data_folder: Path) -> Path:
    """Name the folder that installed content packs lie in."""
    return data_folder / "content"


def usual_content(data_folder: Path) -> Path:
    """Return the folder of topics that counts where no setting names one."""
    shelf = shelf_folder(data_folder)
    try:
        shown = json.loads(read_bounded(shelf / SHELF_FILE, _LARGEST)[0])["shown"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return shipped("content")
    if not isinstance(shown, str) or not PACK_FOLDER.fullmatch(shown):
        return shipped("content")
    return shelf / shown if is_folder(shelf / shown) else shipped("content")


def content_in_use(loaded: LoadedSettings) -> Path:
    """Return the folder of topics as it stands now: packs come while a kiosk runs."""
    if loaded.origins.get("folders.content") is not Origin.DEFAULT:
        return loaded.content_folder
    return usual_content(loaded.data_folder)
