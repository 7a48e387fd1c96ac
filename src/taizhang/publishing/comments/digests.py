"""Digests that stand for what citizens and offices write (摘要)."""

import hashlib
import secrets

SALT_BYTES = 32


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def salted(text: str) -> tuple[bytes, str]:
    """The salt, and SHA-256 over it and the text: without the salt nobody finds out by guessing what was said."""
    salt = secrets.token_bytes(SALT_BYTES)
    return salt, commitment_of(salt, text)


def commitment_of(salt: bytes, text: str) -> str:
    return hashlib.sha256(salt + text.encode()).hexdigest()
