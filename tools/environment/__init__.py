"""From a bare machine to a checked working tree; runs on Python's own library alone."""
