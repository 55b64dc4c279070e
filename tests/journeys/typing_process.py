"""A kiosk in a process of its own, in which visitors type a word to be searched for.

    python -m tests.journeys.typing_process DATA NAME [crash]

One visitor sends the form, one gives up. With `crash` a third is typing when the
process dies as by a fault in Qt.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.coredumps import forbid_core_dumps
from kiosk.touchkit.constants import keep_constants_alive
from tests.support.drive import Drive
from tests.support.form_visit import begin_form, fill_in, send


def main(data: Path, name: str, ending: str = "") -> None:
    """Play the visits."""
    forbid_core_dumps()
    keep_constants_alive()
    app = QGuiApplication(["kiosk"])
    drive = Drive(app, "portrait", data)
    drive.show()
    begin_form(drive)
    fill_in(drive, name, f"{name}@example.com")
    send(drive)
    drive.shell.finish()
    drive.settle()
    begin_form(drive)
    fill_in(drive, name, f"{name}@example.com")
    if ending == "crash":
        os.abort()
    drive.shell.finish()
    drive.settle()
    drive.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
