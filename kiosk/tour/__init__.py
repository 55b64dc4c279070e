"""Every screen as a picture, for reviewing the look and for the docs."""
