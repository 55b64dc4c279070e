"""E-mail addresses: their shape, and a gentle guess at a slip of the finger.

Nothing is looked up: the kiosk has no network, and only an answer proves an address.
"""

from __future__ import annotations

from difflib import get_close_matches

COMMON_DOMAINS = (
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "icloud.com",
    "aol.com",
    "live.com",
    "msn.com",
    "comcast.net",
    "verizon.net",
    "att.net",
    "sbcglobal.net",
    "proton.me",
    "protonmail.com",
)
"""Domains worth guessing at."""

NEAR_BUT_REAL = frozenset(
    (
        "mail.com",
        "email.com",
        "gmx.com",
        "gmx.net",
        "gmx.de",
        "ymail.com",
        "rocketmail.com",
        "hotmail.co.uk",
        "hotmail.fr",
        "hotmail.es",
        "outlook.es",
        "outlook.fr",
        "yahoo.co.uk",
        "yahoo.es",
        "yahoo.fr",
        "yahoo.com.mx",
        "googlemail.com",
        "live.co.uk",
        "aim.com",
        "mac.com",
        "me.com",
        "pm.me",
        "proton.com",
        "hushmail.com",
        "zohomail.com",
        "hey.com",
    )
)
"""Domains people do use, close enough to a common one to be guessed away."""

CLOSE_ENOUGH = 0.86
"""difflib's ratio from which two domains are one slip apart."""


def has_shape(typed: str) -> bool:
    """Tell whether `typed` is written like an address; nothing is looked up."""
    # Imported when an address is checked: nothing before the form needs it.
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(typed, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def suggestion(typed: str) -> str:
    """Return the address that was probably meant, or nothing if none seems likelier."""
    local, at, domain = typed.rpartition("@")
    meant = domain.casefold()
    if not at or not local or meant in COMMON_DOMAINS or meant in NEAR_BUT_REAL:
        return ""
    close = get_close_matches(meant, COMMON_DOMAINS, n=1, cutoff=CLOSE_ENOUGH)
    return f"{local}@{close[0]}" if close else ""
