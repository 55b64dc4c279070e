"""The doctor: every promise of an installed kiosk, checked on the machine itself."""
