"""What the settings say about the form, as its screens need it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.config.agreement import not_shipped, untranslated
from kiosk.config.clinic_name import own_name
from kiosk.interest.plan import FormOptions, FormPlan, plan_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.config.loaded import LoadedSettings


@dataclass(frozen=True, slots=True)
class FormSetup:
    """The clinic's wishes and words.

    `is_allowed` is false while a mistake in the settings might concern the form. The
    mappings go by language and are empty where the kiosk's own words are used.
    """

    options: FormOptions
    is_allowed: bool
    clinic: str
    emergency_number: str
    agreement: Mapping[str, str]
    who_sees: Mapping[str, str]
    phone: str = ""
    """The clinic's number, for whoever cannot leave a form; empty for none."""

    def plan(self, languages: tuple[str, ...] = ()) -> FormPlan | None:
        """Plan the questions; `languages` are on offer where the settings name none."""
        offered = self.options.languages or languages or ("en",)
        if not self.is_allowed or not self._has_words_in(offered):
            return None
        plan, _ = plan_form(replace(self.options, languages=offered))
        return plan

    def _has_words_in(self, languages: tuple[str, ...]) -> bool:
        """Tell whether everybody can read what they would agree to.

        Settings are checked for it too; but topics may come while the kiosk runs.
        """
        own = (texts for texts in (self.agreement, self.who_sees) if texts)
        return not (
            any(untranslated(texts, languages) for texts in own)
            or (not self.agreement and not_shipped(languages))
        )


def form_setup(loaded: LoadedSettings) -> FormSetup:
    """Take the form's slice out of the settings."""
    settings = loaded.settings
    form = settings.form
    options = FormOptions(
        fields=form.fields,
        required=form.required,
        contact_ways=form.contact_ways,
        agreement_version=form.agreement_version,
        country=settings.clinic.country,
        interpreter=form.interpreter,
        languages=settings.languages.offered or (),
    )
    return FormSetup(
        options=options,
        is_allowed=loaded.form_allowed and form.enabled,
        clinic=own_name(settings.clinic.name),
        emergency_number=settings.clinic.emergency_number,
        agreement=form.agreement,
        who_sees=form.who_sees,
        phone=settings.clinic.phone or "",
    )
