"""What every test that shows a screen needs before Qt starts, and a quick folder."""

from __future__ import annotations

import gc
import locale
import os
import shutil
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# Before each frame Qt waits 5 ms for a display that is none: minutes of all tests.
os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")

from kiosk.articles.library import fingerprint
from kiosk.resources import shipped
from kiosk.session.preferences import Scheme, TextStep
from kiosk.touchkit.constants import keep_constants_alive
from kiosk.visitor.form.keyboard import choose_keyboard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

keep_constants_alive()
choose_keyboard(os.environ)

# How long an example takes, to draw or to try, says something about the machine,
# nothing about the product. Settings of a test that name checks name this one too.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def pytest_configure() -> None:
    """Let programs that tests start hear requests to end, also in a run behind a shell.

    Who starts the run in the background has it, and all that it starts, ignore them.
    """
    for name in ("SIGINT", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


def pytest_collection_finish() -> None:
    """Let no collection of garbage walk what stays to the end of the run anyhow.

    Each end of a visit collects, and would look at the thousands of tests themselves,
    for a third of a second each time.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Let no test be the first: without an application an event loop turns for ever.

    Qt has the C library speak the machine's language. No program here that prints the
    library's words has a Qt application, so that they are English for everybody.
    """
    locale.setlocale(locale.LC_MESSAGES, "C")
    return qapp


@pytest.fixture(scope="session", autouse=True)
def untouched() -> Iterator[None]:
    """Hold that no test changes what comes along, not so much as a file's times.

    Other tests read it meanwhile, and a kiosk takes a changed file for a new version.
    """
    before = {name: fingerprint(shipped(name)) for name in ("content", "assets")}
    yield
    assert before == {name: fingerprint(shipped(name)) for name in before}


@pytest.fixture
def memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a folder in memory, for tests that write a thousand small files."""
    shm = Path("/dev/shm")  # noqa: S108 - a folder of our own in it
    if not shm.is_dir():
        yield tmp_path_factory.mktemp("memory")
        return
    folder = Path(tempfile.mkdtemp(prefix="kiosk-", dir=shm))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


USUAL = {
    "drive": "portrait",
    "step": TextStep.NORMAL,
    "scheme": Scheme.LIGHT,
    "language": "en",
    "way": "en",
}
WORST = {
    "drive": "small",
    "step": TextStep.LARGEST,
    "scheme": Scheme.HIGH_CONTRAST,
    "language": "es",
    "way": "largest",
}


def pytest_itemcollected(item: pytest.Item) -> None:
    """Leave to torture the looks that differ in two ways, but for the worst of all.

    Beside the usual size each case has one of the two others, unless its test names
    its sizes itself; its own name says which, so that it is the same one every day.
    """
    if SCREENS not in item.path.parents:
        return
    look = _look_of(item)
    if not _is_everyday(look) or not _has_its_turn(item, look):
        item.add_marker(pytest.mark.torture)


def _look_of(item: pytest.Item) -> dict[str, object]:
    parameters = getattr(item, "callspec", None)
    return parameters.params if parameters else {}


def _is_everyday(look: dict[str, object]) -> bool:
    named = [name for name in USUAL if name in look]
    return len(_unusual(look)) < 2 or all(look[name] == WORST[name] for name in named)


def _unusual(look: dict[str, object]) -> list[str]:
    return [name for name in USUAL if look.get(name, USUAL[name]) != USUAL[name]]


def _has_its_turn(item: pytest.Item, look: dict[str, object]) -> bool:
    named = [mark.args[0] for mark in item.iter_markers("parametrize")]
    if _unusual(look) != ["drive"] or "drive" in named:
        return True
    # Of one case in several sizes exactly one has its turn beside the usual one.
    size = str(look["drive"])
    name, _, case = item.name.rstrip("]").partition("[")
    parts = case.split("-")
    parts.remove(size)
    return OTHER_SIZES[crc32("-".join([name, *parts]).encode()) % 2] == size


SCREENS = Path(__file__).parent / "screens"
OTHER_SIZES = ("landscape", "small")
SIZES = ("portrait", *OTHER_SIZES)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Look at the screens last, one size after the other, else in random order.

    Each change of the size costs a second, and a new kiosk where one has typed.
    """
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if SCREENS not in item.path.parents:
        return 0
    own = "small" if "small" in getattr(item, "fixturenames", ()) else SIZES[0]
    return 1 + SIZES.index(str(_look_of(item).get("drive", own)))
