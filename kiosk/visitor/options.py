"""What the kiosk's command line says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

_FOLDERS = {"--config": "config", "--content": "content", "--data": "data"}


class Options:
    """The words of one start; what was not said is none, or false."""

    config: Path | None = None
    content: Path | None = None
    data: Path | None = None
    window: tuple[int, int] | None = None
    tour: Path | None = None
    tour_all: bool = False
    tour_look: str | None = None
    preview: bool = False


def options_of(words: Sequence[str]) -> Options:
    """Read a command line; raises SystemExit where it asks for help or is wrong."""
    options = Options()
    if not _is_plain(words):
        return _parser().parse_args(words, options)
    for name, value in zip(words[::2], words[1::2], strict=True):
        setattr(options, _FOLDERS[name], Path(value))
    return options


def _is_plain(words: Sequence[str]) -> bool:
    """Tell whether only folders are named: such a start goes without the parser.

    The parser takes a tenth of what a bare window takes to start.
    """
    names, values = words[::2], words[1::2]
    return (
        len(names) == len(values)
        and all(name in _FOLDERS for name in names)
        and not any(value.startswith("-") or not value for value in values)
    )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    size = int(width), int(height)
    if min(size) < 320:  # noqa: PLR2004 - below this no screen makes sense
        raise ValueError
    return size


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="The patient-education kiosk.",
        # The supervisor knows the whole words only.
        allow_abbrev=False,
    )
    version = f"%(prog)s {__version__}"
    parser.add_argument("--version", action="version", version=version)
    parser.add_argument("--config", type=Path, help="the settings file (kiosk.toml)")
    parser.add_argument("--content", type=Path, help="the folder of topics")
    parser.add_argument("--data", type=Path, help="where forms and logs are kept")
    parser.add_argument(
        "--window", type=_size, metavar="WIDTHxHEIGHT", help="not over the whole screen"
    )
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="render every screen and exit"
    )
    parser.add_argument(
        "--tour-all", action="store_true", help="with --tour: every combination"
    )
    parser.add_argument(
        "--tour-look", metavar="LOOK", help="with --tour: one look alone (small-en)"
    )
    parser.add_argument(
        "--preview",
        action="store_true",
        help="for authors: show each save of the content, and its problems beside it",
    )
    return parser
