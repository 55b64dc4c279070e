"""The front desk's own program: opens sealed batches on the clinic's own PC."""
