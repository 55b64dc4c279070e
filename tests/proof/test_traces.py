"""What a visitor leaves is nowhere once the visit is over, looked at from outside."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest
from PIL import ImageChops

from tests.proof.kiosk import IDLE, WARNING
from tests.proof.memory import remains, standing_still
from tests.support.typed_words import found_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import Image

    from tests.proof.kiosk import OutsideKiosk

pytestmark = pytest.mark.proof

BY_TOUCH = "quokzipvexjud"
BY_KEY = "wombjyxfizqop"
WORDS = (BY_TOUCH, BY_KEY)
SLACK = 5
LATE = 30
"""Seconds that a busy machine may add to an end that would come by itself."""
A_SECOND = 1.0
EDGES_OF_LETTERS = 60
"""Of 255: the same letters may be drawn a fraction of a pixel aside; ink differs by
more than a hundred."""


def type_both(kiosk: OutsideKiosk) -> None:
    """Type one word on the screen's keyboard and one on a plugged-in one."""
    kiosk.open_form()
    kiosk.type_by_touch(BY_TOUCH)
    kiosk.type_by_key(BY_KEY)
    kiosk.wait_until(lambda: BY_KEY in kiosk.reader.texts(), "both words are typed")


def copies(kiosk: OutsideKiosk) -> list[str]:
    """Search every process of the kiosk, a second after its visit has ended."""
    time.sleep(A_SECOND)
    processes = kiosk.processes()
    with standing_still(processes):
        return [hit for each in processes for hit in remains(each, WORDS)]


def test_the_search_finds_what_is_being_typed(kiosk: OutsideKiosk) -> None:
    """The proof can fail: while a visit lasts the words stand in memory and tree."""
    kiosk.begin_anew()
    type_both(kiosk)
    processes = kiosk.processes()
    with standing_still(processes):
        found = [hit for each in processes for hit in remains(each, [BY_TOUCH])]
    assert found
    kiosk.finish()


def test_after_finish_no_word_is_in_memory(kiosk: OutsideKiosk) -> None:
    """A second after Finish, no six signs of either word, in any encoding."""
    kiosk.begin_anew()
    type_both(kiosk)
    kiosk.finish()
    assert copies(kiosk) == []


def test_after_sending_no_word_is_in_memory(kiosk: OutsideKiosk) -> None:
    """A second after "Thank you", while its code is still shown, and after its end."""
    kiosk.begin_anew()
    type_both(kiosk)
    kiosk.send_form()
    assert copies(kiosk) == []
    kiosk.begin_anew()
    assert copies(kiosk) == []


def on_the_name(_kiosk: OutsideKiosk) -> None:
    """Leave in the middle of the name."""


def on_the_next_question(kiosk: OutsideKiosk) -> None:
    """Leave at the question after the name."""
    kiosk.touch("Next")


def at_home(kiosk: OutsideKiosk) -> None:
    """Leave at home, half a form behind."""
    kiosk.touch("Home")


def at_the_signs(kiosk: OutsideKiosk) -> None:
    """Leave at the emergency signs."""
    kiosk.touch("Emergency signs")


def in_spanish(kiosk: OutsideKiosk) -> None:
    """Leave in another language and look."""
    kiosk.touch("Español")
    kiosk.touch("Pantalla")
    kiosk.touch("Alto contraste")


def on_the_map(kiosk: OutsideKiosk) -> None:
    """Leave at the body map."""
    kiosk.touch("Home")
    kiosk.touch("Where does it hurt?")


WAYS = (
    on_the_name,
    on_the_next_question,
    at_home,
    at_the_signs,
    in_spanish,
    on_the_map,
)


def named(part: object) -> str:
    """Name a stage by itself, a way by its function."""
    return getattr(part, "__name__", str(part))


DEALT = [
    *(("bare", way) for way in WAYS[::2]),
    *(("openbox", way) for way in WAYS[1::2]),
]
"""Every way once a day, half of them with a window manager: none of them may rot."""


def ways(number: int) -> list[Callable[[OutsideKiosk], None]]:
    """Choose so many at random; the test's name says which."""
    chance = random.Random()
    return [chance.choice(WAYS) for _ in range(number)]


@pytest.mark.parametrize(("stage", "leave"), DEALT, indirect=["stage"], ids=named)
def test_an_abandoned_visit_leaves_nothing(
    kiosk: OutsideKiosk, leave: Callable[[OutsideKiosk], None]
) -> None:
    """In time attract is shown, the name is nowhere, and the kiosk answers."""
    abandon(kiosk, leave)


@pytest.mark.torture
@pytest.mark.parametrize("leave", ways(200), ids=lambda way: way.__name__)
def test_no_abandoned_visit_of_many_leaves_anything(
    kiosk: OutsideKiosk, leave: Callable[[OutsideKiosk], None]
) -> None:
    """The same, two hundred times."""
    abandon(kiosk, leave)


def difference(one: Image.Image, other: Image.Image) -> int:
    """Return how far the pixel that differs most is away, of 255."""
    return max(high for _low, high in ImageChops.difference(one, other).getextrema())


def abandon(kiosk: OutsideKiosk, leave: Callable[[OutsideKiosk], None]) -> None:
    """Type a name, go somewhere, walk away, and look for it everywhere."""
    kiosk.begin_anew()
    at_rest = kiosk.picture_at_rest()
    type_both(kiosk)
    leave(kiosk)
    left = kiosk.count("visit-ended")
    ends = IDLE + WARNING + LATE
    kiosk.wait_until(lambda: kiosk.count("visit-ended") > left, "the visit ends", ends)
    assert copies(kiosk) == []
    assert difference(kiosk.picture_at_rest(), at_rest) < EDGES_OF_LETTERS
    told = kiosk.reader.texts()
    assert [word for word in WORDS if word[:6] in told.lower()] == []
    assert kiosk.glass.copied() == b""
    assert found_in(kiosk.folder, WORDS) == []
    kiosk.answers()
