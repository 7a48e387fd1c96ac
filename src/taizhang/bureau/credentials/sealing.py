"""Secrets that must be read again, kept under the key of the house (密封).

Fernet (AES-128-CBC with HMAC-SHA-256) with a key drawn from ``SECRET_KEY``: a copy of the database alone opens nothing.
``use`` says what it is for: what was sealed for one thing is not opened as another.
"""

import base64

from cryptography.fernet import Fernet
from django.utils.crypto import salted_hmac

SECOND_FACTOR = "second factor"


def _key(use: str) -> Fernet:
    drawn = salted_hmac("sealed secret", use, algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(drawn))


def sealed(secret: str, use: str = SECOND_FACTOR) -> str:
    return _key(use).encrypt(secret.encode()).decode()


def opened(kept: str, use: str = SECOND_FACTOR) -> str:
    """Raises ``cryptography.fernet.InvalidToken`` where the key of the house is another one."""
    return _key(use).decrypt(kept.encode()).decode()
