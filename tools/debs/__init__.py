"""Debian packages of the three programs, made from the wheel and the locks alone."""
