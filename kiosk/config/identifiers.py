"""The names that settings give: apart, since what opens a batch has no settings."""

IDENTIFIER_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
