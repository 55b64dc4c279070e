"""Batches of sealed forms on their way to the desk, and their receipts."""
