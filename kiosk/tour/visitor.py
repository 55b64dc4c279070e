"""The program that draws the kiosk's tour; `kiosk --tour` becomes it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.coredumps import forbid_core_dumps
from kiosk.tour.pictures import render_tour


def main() -> int:
    """Render every screen into a folder; return the exit code."""
    options = _parser().parse_args()
    forbid_core_dumps()
    loaded = load_settings(
        options.config, os.environ, CommandLine(options.content, options.data)
    )
    for problem in loaded.problems:
        print(problem, file=sys.stderr)
    return render_tour(
        loaded, options.target, is_complete=options.all, only=options.look
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk --tour")
    parser.add_argument("target", type=Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--look", help="one folder's look, such as small-en")
    for name in ("--config", "--content", "--data"):
        parser.add_argument(name, type=Path)
    return parser


if __name__ == "__main__":
    sys.exit(main())
