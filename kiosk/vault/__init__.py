"""Sealing of records, the queue file, batches, receipts and purging."""
