"""First passwords, read from paper and typed (初始密码)."""

import secrets

from django.utils.crypto import salted_hmac

# No letters or digits that look alike. Twelve of 31 are 59 bits.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
DIGITS = "23456789"
GROUPS, GROUP_LENGTH = 3, 4


def new_password() -> str:
    return _grouped([secrets.choice(LETTERS) for _each in range(GROUPS * GROUP_LENGTH)])


def password_of(handing_in: str, username: str) -> str:
    """The same for the same handing-in of a form, so that a second click is told what the first one set.

    Drawn from the house's secret key with SHA-256; who knows the form does not know the password.
    """
    drawn = int.from_bytes(
        salted_hmac("first password", f"{handing_in}/{username}", algorithm="sha256").digest()
    )
    letters = []
    for _each in range(GROUPS * GROUP_LENGTH):
        drawn, one = divmod(drawn, len(LETTERS))
        letters.append(LETTERS[one])
    return _grouped(letters)


def _grouped(letters: list[str]) -> str:
    """With a digit in it, whatever was drawn: rules on passwords ask for several kinds of signs."""
    if not set(letters) & set(DIGITS):
        letters = [*letters[:-1], DIGITS[LETTERS.index(letters[-1]) % len(DIGITS)]]
    starts = range(0, len(letters), GROUP_LENGTH)
    return "-".join("".join(letters[start : start + GROUP_LENGTH]) for start in starts)
