"""Attract, home and the emergency signs."""
