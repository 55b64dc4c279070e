"""Draws the body diagram's data from landmarks; run offline, never in the kiosk."""
