"""Asking for a passphrase, or reading it from a file in scripts; never an argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def passphrase_from(file: Path | None, line: int = 0) -> Callable[[], str]:
    """Give what asks: a hidden prompt, or the given line of `file`."""
    if file is None:
        return lambda: str(typer.prompt("Passphrase", hide_input=True))
    return lambda: _line(file, line)


def _line(file: Path, line: int) -> str:
    lines = file.read_text("utf-8", "replace").splitlines()
    return lines[line] if line < len(lines) else ""


def new_passphrase(title: str, file: Path | None, line: int) -> str:
    """Ask twice for a new passphrase, or read it from `file`."""
    if file is not None:
        return _line(file, line)
    return str(typer.prompt(title, hide_input=True, confirmation_prompt=True))
