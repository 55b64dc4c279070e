"""Reading aloud, through the real voice process and a speech server of the tests."""

from __future__ import annotations

import os
import signal
import struct
import sys
from functools import partial
from typing import TYPE_CHECKING

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.articles.narration import narrate
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.programs import own_command
from kiosk.session.navigation import Place, PlaceKind
from kiosk.speech.jack import Jack, open_jacks
from kiosk.visitor.bar.headphones import Headphones
from kiosk.visitor.bar.sentences import sentences
from kiosk.visitor.bar.speech import SpeechViewModel
from kiosk.visitor.bar.voice import VoiceLimits, VoiceProcess
from kiosk.visitor.composition import Kiosk
from tests.support.drive import wait_for
from tests.support.speech_server import SpeechServer
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

DARK = "#000000"
EVENT = struct.Struct("@llHHi")
SECTION, SCREEN = "the-shot", "dry-needling"

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="speech-dispatcher is Linux's"
)


class Clock:
    """The idle clock's time, which stands still until a test moves it."""

    seconds = 0.0

    def __call__(self) -> float:
        """Give the time."""
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    """Return the clock of the kiosk."""
    return Clock()


@pytest.fixture
def kiosk(qapp: QGuiApplication, tmp_path: Path, clock: Clock) -> Iterator[Kiosk]:
    """Start a kiosk on a reading screen; its speech has not been started."""
    loaded = load_settings(None, {}, CommandLine(data=tmp_path))
    kiosk = Kiosk(qapp, loaded, EventLog(), restart=lambda: None, now=clock)
    kiosk.window.show(QSize(1080, 1920))
    wait_for(kiosk.catalogue.refreshed, kiosk.catalogue.refresh)
    wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
    topic = kiosk.catalogue.topics[0].id
    kiosk.shell.go(Place(PlaceKind.SECTION, topic, SECTION, SCREEN))
    yield kiosk
    kiosk.close()


@pytest.fixture
def serve(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., SpeechServer]]:
    """Give what starts a speech server and tells the voice where it is."""
    servers: list[SpeechServer] = []

    def serve(*options: str) -> SpeechServer:
        server = SpeechServer(tmp_path / f"s{len(servers)}", *options)
        servers.append(server)
        monkeypatch.setenv("SPEECHD_ADDRESS", server.address)
        return server

    yield serve
    for server in servers:
        server.kill()


@pytest.fixture
def speak() -> Iterator[Callable[..., SpeechViewModel]]:
    """Give what makes the Read aloud button with limits of the test."""
    made: list[SpeechViewModel] = []

    def speak(limits: VoiceLimits, *command: str) -> SpeechViewModel:
        speech = SpeechViewModel(VoiceProcess(list(command) or None, limits))
        speech.set_language("en")
        made.append(speech)
        return speech

    yield speak
    for speech in made:
        speech.close()


class Plug:
    """Headphones and a jack: a pipe that says what an input device would."""

    def __init__(self) -> None:
        self.outlet, self.inlet = os.pipe()
        os.set_blocking(self.outlet, False)
        self._is_watched = False

    def __call__(self, kiosk: Kiosk, *, is_in: bool) -> None:
        """Put headphones in or pull them out, and wait until the kiosk knows."""
        if not self._is_watched:
            self._is_watched = True
            kiosk.bar.headphones.watch([Jack(os.dup(self.outlet), is_in=False)])
        event = EVENT.pack(0, 0, 5, 2, int(is_in))
        wait_for(kiosk.bar.headphones.changed, lambda: os.write(self.inlet, event))

    def pull_device(self) -> None:
        """Take the whole device away."""
        if self.inlet >= 0:
            os.close(self.inlet)
            self.inlet = -1


@pytest.fixture
def plug() -> Iterator[Plug]:
    """Give headphones that are in no jack yet."""
    plug = Plug()
    yield plug
    plug.pull_device()
    os.close(plug.outlet)


def with_voice(kiosk: Kiosk) -> None:
    """Wait until the kiosk has found its voice."""
    wait_until_available(kiosk.speech, kiosk.speech.start)


