"""One visit: the idle clock, the way through the screens, preferences and the wipe."""
