"""The desk's screens keep the kiosk's care: contrast, names, room for every word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.desk.viewmodels.looks import PIXELS_PER_MM
from kiosk.session.preferences import Scheme, TextStep
from kiosk.tour.desk import LOOKS, SIZES, DeskTour
from kiosk.tour.look import Look
from tests.screens.test_contrast_of_screens import WORDS, drawn_contrast
from tests.support.items import enclosing, is_a, place_of, shown_place_of, visible
from tests.support.layout import clipping_faults, machine_set_words, target_faults
from tests.support.pseudo import PseudoLanguage
from tests.support.reader import accessibility_faults, name_of, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem, QQuickWindow

CELLS = "CellWords"
SMALLEST_TARGET = 44
"""CSS pixels of WCAG 2.5.5; the kiosk's 20 mm at the desk's scale."""


@pytest.fixture(scope="module")
def _running(
    qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[DeskTour]:
    before = QLocale()
    tour = DeskTour(qapp, tmp_path_factory.mktemp("data"), Look("small"))
    yield tour
    tour.close()
    QLocale.setDefault(before)


@pytest.fixture
def tour(_running: DeskTour) -> DeskTour:
    """Hand out the desk's program in English, in its usual looks."""
    _running.desk.speak("en")
    _look(_running, Scheme.LIGHT, TextStep.NORMAL)
    return _running


def _look(tour: DeskTour, scheme: Scheme, step: TextStep) -> None:
    tour.desk.preferences.scheme = scheme
    tour.desk.preferences.text_step = step
    tour.desk.shell.looks.changed.emit()


def _screens(tour: DeskTour) -> Iterator[tuple[str, QQuickItem]]:
    """Go through every screen, and hand each out at rest."""
    tour.desk.shell.forget("")
    for name, arrive in tour.shots():
        arrive()
        tour.settle()
        yield name, tour.desk.window.window.contentItem()


def _cut_words(page: QQuickItem) -> list[str]:
    """List the faults of words; cells may be cut, for the panel shows them whole."""
    cells = {
        id(label): label
        for label in visible(page, "QQuickText")
        if is_a(label, CELLS) or enclosing(label, "FormRow") is not None
    }
    for cell in cells.values():
        cell.setVisible(False)
    faults = clipping_faults(page)
    for cell in cells.values():
        cell.setVisible(True)
    return faults


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_nothing_is_cut(tour: DeskTour, language: str, step: TextStep) -> None:
    """Every word shows in full on a small screen, at every text size."""
    tour.desk.speak(language)
    _look(tour, Scheme.LIGHT, step)
    assert _faults(tour) == []


def _faults(tour: DeskTour) -> list[str]:
    return [f"{name}: {f}" for name, page in _screens(tour) for f in _cut_words(page)]


@pytest.fixture
def longer(tour: DeskTour) -> Iterator[DeskTour]:
    """Let the program speak the pseudo-language."""
    translator = PseudoLanguage()
    QCoreApplication.installTranslator(translator)
    tour.desk.window.engine.retranslate()
    tour.desk.shell.retranslate()
    yield tour
    QCoreApplication.removeTranslator(translator)
    tour.desk.window.engine.retranslate()
    tour.desk.shell.retranslate()


def test_no_machine_has_letters_of_its_own_width(tour: DeskTour) -> None:
    """What a machine says of hinting reaches no text, and no field to type in."""
    faults = [w for _, page in _screens(tour) for w in machine_set_words(page)]
    assert faults == []


def test_a_wordier_language_finds_room(longer: DeskTour) -> None:
    """An interface 40 % longer than English is still shown in full."""
    assert _faults(longer) == []


def test_a_screen_reader_misses_nothing(tour: DeskTour) -> None:
    """Each control has its own name, each word is said, each screen has a heading."""
    faults = []
    for name, page in _screens(tour):
        window = tour.desk.window.window
        faults += [f"{name}: {f}" for f in accessibility_faults(window, page)]
        if QAccessible.Role.Heading not in {node.role() for node in nodes(window)}:
            faults.append(f"{name}: no heading")
    assert faults == []


def test_a_row_is_heard_as_a_sentence(tour: DeskTour) -> None:
    """Who listens hears each answer with its column, the status first."""
    names = []
    for name, _ in _screens(tour):
        if name == "forms":
            names = [name_of(node) for node in nodes(tour.desk.window.window)]
    assert (
        "Status: New. Name: Maria-José Ortega, K2-4CD. How to reach: (202) 555-0143, "
        "Phone call. Best time: Morning. Where it hurts: Left shoulder; Left side of "
        "the neck. Questions: Will it hurt?; How long does it last?. Language: Spanish "
        "(es), Interpreter. Day: 20 Nov 2026"
    ) in names


