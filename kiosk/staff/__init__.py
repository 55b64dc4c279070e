"""The front desk and IT: who they are, how they come in, and what was done."""
