"""The program of the front desk's own PC: `kiosk-desk`."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the desk's program, or render its tour; return the exit code."""
    multiprocessing.freeze_support()
    options = _parser().parse_args(arguments)
    if options.tour is not None:
        from kiosk.desk.tour import render_tour  # noqa: PLC0415 - staff never need it

        return render_tour(options.tour)
    return _run(options.data or _data_folder(), options.batch)


def _run(data: Path, batch: Path | None) -> int:
    # Not above: the process that opens a batch loads this file too, and needs no Qt.
    from kiosk.desk.composition import Desk  # noqa: PLC0415
    from kiosk.desk.dialogs import SystemDialogs, keep_no_history  # noqa: PLC0415

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
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    app = QApplication(["kiosk-desk"])
    app.setApplicationDisplayName("")
    return app


def _data_folder() -> Path:
    """Name the folder of the ledger, the same one that `kioskctl forms open` uses."""
    from kiosk.config.places import places_here  # noqa: PLC0415

    named = os.environ.get("KIOSK_DATA")
    return Path(named) if named else places_here().user_data / "desk"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk-desk", description="Opens the sealed forms of the kiosk."
    )
    parser.add_argument(
        "batch", type=Path, nargs="?", help="a batch file, or the folder it is in"
    )
    parser.add_argument("--data", type=Path, help="where the ids of forms are kept")
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="render every screen and exit"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
