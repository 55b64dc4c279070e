"""The body's colours in each theme.

Coral is the main area and amber the spill-over, and both are for pain alone. Edges and
hatches reach 3:1 on the skin; decision 0061 says why the fill of a spill-over need not.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.session.preferences import Scheme


@dataclass(frozen=True, slots=True)
class BodyColours:
    """What each part is painted with.

    `form` darkens or lightens towards the outline, a step at a time.
    """

    skin: str
    form: str
    outline: str
    line: str
    lit: str
    lit_edge: str
    region: str
    main: str
    main_edge: str
    spill: str
    spill_edge: str
    muscle: str
    muscle_edge: str
    cross: str
    cross_halo: str


_LIGHT = BodyColours(
    skin="#f3e9df",
    form="#047a5233",
    outline="#7a6656",
    line="#80705f4f",
    lit="#0d7f86",
    lit_edge="#063f44",
    region="#380d7f86",
    main="#c8452f",
    main_edge="#8f2617",
    spill="#f7dba0",
    spill_edge="#8a5200",
    muscle="#8c96544d",
    muscle_edge="#6b3a36",
    cross="#17262b",
    cross_halo="#ffffff",
)
_DARK = BodyColours(
    skin="#4a423d",
    form="#05ffe8d4",
    outline="#d8c8b8",
    line="#80cdbcab",
    lit="#7fd4d0",
    lit_edge="#d9fffc",
    region="#407fd4d0",
    main="#ff8a73",
    main_edge="#ffd0c6",
    spill="#5d4a2c",
    spill_edge="#f5c069",
    muscle="#8c9c6f69",
    muscle_edge="#e3b9b1",
    cross="#ffffff",
    cross_halo="#12191c",
)
_CONTRAST = BodyColours(
    skin="#141414",
    form="#00000000",
    outline="#ffffff",
    line="#b3d0d0d0",
    lit="#ffe600",
    lit_edge="#ffffff",
    region="#59ffe600",
    main="#ff8c78",
    main_edge="#ffffff",
    spill="#141414",
    spill_edge="#ffd166",
    muscle="#5a5a5a",
    muscle_edge="#ffffff",
    cross="#ffffff",
    cross_halo="#000000",
)

BODY_COLOURS: dict[Scheme, BodyColours] = {
    Scheme.LIGHT: _LIGHT,
    Scheme.DARK: _DARK,
    Scheme.HIGH_CONTRAST: _CONTRAST,
}
