"""Qt's keys by number, as a key's event gives them.

Naming them by `Qt` has PySide make every enum of that namespace: a tenth of a bare
window's start (decision record 0426), and nobody presses a key before the first frame.
"""

from __future__ import annotations

SPACE = 0x20
TAB = 0x01000001
BACKTAB = 0x01000002
RETURN = 0x01000004
ENTER = 0x01000005
LEFT = 0x01000012
UP = 0x01000013
RIGHT = 0x01000014
DOWN = 0x01000015
F12 = 0x0100003B
SELECT = 0x01010000
