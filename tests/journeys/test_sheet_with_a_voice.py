"""The display sheet where the computer has a voice: a row more, all of it legible."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF

from kiosk.session.preferences import Scheme, TextStep
from tests.support.drive import Drive, wait_for
from tests.support.items import place_of, visible
from tests.support.layout import clipping_faults
from tests.support.listening import PATIENT
from tests.support.speech_server import SpeechServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

_CHIPS = 13
"""Three sizes, three colours, two of the screen, five of the voice."""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="speech-dispatcher is Linux's"
)


@pytest.fixture(scope="module", params=["portrait", "landscape", "small"])
def made(
    request: pytest.FixtureRequest,
    qapp: QGuiApplication,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Drive]:
    """Switch on a kiosk that can read aloud, one of each size."""
    folder = tmp_path_factory.mktemp("speaking")
    server = SpeechServer(folder / "speech")
    driven = Drive(qapp, request.param, folder / "data")
    speech = driven.kiosk.speech
    speech._voice._limits = PATIENT
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPEECHD_ADDRESS", server.address)
        speech.start()
        while not speech.isAvailable:
            wait_for(speech.availableChanged)
    yield driven
    driven.close()
    server.kill()


@pytest.fixture
def speaking(made: Drive) -> Drive:
    """Hand a kiosk out that can read aloud, on its attract screen."""
    made.show()
    return made


@pytest.mark.parametrize(
    "scheme",
    [Scheme.LIGHT, pytest.param(Scheme.HIGH_CONTRAST, marks=pytest.mark.torture)],
)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", list(TextStep))
def test_the_sheet_of_a_kiosk_that_speaks_is_whole(
    speaking: Drive, step: TextStep, language: str, scheme: Scheme
) -> None:
    """No word breaks, nothing is cut, and Done is on the glass, at every text.

    The choice of longest name needs two lines once it has its mark.
    """
    speaking.open("home")
    speaking.look(text_step=step, language=language, scheme=scheme)
    speaking.shell.sheet.toggle()
    speaking.settle()
    [sheet] = visible(speaking.page, "DisplaySheet")
    words = visible(sheet, "ButtonWords")
    assert len(visible(sheet, "PickChip")) == _CHIPS
    assert clipping_faults(sheet) == []
    assert [fault for each in words for fault in broken_words(each)] == []
    [area] = visible(sheet, "PagedArea")
    assert not area.property("hasMore"), area.property("contentHeight") - area.height()
    done = visible(sheet, "TouchButton")[-1]
    assert place_of(sheet).contains(place_of(done))


def broken_words(item: QQuickItem) -> list[str]:
    """Return the words that are wider than the place they have in one line."""
    metrics = QFontMetricsF(item.property("font"))
    room = item.width() + 1
    words = str(item.property("words")).split()
    return [word for word in words if metrics.horizontalAdvance(word) > room]
