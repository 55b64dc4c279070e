"""What every page of a visit has in common."""