@pytest.mark.parametrize("step", TextStep)
def test_every_target_is_large_enough(tour: DeskTour, step: TextStep) -> None:
    """Every control is at least 44 px each way, and lies on no other."""
    _look(tour, Scheme.LIGHT, step)
    assert round(20 * PIXELS_PER_MM) == SMALLEST_TARGET
    faults = [
        f"{name}: {fault}"
        for name, page in _screens(tour)
        for fault in target_faults(page, PIXELS_PER_MM)
    ]
    assert faults == []


@pytest.mark.parametrize("scheme", Scheme)
def test_the_drawn_words_stand_out(tour: DeskTour, scheme: Scheme) -> None:
    """What is drawn reaches 7:1 on every screen, from its pixels."""
    _look(tour, scheme, TextStep.NORMAL)
    faint = []
    for name, page in _screens(tour):
        picture = tour.desk.window.window.grabWindow()
        for text in visible(page, "QQuickText"):
            if not text.property("text") or not text.isEnabled():
                continue
            place = shown_place_of(text).toRect().intersected(picture.rect())
            if place.height() < place_of(text).height() - 1:
                continue  # A row that is cut at the table's edge shows no whole letter.
            contrast = drawn_contrast(picture.copy(place))
            if contrast < WORDS:
                faint.append(f"{name}: {text.property('text')!r} {contrast:.1f}")
    assert faint == []


def test_every_control_is_reached_by_tab(tour: DeskTour) -> None:
    """Tab comes to every button, field and list of every screen, and round again."""
    window = tour.desk.window.window
    for name, page in _screens(tour):
        wanted = _controls(page)
        reached = set()
        for _ in range(60):
            _tab(window)
            focused = window.activeFocusItem()
            reached.add(focused.property("name") if focused else None)
        assert wanted - reached == set(), name


def test_arrows_reach_every_control_with_a_ring(tour: DeskTour) -> None:
    """Down alone comes to every button, field and list, and each stop has a ring."""
    window = tour.desk.window.window
    for name, page in _screens(tour):
        wanted = _controls(page)
        assert _ringed(window), name
        if name == "still-here":  # Any key answers it.
            continue
        reached, unseen = set(), []
        for _ in range(60):
            QTest.keyClick(window, Qt.Key.Key_Down)
            QCoreApplication.processEvents()
            focused = window.activeFocusItem()
            reached.add(focused.property("name"))
            if not _ringed(window):
                unseen.append(focused.property("name"))
        assert wanted - reached == set(), name
        assert unseen == [], name


def _ringed(window: QQuickWindow) -> bool:
    """Tell whether a ring shows, and none but where the focus is."""
    rings = visible(window.contentItem(), "FocusRing")
    return {ring.property("control").hasActiveFocus() for ring in rings} == {True}


def _controls(page: QQuickItem) -> set[str]:
    """Name what keys have to come to; a table of forms is one stop."""
    return {
        item.property("name")
        for kind in ("Pressable", "QQuickTextField")
        for item in visible(page, kind)
        if item.isEnabled() and enclosing(item, "FormTable") is None
    }


def _tab(window: object) -> None:
    from PySide6.QtGui import QKeyEvent

    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, Qt.Key.Key_Tab, none))


def test_the_tour_shows_each_look_once() -> None:
    """The pictures hold each size, language, theme and the worst corner."""
    assert {look.size for look in LOOKS} == set(SIZES)
    assert {look.language for look in LOOKS} == {"en", "es"}
    assert {look.scheme for look in LOOKS} == set(Scheme)
    assert TextStep.LARGEST in {look.text_step for look in LOOKS}


def test_the_tour_draws_every_screen(tour: DeskTour, tmp_path: Path) -> None:
    """Each screen becomes a picture of its own."""
    tour.desk.shell.forget("")
    count = tour.render(tmp_path)
    pictures = list(tmp_path.glob("*.png"))
    assert len(pictures) == count > 12
    seen: dict[bytes, list[str]] = {}
    for picture in sorted(pictures):
        seen.setdefault(picture.read_bytes(), []).append(picture.stem)
    assert [names for names in seen.values() if len(names) > 1] == []
