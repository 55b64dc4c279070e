"""The article's screens, its pictures and its sources."""
