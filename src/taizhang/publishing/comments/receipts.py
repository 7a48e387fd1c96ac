"""The receipt code with which a citizen follows a letter without an account (回执号): 16 digits, of which only a digest is kept.

The digest is slow (scrypt), so that nobody who has the table tries all codes.
"""

import hashlib
import re
import secrets

DIGITS = 16
# 4 MB and some milliseconds a try; the salt is one for all, since a code is looked up by its digest.
COST, BLOCK, SALT = 2**12, 8, b"taizhang receipt code"


def new_code() -> str:
    return "".join(secrets.choice("0123456789") for _digit in range(DIGITS))


def grouped(code: str) -> str:
    """As people read it and copy it: four by four."""
    return " ".join(code[at : at + 4] for at in range(0, DIGITS, 4))


def digest_of(code: str) -> str:
    """Empty where it cannot be a code; spaces and hyphens between digits do not matter."""
    bare = re.sub(r"[\s-]", "", code[:40])
    if len(bare) != DIGITS or not (bare.isascii() and bare.isdigit()):
        return ""
    return hashlib.scrypt(bare.encode(), salt=SALT, n=COST, r=BLOCK, p=1, dklen=32).hex()
