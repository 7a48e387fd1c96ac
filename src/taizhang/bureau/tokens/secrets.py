"""The secret half of a token (密钥): drawn at random, shown once, known to the database by its digest alone."""

import hashlib
import secrets

# Told apart at a glance in a configuration file, and by programs that look for leaked secrets.
PREFIX = "tzk_"
SECRET_BYTES = 32
HINT_CHARACTERS = 4


def new_secret() -> str:
    """256 bits: nobody guesses it, so a fast digest is enough and a request costs no slow hash."""
    return PREFIX + secrets.token_urlsafe(SECRET_BYTES)


def digest_of(secret: str) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(secret.encode()).hexdigest()


def hint_of(secret: str) -> str:
    """The last characters, by which a person tells one token from another."""
    return secret[-HINT_CHARACTERS:]
