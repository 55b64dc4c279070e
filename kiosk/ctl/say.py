"""How `kioskctl` writes to a terminal: nothing that it was given commands the terminal.

A reviewer's words, a file's name on a stick or a key in a settings file may hold
control characters. A terminal obeys them: it would delete a line of a list, change the
window's title or show a file's name backwards.
"""

from __future__ import annotations

import json
import unicodedata

import typer

_OBEYED = ("Cc", "Cf", "Cs")
"""Controls, signs of direction and hidden joints, halves of characters."""

_KEPT = "\n\t\u200c\u200d"
"""Lines and columns are the program's own; two joiners spell words in some scripts."""


def visible(text: str) -> str:
    r"""Return `text` with each sign that a terminal obeys spelt out, as `\u001b`.

    JSON means the same before and after.
    """
    return "".join(
        json.dumps(letter)[1:-1]
        if letter not in _KEPT and unicodedata.category(letter) in _OBEYED
        else letter
        for letter in text
    )


def say(text: str, *, err: bool = False) -> None:
    """Write a line to standard output, or to standard error."""
    typer.echo(visible(text), err=err)
