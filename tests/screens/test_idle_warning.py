"""The warning before a visit ends, as the person reads it who came after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from kiosk.session.preferences import TextStep
from tests.support.form_visit import SOMEBODY_NEW
from tests.support.items import place_of, visible
from tests.support.layout import clipping_faults

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_whoever_comes_next_reads_their_button(
    drive: Drive, step: TextStep, language: str
) -> None:
    """It is said and shown in each language on offer, whatever was read before."""
    drive.look(text_step=step, language=language)
    drive.open("idle-warning")
    [button] = [b for b in visible(drive.page, "TouchButton") if is_new(b)]
    [words] = visible(button, "ButtonWords")
    heard = QAccessible.queryAccessibleInterface(button)
    assert words.property("text") == SOMEBODY_NEW
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == SOMEBODY_NEW
    assert place_of(button).contains(place_of(words))
    assert clipping_faults(drive.page) == []
    assert drive.page.boundingRect().contains(place_of(button))


def test_one_language_is_said_once(portrait: Drive) -> None:
    """Where a clinic offers one language, nothing else stands on the button."""
    looks = portrait.shell.looks
    offered = [row.card_id for row in looks.languages.rows]
    looks.offer(["es"])
    said = looks.inEachLanguage("IdleWarning", "I am new: start again")
    looks.offer(offered)
    assert said == "Soy otra persona: empezar de nuevo"


def is_new(button: QQuickItem) -> bool:
    """Tell whether a button ends the visit for somebody new."""
    return bool(button.property("isFinal")) and button.property("iconName") == ""
