"""A screen read aloud: plain words, a pause after each phrase, nothing left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.narration import narrate

if TYPE_CHECKING:
    from .conftest import TopicFolder

BODY = """\
A **tight** [band](term:knot). [[G2]]

- one
- two

1. **Find it.** It is felt.
2. Clean it

!!! balance "Not sure"
    Studies differ.

    - more work

![A small knot](images/knot.svg "In a muscle")

Knot
:   A spot

!!! proportion "3 of 10"
    felt better

!!! questions "My questions"
    - What else?
"""


def test_every_block_is_spoken_in_plain_words(topic: TopicFolder) -> None:
    """Lists pause, callouts begin with their title, pictures speak their words."""
    loaded = topic.screen(BODY)
    assert loaded.topic is not None

    spoken = narrate(loaded.topic.screens[0], "en")

    assert spoken == (
        *("First.", "A tight band.", "one.", "two."),
        *("Find it.", "It is felt.", "Clean it."),
        *("Not sure.", "Studies differ.", "more work."),
        *("A small knot.", "In a muscle.", "Knot.", "A spot."),
        *("felt better.", "My questions.", "What else?"),
    )


def test_other_scripts_end_in_their_own_stop(topic: TopicFolder) -> None:
    """A Hindi voice pauses at a danda, an Urdu one at its own full stop."""
    loaded = topic.screen("Words\n")
    assert loaded.topic is not None
    screen = loaded.topic.screens[0]

    assert narrate(screen, "hi")[1] == "Words\u0964"
    assert narrate(screen, "ur-PK")[1] == "Words\u06d4"
