"""What keeps this machine from running the program, in words for its user."""

from __future__ import annotations


class NotReady(Exception):  # noqa: N818 - a state of the machine, not a fault of ours
    """The command cannot go on until a person does what the message says."""
