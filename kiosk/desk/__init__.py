"""The program of the front desk's own PC."""
