"""Paints the body: figure, lit regions, muscles and pain zones, in each theme."""
