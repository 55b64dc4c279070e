"""Where the glass is touched: shares of its width and height, upright, in English.

A test in tests/journeys touches the same places in a kiosk of the checkout, so that one
who moves a button learns of it in minutes.
"""

from __future__ import annotations

Places = list[tuple[float, float]]

_KEYS = {
    **{key: (0.0565 + 0.0981 * n, 0.75) for n, key in enumerate("qwertyuiop")},
    **{key: (0.1056 + 0.0985 * n, 0.792) for n, key in enumerate("asdfghjkl")},
    **{key: (0.2037 + 0.0985 * n, 0.834) for n, key in enumerate("zxcvbnm")},
}
"""Where a letter's key is on the screen's keyboard, upright: across and down."""

_HOME = (0.868, 0.923)
_ABOVE_THE_KEYS = (0.725, 0.692)
_AT_THE_FOOT = (0.725, 0.867)
"""Where Next, Start and Send are."""

VISIT: dict[str, Places] = {
    "home": [(0.5, 0.5)],
    "reading": [(0.28, 0.36)],
    "form": [_HOME, (0.5, 0.870), _AT_THE_FOOT],
    "typed": [_KEYS[key] for key in "ana"],
    "agreement": [_ABOVE_THE_KEYS, (0.5, 0.477)],
    "review": [_AT_THE_FOOT],
    "sent": [_AT_THE_FOOT],
}
"""What is touched before each picture: shares of the screen, upright."""

WAKE = VISIT["home"][0]
TRY_AGAIN = _AT_THE_FOOT

NAME = "Ana"
"""Who typed these letters: the keyboard makes the first one large."""

PIN = "271828"
"""Of the one person who may open the staff door; she has the number 1."""

LANGUAGES = (0.23, 0.785, 0.77, 0.805)
"""From left and top to right and bottom: where the first screen offers languages."""

CORNER = (0.023, 0.013)
_DIGITS = {
    str(digit): (0.2611 + 0.2389 * column, 0.4443 + 0.0593 * row)
    for row, digits in enumerate(((1, 2, 3), (4, 5, 6), (7, 8, 9)))
    for column, digit in enumerate(digits)
}
_GO_ON = (0.5, 0.3807)

COME_IN: dict[str, Places] = {
    "staff-number": [_DIGITS["1"], _GO_ON],
    "staff-pin": [_DIGITS[digit] for digit in PIN],
    "staff-inside": [_GO_ON],
}
"""What is touched at the pad, once five touches of the corner brought it."""

COPY = (0.5, 0.1031)
STICK = (0.5, 0.4136)
COPIED = (0.5, 0.5)
LOCK = (0.8681, 0.974)
"""To the sticks, the one stick, away from what was copied, and out of the door."""
