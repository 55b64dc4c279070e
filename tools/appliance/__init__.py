"""A machine of its own: Debian from nothing, both packages, booted and played on."""
