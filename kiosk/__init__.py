"""A patient-education kiosk for a clinic's waiting room."""

__version__ = "0.1.0"