def wait_until_available(
    speech: SpeechViewModel, start: Callable[[], None] | None = None
) -> None:
    """Call `start` and wait until something can be read aloud."""
    if start is not None:
        start()
    while not speech.isAvailable:
        wait_for(speech.availableChanged)


def marked_words(kiosk: Kiosk) -> str:
    """Return the words that are marked as being read."""
    found = kiosk.shell.listening_now.place.found
    return found.words if found else ""


def voice_of(speech: SpeechViewModel) -> psutil.Process:
    """Return the process that speaks."""
    return psutil.Process(speech._voice._process.processId())


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
    said = [part for text in passages for part in sentences(text)]
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


IMPATIENT = VoiceLimits(answer=0.5, sentence=0.5, word=0, first_wait=0.2)
WORDS = ["One. Two."]


@pytest.mark.parametrize("fault", ["stop", "kill", "never-ends", "voice-stop"])
def test_a_voice_that_hangs_or_dies_costs_the_voice_alone(
    serve: Callable[..., SpeechServer],
    speak: Callable[..., SpeechViewModel],
    fault: str,
) -> None:
    """The reading ends by itself, its process is killed, a new one is looked for."""
    server = serve(*(["--never-ends"] if fault == "never-ends" else []))
    speech = speak(IMPATIENT)
    wait_until_available(speech, speech.start)
    speaker = voice_of(speech)
    {
        "stop": server.stop,
        "kill": server.kill,
        "never-ends": lambda: None,
        "voice-stop": partial(os.kill, speaker.pid, signal.SIGSTOP),
    }[fault]()
    speech.toggle("en", WORDS)
    while speech.isSpeaking:
        wait_for(speech.speakingChanged)
    assert not speech.isAvailable
    assert speech.is_clear()
    speaker.wait()
    serve()
    wait_until_available(speech)
    assert voice_of(speech).pid != speaker.pid


def test_a_visit_ends_though_the_voice_hangs(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], clock: Clock
) -> None:
    """Nothing that a hung voice was saying is left, and the idle clock runs out."""
    server = serve("--never-ends")
    kiosk.speech._voice._limits = IMPATIENT
    with_voice(kiosk)
    clock.seconds += 85
    kiosk.shell.toggleReadAloud()
    clock.seconds += 10
    kiosk.shell.warning.watch()
    assert not kiosk.shell.warning.isShown
    server.stop()
    while kiosk.speech.isSpeaking:
        wait_for(kiosk.speech.speakingChanged)
    clock.seconds += 500
    kiosk.shell.warning.watch()
    assert kiosk.shell.place == "attract"
    assert kiosk.speech.is_clear()


def test_a_server_that_accepts_and_is_silent_is_given_up(
    serve: Callable[..., SpeechServer], speak: Callable[..., SpeechViewModel]
) -> None:
    """A voice that never tells what it can speak is killed and tried again."""
    serve("--answers", "2")
    limits = VoiceLimits(start=0.5, first_wait=0.2)
    speech = speak(limits)
    wait_for(speech._voice.lost, speech.start)
    assert not speech.isAvailable
    assert speech._voice._process is None
    serve()
    # A start that a busy machine makes slow is tried again as well.
    speech._voice._limits = VoiceLimits()
    wait_until_available(speech)


def test_waits_grow_until_something_was_really_said(
    serve: Callable[..., SpeechServer], speak: Callable[..., SpeechViewModel]
) -> None:
    """A voice that is lost again and again is looked for ever more rarely."""
    serve("--never-ends")
    speech = speak(IMPATIENT)
    voice = speech._voice
    wait_until_available(speech, speech.start)
    for expected in (0.4, 0.8):
        speech.toggle("en", WORDS)
        wait_for(voice.lost)
        assert voice._wait == expected
        if expected == 0.8:
            serve()
        wait_until_available(speech)
    speech.toggle("en", WORDS)
    while speech.isSpeaking:
        wait_for(speech.speakingChanged)
    assert voice._wait == IMPATIENT.first_wait


