"""The interest form: its fields, what counts as an answer, and the finished record."""
