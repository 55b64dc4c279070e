"""The screens behind the staff door."""
