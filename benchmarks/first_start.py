"""What a kiosk's first start leaves in its data folder: ``... first_start FOLDER``.

A program of its own, so that nothing of it is in the memory of what is measured.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.launched import beginning
from kiosk.config.kept import KEPT_FILE as SETTINGS
from kiosk.visitor.kept_topic import KEPT_FILE as TOPIC

LANGUAGES = ("en", "es")


def main() -> None:
    """Run the kiosk until settings and words are kept, in each language."""
    data = sys.argv[1]
    command = [sys.executable, "-m", "kiosk", "--as", "kiosk", "--data", data]
    names = [SETTINGS, *(TOPIC.format(language=each) for each in LANGUAGES)]
    beginning(command, *(Path(data) / name for name in names))


if __name__ == "__main__":
    main()
