"""The program of the front desk's own PC: `kiosk-desk`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.programs import become
from kiosk.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the desk's program, or render its tour; return the exit code."""
    options = _parser().parse_args(arguments)
    if options.tour is not None:
        look = ["--look", options.tour_look] if options.tour_look else []
        return become("desk-tour", str(options.tour), *look)
    return _run(options.data or _data_folder(), options.batch)


def _run(data: Path, batch: Path | None) -> int:
    # Not above: the process that opens a batch loads this file too, and needs no Qt.
    from kiosk.desk.composition import Desk
    from kiosk.desk.dialogs import SystemDialogs, keep_no_history

    app = application()
    with keep_no_history():
        dialogs = SystemDialogs()
        desk = Desk(app, data, dialogs)
        dialogs.window = desk.window.window
        desk.window.show(None)
        if batch is not None:
            desk.shell.choose.look(batch)
        code = app.exec()
        desk.close()
    return code


def application() -> QApplication:
    """Make the application; the system's dialogs need one with widgets."""
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    app = QApplication(["kiosk-desk"])
    app.setApplicationDisplayName("")
    # The task bar finds name and icon by the desktop entry where one is installed.
    app.setDesktopFileName("kiosk-desk")
    app.setWindowIcon(QIcon(str(shipped("assets") / "program" / "kiosk-desk.svg")))
    return app


def _data_folder() -> Path:
    """Name the folder of the ledger, the same one that `kioskctl forms open` uses."""
    from kiosk.config.places import places_here

    return places_here().desk_folder(os.environ)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk-desk", description="Opens the sealed forms of the kiosk."
    )
    parser.add_argument(
        "batch", type=Path, nargs="?", help="a batch file, or the folder it is in"
    )
    version = f"%(prog)s {__version__}"
    parser.add_argument("--version", action="version", version=version)
    parser.add_argument("--data", type=Path, help="where the ids of forms are kept")
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="render every screen and exit"
    )
    parser.add_argument(
        "--tour-look", metavar="LOOK", help="with --tour: one look alone"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
