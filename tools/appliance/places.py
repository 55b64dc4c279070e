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

PIN = "271828"
"""Of the one person who may open the staff door; she has the number 1."""

LANGUAGES = (0.23, 0.785, 0.77, 0.805)
"""From left and top to right and bottom: where the first screen offers languages."""
