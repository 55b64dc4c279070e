"""The interest form, its keyboard and its thanks."""
