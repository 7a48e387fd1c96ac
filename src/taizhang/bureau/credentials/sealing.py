"""Secrets that must be read again, kept under the key of the house (密封).

Fernet (AES-128-CBC with HMAC-SHA-256) with a key drawn from ``SECRET_KEY``: a copy of the database alone opens nothing.
"""

import base64

from cryptography.fernet import Fernet
from django.utils.crypto import salted_hmac


def _key() -> Fernet:
    drawn = salted_hmac("sealed secret", "second factor", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(drawn))


def sealed(secret: str) -> str:
    return _key().encrypt(secret.encode()).decode()


def opened(kept: str) -> str:
    """Raises ``cryptography.fernet.InvalidToken`` where the key of the house is another one."""
    return _key().decrypt(kept.encode()).decode()
