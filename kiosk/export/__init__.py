"""Opened records as files other programs read."""
