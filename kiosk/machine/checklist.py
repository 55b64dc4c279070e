"""What only a person can do to lock a kiosk down, printed to be ticked off."""

from __future__ import annotations

CHECKLIST: tuple[tuple[str, str], ...] = (
    (
        "Firmware password",
        "Set one, so that nobody changes where the computer starts from.",
    ),
    ("Boot order", "The built-in disk first; starting from USB and network off."),
    ("Secure Boot", "Leave it on where the computer has it."),
    (
        "Disk encryption",
        "Encrypt it when the system is installed (LUKS, key in the TPM, no password).",
    ),
    (
        "Ports",
        "Close those staff do not need with plugs, and let the case cover the rest.",
    ),
    (
        "Power button",
        "Cover it: held for some seconds it switches any computer off.",
    ),
    ("Cables", "Fix power and network so that they cannot be pulled out."),
    ("Remote login", "Keys only, no passwords, from the clinic's own network only."),
    ("Calibration", "Measure the screen behind the staff door with a bank card."),
)
"""Each thing to do, and how."""
