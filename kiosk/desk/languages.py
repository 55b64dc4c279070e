"""Names of languages, for translation into the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.interest.fields import OTHER_LANGUAGE
from kiosk.touchkit.wording import translate

_NAMES: dict[str, object] = {
    "am": QT_TRANSLATE_NOOP("Languages", "Amharic"),
    "ar": QT_TRANSLATE_NOOP("Languages", "Arabic"),
    "bn": QT_TRANSLATE_NOOP("Languages", "Bengali"),
    "de": QT_TRANSLATE_NOOP("Languages", "German"),
    "el": QT_TRANSLATE_NOOP("Languages", "Greek"),
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "es": QT_TRANSLATE_NOOP("Languages", "Spanish"),
    "fa": QT_TRANSLATE_NOOP("Languages", "Persian"),
    "fr": QT_TRANSLATE_NOOP("Languages", "French"),
    "gu": QT_TRANSLATE_NOOP("Languages", "Gujarati"),
    "he": QT_TRANSLATE_NOOP("Languages", "Hebrew"),
    "hi": QT_TRANSLATE_NOOP("Languages", "Hindi"),
    "hmn": QT_TRANSLATE_NOOP("Languages", "Hmong"),
    "ht": QT_TRANSLATE_NOOP("Languages", "Haitian Creole"),
    "hy": QT_TRANSLATE_NOOP("Languages", "Armenian"),
    "it": QT_TRANSLATE_NOOP("Languages", "Italian"),
    "ja": QT_TRANSLATE_NOOP("Languages", "Japanese"),
    "km": QT_TRANSLATE_NOOP("Languages", "Khmer"),
    "ko": QT_TRANSLATE_NOOP("Languages", "Korean"),
    "lo": QT_TRANSLATE_NOOP("Languages", "Lao"),
    "my": QT_TRANSLATE_NOOP("Languages", "Burmese"),
    "ne": QT_TRANSLATE_NOOP("Languages", "Nepali"),
    "nl": QT_TRANSLATE_NOOP("Languages", "Dutch"),
    "pa": QT_TRANSLATE_NOOP("Languages", "Punjabi"),
    "pl": QT_TRANSLATE_NOOP("Languages", "Polish"),
    "ps": QT_TRANSLATE_NOOP("Languages", "Pashto"),
    "pt": QT_TRANSLATE_NOOP("Languages", "Portuguese"),
    "ro": QT_TRANSLATE_NOOP("Languages", "Romanian"),
    "ru": QT_TRANSLATE_NOOP("Languages", "Russian"),
    "so": QT_TRANSLATE_NOOP("Languages", "Somali"),
    "sw": QT_TRANSLATE_NOOP("Languages", "Swahili"),
    "ta": QT_TRANSLATE_NOOP("Languages", "Tamil"),
    "te": QT_TRANSLATE_NOOP("Languages", "Telugu"),
    "th": QT_TRANSLATE_NOOP("Languages", "Thai"),
    "ti": QT_TRANSLATE_NOOP("Languages", "Tigrinya"),
    "tl": QT_TRANSLATE_NOOP("Languages", "Tagalog"),
    "tr": QT_TRANSLATE_NOOP("Languages", "Turkish"),
    "uk": QT_TRANSLATE_NOOP("Languages", "Ukrainian"),
    "ur": QT_TRANSLATE_NOOP("Languages", "Urdu"),
    "vi": QT_TRANSLATE_NOOP("Languages", "Vietnamese"),
    "zh": QT_TRANSLATE_NOOP("Languages", "Chinese"),
}


def language(tag: str) -> str:
    """Name a language with its tag, such as ``Spanish (es)``; a strange one by its tag.

    A form may hold what no kiosk offered, so nothing is taken for granted.
    """
    if tag == OTHER_LANGUAGE:
        return translate("Languages", "Another: please ask")
    name = _NAMES.get(tag.partition("-")[0].lower())
    return f"{translate('Languages', str(name))} ({tag})" if name else tag
