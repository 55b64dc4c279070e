"""TOML with its lines: the one reader behind settings, topics and the body map."""
