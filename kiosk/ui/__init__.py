"""What patients and staff see and touch; with `desk`, the only home of PySide6."""
