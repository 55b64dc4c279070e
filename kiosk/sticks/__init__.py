"""USB sticks, and folders that stand for one: found, made ready, safe to pull out."""