def test_the_screen_answers_while_13000_voices_are_told(
    serve: Callable[..., SpeechServer], speak: Callable[..., SpeechViewModel]
) -> None:
    """No work for the voice takes a turn in the screen's thread that events wait for.

    Between any two pieces of what the voice says, everything else gets its turn.
    """
    serve("--voices", "13363")
    speech = speak(VoiceLimits())
    beats: list[int] = []
    beat = QTimer(interval=0)
    beat.timeout.connect(lambda: beats.append(1))
    beat.start()
    speech.start()
    begun = len(beats)
    while not speech.isAvailable:
        wait_for(speech.availableChanged)
    assert len(beats) - begun > 100


def test_no_server_at_all_is_looked_for_again(
    speak: Callable[..., SpeechViewModel],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    serve: Callable[..., SpeechServer],
) -> None:
    """Without a server the voice is lost at once, and found when there is one."""
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/none")
    speech = speak(VoiceLimits(first_wait=0.2))
    wait_for(speech._voice.lost, speech.start)
    assert not speech.isAvailable
    serve()
    wait_until_available(speech)


def test_a_voice_that_cannot_be_started_is_lost(
    speak: Callable[..., SpeechViewModel], tmp_path: Path
) -> None:
    """A missing program of the voice is one of the ways to have none."""
    speech = speak(VoiceLimits(), str(tmp_path / "no-such-program"))
    wait_for(speech._voice.languagesChanged, lambda: QTimer.singleShot(0, speech.start))
    assert not speech.isAvailable


def test_garbled_or_endless_lines_are_a_lost_voice(
    speak: Callable[..., SpeechViewModel],
) -> None:
    """What the voice says is read no further than a line may be long."""
    for says in ("print('{}', flush=True)", "print('x' * 200_000, flush=True)"):
        speech = speak(
            VoiceLimits(), sys.executable, "-c", f"{says}; import time; time.sleep(60)"
        )
        speech.start()
        speaker = voice_of(speech)
        wait_for(speech._voice.lost)
        speaker.wait()


def test_qts_engine_speaks_by_the_same_messages(
    speak: Callable[..., SpeechViewModel],
) -> None:
    """Where there is no speech-dispatcher, Qt's own voice does the same work."""
    command = own_command("kiosk-system-voice", str(os.getpid()), "mock")
    speech = speak(VoiceLimits(), *command)
    wait_until_available(speech, speech.start)
    reached: list[str] = []
    speech.sentenceReached.connect(reached.append)
    speech.toggle("en", ["One.", "Two."])
    while speech.isSpeaking:
        wait_for(speech.speakingChanged)
    assert reached == ["One.", "Two.", ""]


def test_sentences_are_cut_by_unicodes_rules() -> None:
    """Nothing is lost or doubled, whatever signs a text holds."""
    assert list(sentences("One. Two? 😀 Three!")) == ["One.", "Two?", "😀 Three!"]
    assert list(sentences("Costs 3.5 euros")) == ["Costs 3.5 euros"]
    assert list(sentences("  ")) == []


def hear(kiosk: Kiosk, server: SpeechServer, act: Callable[[], None]) -> str:
    """Do something, and return what the server is given to say because of it."""
    wait_for(kiosk.speech._voice.began, act)
    server.wait_for("SAYS ")
    return server.sent[-1].removeprefix("SAYS ")


def press_key(kiosk: Kiosk, key: Qt.Key) -> None:
    """Press a key and let it go."""
    QTest.keyClick(kiosk.window.window, key)


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


