"""What the desk's screens bind to."""
