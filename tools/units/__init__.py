"""The files of the lockdown package that systemd and its companions read."""
