"""The computer under the kiosk: what locks it down, and what is wrong with it."""
