"""The recovery key on paper: for a sealed envelope, away from every computer.

The sheet shows the key still sealed by its passphrase, so the file it is printed from
gives nothing away. The passphrase is written on the paper by hand.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import segno

if TYPE_CHECKING:
    from kiosk.vault.opening.keyfiles import NewKey

SHEET_FILE = "recovery-sheet.html"

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Recovery key</title>
<style>
body {{ font: 12pt/1.5 sans-serif; margin: 20mm; max-width: 170mm; color: #000 }}
pre {{ font: 11pt/1.4 monospace; border: 1pt solid #000; padding: 4mm }}
svg {{ width: 70mm; height: 70mm }}
.line {{ border-bottom: 1pt solid #000; height: 12mm }}
ol li {{ margin-bottom: 2mm }}
</style>
<h1>Recovery key for the waiting-room kiosk</h1>
<p>Whoever holds this sheet and its passphrase can open every form that patients leave
at the kiosk. If the clinic's own key is lost, this is the only way.</p>
<ol>
<li>Print this page and check that a phone can read the square code.</li>
<li>Write the passphrase of the recovery key here by hand:
<div class="line"></div><div class="line"></div></li>
<li>Put the sheet into an envelope, seal it, and keep it in a safe place outside the
waiting room.</li>
<li>Delete recovery.key from the computer, or keep it on a stick in the same envelope.
</li>
</ol>
<p>Fingerprint of this key: <strong>{fingerprint}</strong><br>
Public key: {public}</p>
{code}
<h2>To use it</h2>
<p>Scan the code, or type the lines below, into a file named recovery.key. Then run
<em>kioskctl forms open BATCH --key recovery.key --format csv --out forms.csv</em>.
The free program age opens forms with it as well.</p>
<pre>{sealed}</pre>
</html>
"""


def recovery_sheet(key: NewKey) -> str:
    """Write the sheet as one HTML page that needs nothing else to be printed."""
    sealed = key.sealed.strip()
    code = segno.make(sealed, error="m").svg_inline(border=4)
    return _PAGE.format(
        fingerprint=escape(key.public.fingerprint),
        public=escape(key.public.text),
        code=code,
        sealed=escape(sealed),
    )
