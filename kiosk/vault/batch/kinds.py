"""What a batch holds: forms, or nothing but the proof that a key opens it."""

FORMS, CANARY = "forms", "canary"
