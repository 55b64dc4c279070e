"""Starts the desk's program with `python -m kiosk.desk`."""

import sys

from kiosk.desk.app import main

if __name__ == "__main__":
    sys.exit(main())
