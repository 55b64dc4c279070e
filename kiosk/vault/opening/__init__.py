"""Opening sealed forms with private keys: the one folder the kiosk never imports."""
