"""Reading what may have been tampered with (读取): a value that cannot be is a finding, never a breakdown."""

from datetime import UTC, datetime

# What reading a row raises that somebody wrote into past the journal.
ODD = (TypeError, ValueError, KeyError, AttributeError, RecursionError)


def moment(kept: str) -> datetime:
    """A time as the database has it in text; SQLite writes universal time without saying so."""
    read = datetime.fromisoformat(kept)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def is_moment(kept: str) -> bool:
    try:
        moment(kept)
    except ODD:
        return False
    return True