def test_headphones_begin_to_read_and_make_it_private(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """Put in, the screen is read from its top, and nothing is asked before."""
    server = serve("--never-ends")
    with_voice(kiosk)
    kiosk.shell.showBodyMap()
    kiosk.shell.toggleReadAloud()
    assert kiosk.shell.listening.isAsking
    first = hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    assert not kiosk.shell.listening.isAsking
    assert kiosk.shell.listening_now.words()[0].startswith(first.rstrip("."))


def test_pulled_out_it_is_silent_at_once(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """The room hears no more of it, and is asked about again."""
    server = serve("--never-ends")
    with_voice(kiosk)
    kiosk.shell.showBodyMap()
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    plug(kiosk, is_in=False)
    assert not kiosk.speech.isSpeaking
    assert not kiosk.speech.isPaused
    QCoreApplication.processEvents()
    server.wait_for("CANCEL")
    kiosk.shell.toggleReadAloud()
    assert kiosk.shell.listening.isAsking


def test_a_jack_that_goes_away_is_empty(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """A device pulled out whole, headphones and all, is silence as well."""
    server = serve("--never-ends")
    with_voice(kiosk)
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    wait_for(kiosk.bar.headphones.changed, plug.pull_device)
    assert not kiosk.speech.isSpeaking


def test_a_curtain_hides_the_screen_while_one_listens(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug, clock: Clock
) -> None:
    """Only with headphones; a touch anywhere shows it again and the voice goes on."""
    server = serve("--never-ends")
    with_voice(kiosk)
    listening = kiosk.shell.listening_now
    listening.hideScreen()
    assert not listening.isCurtained
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    listening.hideScreen()
    window, middle = kiosk.window.window, QPoint(540, 900)
    assert window.grabWindow().pixelColor(20, 20).name() == DARK
    clock.seconds += 5
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=middle)
    assert not listening.isCurtained
    assert kiosk.speech.isSpeaking


@pytest.mark.parametrize("end", ["visit", "plug"])
def test_the_curtain_ends_with_visit_and_headphones(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug, end: str
) -> None:
    """Whoever comes next finds a screen that shows."""
    server = serve("--never-ends")
    with_voice(kiosk)
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    kiosk.shell.listening_now.hideScreen()
    if end == "visit":
        kiosk.end_visit()
    else:
        plug(kiosk, is_in=False)
    assert not kiosk.shell.listening_now.isCurtained
    assert kiosk.window.window.grabWindow().pixelColor(20, 20).name() != DARK


def test_the_warning_is_shown_over_the_curtain(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug, clock: Clock
) -> None:
    """Who has hidden the screen sees that the visit is about to end."""
    server = serve("--never-ends")
    with_voice(kiosk)
    hear(kiosk, server, lambda: plug(kiosk, is_in=True))
    kiosk.shell.listening_now.hideScreen()
    kiosk.speech.stop()
    clock.seconds += 91
    kiosk.shell.warning.watch()
    assert kiosk.shell.warning.isShown
    middle = kiosk.window.window.grabWindow().pixelColor(540, 700)
    assert kiosk.shell.listening_now.isCurtained
    assert middle.name() != DARK


def test_at_rest_headphones_say_nothing(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], plug: Plug
) -> None:
    """Where nobody's visit is under way, headphones put in wait for one."""
    serve()
    with_voice(kiosk)
    kiosk.end_visit()
    plug(kiosk, is_in=True)
    assert not kiosk.speech.isSpeaking
    assert kiosk.speech.is_clear()


def test_a_clinic_may_leave_headphones_unnoticed(plug: Plug) -> None:
    """With the setting off no jack is read, and nothing becomes private."""
    headphones = Headphones(is_wanted=False)
    headphones.watch([Jack(os.dup(plug.outlet), is_in=True)])
    assert not headphones.is_in


def test_only_the_headphones_switch_counts(plug: Plug, tmp_path: Path) -> None:
    """Other switches and halves of events change nothing; what is no jack is none."""
    jack = Jack(os.dup(plug.outlet), is_in=False)
    lid, headphones = EVENT.pack(0, 0, 5, 0, 1), EVENT.pack(0, 0, 5, 2, 1)
    seen = []
    for part in (lid, headphones[:7], headphones[7:]):
        os.write(plug.inlet, part)
        jack.read()
        seen.append(jack.is_in)
    jack.read()
    jack.close()
    assert seen == [False, False, True]
    os.mkfifo(tmp_path / "event0")
    assert open_jacks(tmp_path) == []
    assert open_jacks(tmp_path / "nowhere") == []


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
    assert stop == focus.property("name")
    words = hear(kiosk, server, kiosk.pages.reading.goNext)
    screen = kiosk.pages.reading.screen
    assert screen is not None
    assert words.rstrip(".") == kiosk.shell.listening_now.words()[0].rstrip(".")
    assert screen.title in kiosk.shell.listening_now.words()[1]


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
