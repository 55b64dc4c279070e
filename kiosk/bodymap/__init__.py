"""The body diagram: regions, muscles, trigger points and referred pain, both ways."""
