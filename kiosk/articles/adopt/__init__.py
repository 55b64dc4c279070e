"""From an article as it lies about to a topic that an author can finish."""
