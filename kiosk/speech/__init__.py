"""The voice: a program of its own, which the kiosk may kill at any moment.

It talks to the computer's speech server and nobody else does, because a speech server
that hangs holds up whoever asked it (decision record 0160).
"""
