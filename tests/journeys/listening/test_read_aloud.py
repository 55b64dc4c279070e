"""Reading aloud, through the real voice process and a speech server of the tests."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.articles.narration import narrate
from kiosk.visitor.bar.sentences import sentences
from tests.support.drive import wait_for
from tests.support.listening import (
    hear,
    marked_words,
    press_key,
    wait_until_available,
    with_voice,
)
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.visitor.composition import Kiosk
    from tests.support.clock import Clock
    from tests.support.speech_server import SpeechServer


pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="speech-dispatcher is Linux's"
)
LEAD = "Choices:"
"""Leads from words to buttons, and stands nowhere."""


def test_without_a_voice_the_button_cannot_be_used(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """Read aloud keeps its place, and works only where a voice has the language."""
    serve()
    kiosk.speech.start()
    assert not kiosk.speech.isAvailable
    wait_until_available(kiosk.speech)
    for language, has_voice in (("es", True), ("es-MX", True), ("xx", False)):
        kiosk.speech.set_language(language)
        assert kiosk.speech.isAvailable == has_voice


def test_each_sentence_is_marked_while_it_is_read(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """The words marked are those being spoken, in reading order, and then none."""
    serve()
    with_voice(kiosk)
    reached: list[str] = []
    place = kiosk.shell.listening_now.place
    place.changed.connect(lambda: reached.append(marked_words(kiosk)))
    kiosk.shell.toggleReadAloud()
    while kiosk.speech.isSpeaking:
        wait_for(kiosk.speech.speakingChanged)
    passages = kiosk.shell.listening_now.words()
    said = [part for text in passages for part in sentences(text) if part != LEAD]
    assert [words.rstrip(".:") for words in reached if words] == [
        words.rstrip(".:") for words in said
    ]
    assert reached[-1] == ""


def test_every_word_is_said_once_in_the_language_shown(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """What the server is told, sentence by sentence, is what stands on the screen."""
    server = serve()
    with_voice(kiosk)
    kiosk.shell.toggleReadAloud()
    while kiosk.speech.isSpeaking:
        wait_for(kiosk.speech.speakingChanged)
    server.kill()
    says = "SAYS "
    said = [line.removeprefix(says) for line in server.sent if line.startswith(says)]
    screen = kiosk.pages.reading.screen
    assert screen is not None
    heard = " ".join(said)
    assert [words for words in narrate(screen, "en") if words not in heard] == []
    shown = " ".join(kiosk.shell.listening_now.words())
    assert " ".join(said).split() == shown.split()
    assert "SET SELF LANGUAGE en" in server.sent


@pytest.mark.parametrize("act", ["touch", "key"])
def test_any_touch_silences_at_once(
    kiosk: Kiosk,
    serve: Callable[..., SpeechServer],
    request: pytest.FixtureRequest,
    act: str,
) -> None:
    """Whatever a visitor does, the voice stops and forgets what was still to come."""
    server = serve("--never-ends")
    with_voice(kiosk)
    kiosk.shell.toggleReadAloud()
    assert kiosk.speech.isSpeaking
    window, spot = kiosk.window.window, QPoint(20, 20)
    if act == "touch":
        finger = touch_screen(request)
        QTest.touchEvent(window, finger).press(0, spot, window).commit()
    else:
        QTest.keyPress(window, Qt.Key.Key_Down)
    assert not kiosk.speech.isSpeaking
    assert kiosk.speech._queue == []
    if act == "touch":
        QTest.touchEvent(window, finger).release(0, spot, window).commit()
    else:
        QTest.keyRelease(window, Qt.Key.Key_Down)
    server.wait_for("CANCEL")


def test_going_on_silences(kiosk: Kiosk, serve: Callable[..., SpeechServer]) -> None:
    """Another screen is not read under the old one's words."""
    serve("--never-ends")
    with_voice(kiosk)
    kiosk.shell.toggleReadAloud()
    kiosk.pages.reading.goNext()
    assert not kiosk.speech.isSpeaking


def test_sentences_are_cut_by_unicodes_rules() -> None:
    """Nothing is lost or doubled, whatever signs a text holds."""
    assert list(sentences("One. Two? 😀 Three!")) == ["One.", "Two?", "😀 Three!"]
    assert list(sentences("Costs 3.5 euros")) == ["Costs 3.5 euros"]
    assert list(sentences("  ")) == []


