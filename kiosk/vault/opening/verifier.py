"""Checking the signature that a kiosk put under what it sealed.

With libsodium, which takes half of OpenSSL's time for it and is stricter: it also turns
away keys and signatures of small order and keys written in a second way (decision
0490). The kiosk itself signs, and has no need of it.
"""

from __future__ import annotations

import base64

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from kiosk.vault.signing import CONTEXT


class Verifier:
    """Checks signatures against the one key that a kiosk is known by.

    Raises ValueError where `public` is no key.
    """

    def __init__(self, public: str) -> None:
        self._key = VerifyKey(base64.b64decode(public))

    def accepts(self, body: bytes, signature: str) -> bool:
        """Tell whether the known kiosk signed exactly these bytes."""
        try:
            self._key.verify(CONTEXT + body, base64.b64decode(signature))
        except (BadSignatureError, ValueError):
            return False
        return True
