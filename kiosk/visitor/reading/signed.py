"""What a clinician has signed, and on which day, in words for the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from kiosk.reviews.marks import ReviewState
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from datetime import date

    from kiosk.reviews.marks import Mark

_WEEKDAY = re.compile(r"dddd[,\u060c]?\s*")


def mark_words(mark: Mark, language: str) -> str:
    """Say how a screen or muscle stands to what a clinician signed, without a stop."""
    if mark.standing is ReviewState.CHANGED:
        return translate("Review", "Changed since the review")
    if mark.standing is ReviewState.NOT_YET or mark.day is None:
        return translate("Review", "Not yet reviewed")
    words = translate("Review", "Reviewed by {name} on {date}")
    words = words.replace("{date}", day_words(mark.day, language))
    return words.replace("{name}", mark.signed_by)


def brief_words(mark: Mark) -> str:
    """Say the same where a line has no room for a name and a day."""
    if mark.standing is ReviewState.REVIEWED:
        return translate("Review", "Reviewed")
    return mark_words(mark, "")


def day_words(day: date, language: str) -> str:
    """Return a date as people write it, without the day of the week."""
    locale = QLocale(language)
    written = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(QDate(day.year, day.month, day.day), written)
