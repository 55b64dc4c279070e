"""Where the bundle's executable begins: the same way in as `python -m kiosk`.

Imported and not run as a module: that would put the module's name in the place of the
one the executable was started by, which tells which of the three programs is meant.
"""

import sys

from kiosk.__main__ import main

sys.exit(main())
