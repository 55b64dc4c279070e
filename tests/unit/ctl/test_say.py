"""What `kioskctl` writes commands no terminal, whoever the words are from."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

import kiosk.ctl
from kiosk.ctl.answers import answer
from kiosk.ctl.say import visible

if TYPE_CHECKING:
    import pytest

CLEAR = "fine\x1b[2J"


@given(st.text(st.characters(codec=None)))
def test_no_sign_that_a_terminal_obeys_is_written(text: str) -> None:
    """Neither controls nor signs of direction, nor halves of characters."""
    shown = set(visible(text)) - set("\n\t\u200c\u200d")

    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Cs"}


@given(st.text())
def test_json_means_the_same_to_a_program(text: str) -> None:
    """A sign that is spelt out is still the sign that it was."""
    line = json.dumps({"words": text}, ensure_ascii=False)

    assert json.loads(visible(line)) == {"words": text}


def test_words_of_every_script_stay() -> None:
    """Accents, Persian joints and emoji are no commands."""
    words = "Señora Nguyễn, 李, \u0646\u0645\u06cc\u200c\u062f\u0627\u0646\u0645 🙂"

    assert visible(words) == words


def test_an_answer_cannot_clear_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    """A reviewer's words, for people and for programs, with a command spelt out."""
    for as_json in (False, True):
        answer({"words": CLEAR}, f"en.md:3: {CLEAR}", as_json=as_json)

        assert "\\u001b[2J" in capsys.readouterr().out


def test_every_command_writes_by_the_one_way() -> None:
    """Nothing in the folder but that way itself calls typer's own."""
    folder = Path(kiosk.ctl.__file__).parent

    calling = {
        file.name
        for file in folder.glob("*.py")
        if "typer.echo" in file.read_text("utf-8")
    }

    assert calling == {"say.py"}
