"""When a mistake in the settings must close the form.

A wrong colour costs a colour. A wrong key or queue can cost a patient's form, so
everything that might have been about the form, its keys or its folder closes it until
somebody looks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config.agreement import not_shipped, untranslated
from kiosk.config.explain import Fault, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.config.model import Settings
    from kiosk.toml.lines import KeyPath

_GUARDED_SECTIONS = ("form", "vault")
_GUARDED_SETTINGS = ("folders.data", "version")


def closes_form(faults: Iterable[Fault]) -> bool:
    """Tell whether any of `faults` might be about the form, its keys or its folder."""
    return any(_is_guarded(fault) for fault in faults)


def _is_guarded(fault: Fault) -> bool:
    if _is_about_form(fault.setting):
        return True
    if fault.code != "unknown-setting":
        return False
    # A section nobody knows may be [vault] misspelt beyond recognition.
    return len(fault.path) == 1 or _is_about_form(suggestion(fault.path).split("."))


def _is_about_form(setting: KeyPath | list[str]) -> bool:
    name = ".".join(str(part) for part in setting)
    if not setting or name == "folders":
        return True
    return setting[0] in _GUARDED_SECTIONS or name in _GUARDED_SETTINGS


def hides_data_folder(fault: Fault) -> bool:
    """Tell whether the folder of forms may have been named where `fault` is."""
    section, *key = fault.setting or ("folders",)
    if section == "folders":
        return key != ["content"]
    is_unknown = fault.code == "unknown-setting"
    return is_unknown and suggestion(fault.path).startswith("folders")


def missing_for_form(settings: Settings, spoken: tuple[str, ...] = ()) -> list[Fault]:
    """Find what a clinic's form still needs before it may open.

    `spoken` are the languages of the content: patients may choose each of them where
    the settings do not name the languages on offer.
    """
    if not settings.form.enabled:
        return []
    offered = settings.languages.offered or spoken or (settings.languages.default,)
    faults = [
        fault
        for key in ("agreement", "who_sees")
        if (fault := _untranslated(key, settings, offered))
    ]
    recipients = settings.vault.recipients
    if recipients is None:
        hint = (
            "make keys with kioskctl keys new, then name recipients.txt here; for a "
            "kiosk without the form write enabled = false under [form]"
        )
        message = "vault.recipients is not set, so no form can be sealed"
        faults.append(Fault(("vault", "recipients"), "no-recipients", message, hint))
    return faults


def _untranslated(
    key: str, settings: Settings, offered: tuple[str, ...]
) -> Fault | None:
    texts: Mapping[str, str] = getattr(settings.form, key)
    if texts:
        missing = untranslated(texts, offered)
        message = f"form.{key} has no text for {', '.join(missing)}"
        hint = "give the text in every language offered, or take it out of offered"
    else:
        missing = not_shipped(offered) if key == "agreement" else []
        message = f"the kiosk brings no words of agreement in {', '.join(missing)}"
        hint = "write the clinic's own for every language offered, under form.agreement"
    return Fault(("form", key), "text-missing", message, hint) if missing else None
