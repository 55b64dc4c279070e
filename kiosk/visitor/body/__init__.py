"""The body map and the muscles' pages."""
