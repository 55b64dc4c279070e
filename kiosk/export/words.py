"""The front desk's words for what a record holds in short."""

from __future__ import annotations

from kiosk.export.row import RowStatus
from kiosk.interest.fields import OTHER_LANGUAGE, BestTime, ContactWay, YesNo

STATUS = {
    RowStatus.NEW: "New",
    RowStatus.OPENED_BEFORE: "Opened before",
    RowStatus.UNSIGNED: "Not signed by the kiosk: ask the person before you use it",
    RowStatus.WRONG_SIGNATURE: "Signed by another than this kiosk: ask IT first",
    RowStatus.SWAPPED: "Not in its place: ask IT before you use it",
    RowStatus.STRANGER: "Not on the kiosk's list: ask IT before you use it",
    RowStatus.DOUBLE: "Twice in this batch: the same form stands above",
    RowStatus.WITHDRAWN: "Withdrawn: the person took it back, delete it",
    RowStatus.DAMAGED: "Damaged: could not be read",
}

CONTACT_WAY: dict[str, str] = {
    ContactWay.TODAY: "In person, at today's visit",
    ContactWay.PHONE: "Phone call",
    ContactWay.TEXT: "Text message",
    ContactWay.EMAIL: "E-mail",
}

BEST_TIME: dict[str, str] = {
    BestTime.MORNING: "Morning",
    BestTime.AFTERNOON: "Afternoon",
    BestTime.EVENING: "Evening",
    BestTime.ANY: "Any time",
}

YES_NO: dict[str, str] = {YesNo.YES: "Yes", YesNo.NO: "No"}

_LANGUAGES = {
    "am": "Amharic",
    "ar": "Arabic",
    "bn": "Bengali",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "gu": "Gujarati",
    "he": "Hebrew",
    "hi": "Hindi",
    "hmn": "Hmong",
    "ht": "Haitian Creole",
    "hy": "Armenian",
    "it": "Italian",
    "ja": "Japanese",
    "km": "Khmer",
    "ko": "Korean",
    "lo": "Lao",
    "my": "Burmese",
    "ne": "Nepali",
    "nl": "Dutch",
    "pa": "Punjabi",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "so": "Somali",
    "sw": "Swahili",
    "ta": "Tamil",
    "te": "Telugu",
    "th": "Thai",
    "ti": "Tigrinya",
    "tl": "Tagalog",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def language(tag: str) -> str:
    """Return a language's English name with its tag, such as ``Spanish (es)``."""
    if tag == OTHER_LANGUAGE:
        return "Another language: please ask"
    name = _LANGUAGES.get(tag.partition("-")[0].lower())
    return f"{name} ({tag})" if name else tag
