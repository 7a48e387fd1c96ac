"""The number by which a file that was taken away is found again (追溯号): drawn, short enough to be read out."""

import secrets

# No letters or digits that look alike. Twelve of 31 are 59 bits: nobody guesses one, and no two are alike.
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".replace("I", "")
GROUPS, GROUP_LENGTH = 3, 4


def new_code() -> str:
    return grouped("".join(secrets.choice(LETTERS) for _each in range(GROUPS * GROUP_LENGTH)))


def grouped(letters: str) -> str:
    starts = range(0, len(letters), GROUP_LENGTH)
    return "-".join(letters[start : start + GROUP_LENGTH] for start in starts)


def as_typed(text: str) -> str:
    """The number as it was drawn, however somebody typed it; empty where it cannot be one."""
    letters = "".join(one for one in text.upper() if one in LETTERS)
    return grouped(letters) if len(letters) == GROUPS * GROUP_LENGTH else ""


def stream_of(code: str) -> str:
    """Each number has a stream of its own, whose first entry is its only one: the database lets in no second."""
    return f"trace:{code}"