def test_it_pauses_and_goes_on(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """A press makes it silent, the next goes on with the sentence it broke off."""
    server = serve("--never-ends")
    with_voice(kiosk)
    first = hear(kiosk, server, kiosk.shell.toggleReadAloud)
    kiosk.shell.pressed()
    kiosk.shell.toggleReadAloud()
    assert not kiosk.speech.isSpeaking
    assert kiosk.speech.isPaused
    assert hear(kiosk, server, kiosk.shell.toggleReadAloud) == first
    assert hear(kiosk, server, kiosk.shell.readAgain) == first


def test_pace_and_volume_last_for_one_visitor(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """Slower and louder reach the voice, and the next visitor finds the usual."""
    server = serve()
    with_voice(kiosk)
    kiosk.speech.slower()
    kiosk.speech.louder()
    hear(kiosk, server, kiosk.shell.toggleReadAloud)
    assert "SET SELF RATE -20" in server.sent
    assert "SET SELF VOLUME 75" in server.sent
    for _ in range(20):
        kiosk.speech.quieter()
    assert kiosk.speech.loudness == 1
    kiosk.end_visit()
    assert (kiosk.speech.pace, kiosk.speech.loudness) == (0, 6)


def test_keys_of_volume_reach_the_voice(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """What a pad or keyboard has for it makes it louder and quieter, on any screen."""
    server = serve()
    with_voice(kiosk)
    press_key(kiosk, Qt.Key.Key_VolumeUp)
    press_key(kiosk, Qt.Key.Key_VolumeUp)
    press_key(kiosk, Qt.Key.Key_VolumeDown)
    hear(kiosk, server, kiosk.shell.toggleReadAloud)
    assert "SET SELF VOLUME 75" in server.sent


def test_the_room_does_not_hear_what_is_personal(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """Places that hurt and the form are read only to who asks for that one screen."""
    server = serve()
    with_voice(kiosk)
    for show in (kiosk.shell.showBodyMap, kiosk.shell.showForm):
        show()
        kiosk.shell.toggleReadAloud()
        assert kiosk.shell.listening.isAsking
        assert not kiosk.speech.isSpeaking
        kiosk.shell.listening.leaveUnread()
    kiosk.shell.toggleReadAloud()
    words = hear(kiosk, server, kiosk.shell.listening.readAnyway)
    assert words == kiosk.shell.listening_now.words()[0]
    assert len([line for line in server.sent if line.startswith("SAYS")]) == 1
    kiosk.shell.showBodyMap()
    kiosk.shell.toggleReadAloud()
    assert kiosk.shell.listening.isAsking


@pytest.mark.parametrize("listens", [True, False])
def test_the_warning_is_spoken_to_who_listens(
    kiosk: Kiosk,
    serve: Callable[..., SpeechServer],
    clock: Clock,
    listens: bool,
) -> None:
    """Half a minute before the end it is said, which does not stop the clock."""
    server = serve("--never-ends")
    with_voice(kiosk)
    if listens:
        hear(kiosk, server, kiosk.shell.toggleReadAloud)
        kiosk.shell.pressed()
        kiosk.shell.warning.touched()
    clock.seconds += 91
    if listens:
        warned = hear(kiosk, server, kiosk.shell.warning.watch)
        assert warned == "Are you still here?"
    kiosk.shell.warning.watch()
    assert kiosk.shell.warning.isShown
    assert kiosk.speech.isSpeaking is listens
    clock.seconds += 31
    kiosk.shell.warning.watch()
    assert kiosk.shell.place == "attract"


def test_who_listens_by_keys_is_led_by_ear(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """Once a key asked for it, each stop is named and each new screen is read."""
    server = serve("--never-ends")
    with_voice(kiosk)
    press_key(kiosk, Qt.Key.Key_Down)
    hear(kiosk, server, lambda: press_key(kiosk, Qt.Key.Key_MediaPlay))
    stop = hear(kiosk, server, lambda: press_key(kiosk, Qt.Key.Key_Up))
    focus = kiosk.window.window.activeFocusItem()
    assert focus is not None
    assert stop == f"{focus.property('name')}, button"
    words = hear(kiosk, server, kiosk.pages.reading.goNext)
    screen = kiosk.pages.reading.screen
    assert screen is not None
    assert words.rstrip(".") == kiosk.shell.listening_now.words()[0].rstrip(".")
    assert screen.title in kiosk.shell.listening_now.words()[1]


def test_choices_are_read_after_the_words(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """Whoever hears a screen to its end knows what to do next, also by touch."""
    serve()
    with_voice(kiosk)
    said = kiosk.shell.listening_now.words()
    choices = said[said.index(LEAD) + 1 :]
    assert choices[0] == "Body map."
    assert choices[-1].startswith("Next: ")
    assert not {"Back.", "Home.", "Finish."} & set(choices)


def test_the_bar_is_told_once_to_who_listens_by_keys(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """What stands below every screen is said after the first, and never again."""
    server = serve()
    with_voice(kiosk)
    hear_all(kiosk, kiosk.shell.toggleReadAloud)
    assert "SAYS At the bottom of every screen:" not in server.sent
    press_key(kiosk, Qt.Key.Key_Down)
    hear_all(kiosk, lambda: press_key(kiosk, Qt.Key.Key_MediaPlay))
    hear_all(kiosk, kiosk.pages.reading.goNext)
    server.kill()
    assert server.sent.count("SAYS At the bottom of every screen:") == 1
    told = server.sent[server.sent.index("SAYS At the bottom of every screen:") + 1 :]
    bar = [line.removeprefix("SAYS ") for line in told if line.startswith("SAYS ")][:7]
    names = "Emergency signs. Back. Home. Español. Listen. Display. Finish."
    assert " ".join(bar) == names


def hear_all(kiosk: Kiosk, act: Callable[[], None]) -> None:
    """Do something, and hear what is said because of it to its end."""
    wait_for(kiosk.speech.speakingChanged, act)
    while kiosk.speech.isSpeaking:
        wait_for(kiosk.speech.speakingChanged)


def test_keys_of_the_screen_are_named_to_who_may_be_told(
    kiosk: Kiosk, serve: Callable[..., SpeechServer]
) -> None:
    """Arrows over keys are heard, but where they would tell the room what is typed."""
    server = serve("--never-ends")
    with_voice(kiosk)
    press_key(kiosk, Qt.Key.Key_Down)
    hear(kiosk, server, lambda: press_key(kiosk, Qt.Key.Key_MediaPlay))
    assert hear(kiosk, server, lambda: kiosk.shell.listening.nameKey("K")) == "K"
    kiosk.shell.showForm()
    kiosk.shell.listening.nameKey("L")
    assert not kiosk.speech.isSpeaking
