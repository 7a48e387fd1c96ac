"""How much may be written from one address and in all (限流), counted beside the database of the house and forgotten after a day.

An address is kept as a digest under a salt that is drawn anew each day and thrown away with it: nobody can say later who wrote.
"""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SHAPE = """
CREATE TABLE IF NOT EXISTS hit (kind TEXT, who TEXT, at REAL, weight INTEGER);
CREATE INDEX IF NOT EXISTS hit_by_who ON hit (kind, who, at);
CREATE TABLE IF NOT EXISTS used (nonce TEXT PRIMARY KEY, at REAL);
CREATE TABLE IF NOT EXISTS salt (day TEXT PRIMARY KEY, salt BLOB);
"""
WAIT_SECONDS = 10


def too_many_posts(address: str, *, at: datetime) -> str:
    """Counts a try before a byte of it is read; a sentence where there were too many."""
    with _counted(at) as book:
        who = _name(book, address, at)
        if _sum(book, "post", who, at - HOUR) >= settings.POSTS_PER_ADDRESS_HOUR:
            return _("这个网络地址一小时里提交得太多，请过一会儿再试")
        _hit(book, "post", who, at)
    return ""


def too_many_letters(address: str, unit: str, size: int, *, at: datetime) -> str:
    """Counts a letter that is about to be kept; a sentence where it is one too many."""
    with _counted(at) as book:
        who = _name(book, address, at)
        hour, day = at - HOUR, at - DAY
        if _sum(book, "letter", who, hour) >= settings.LETTERS_PER_ADDRESS_HOUR:
            return _("这个网络地址一小时里的来信太多，请过一会儿再写")
        if _sum(book, "letter", who, day) >= settings.LETTERS_PER_ADDRESS_DAY:
            return _("这个网络地址今天的来信太多，请明天再写")
        if _sum(book, "unit", unit, hour) >= settings.LETTERS_PER_UNIT_HOUR:
            return _("现在来信的人太多，请过一小时再写，或者打电话")
        if size and _sum(book, "bytes", "", day) + size > settings.LETTER_FILES_PER_DAY_BYTES:
            return _("今天收的附件已经满了；可以先不带附件写信，以后用回执号补充")
        _hit(book, "letter", who, at)
        _hit(book, "unit", unit, at)
        if size:
            _hit(book, "bytes", "", at, size)
    return ""


def first_use(nonce: str, *, at: datetime) -> bool:
    """Whether nobody has handed in a form with this question before."""
    with _counted(at) as book:
        fresh = book.execute("INSERT OR IGNORE INTO used VALUES (?, ?)", (nonce, at.timestamp())).rowcount
    return fresh == 1


@contextmanager
def _counted(at: datetime) -> Iterator[sqlite3.Connection]:
    """One writer at a time; what is older than a day is gone before anything is looked at."""
    place = Path(settings.PUBLIC_DIR) / "counts.sqlite3"
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with closing(sqlite3.connect(place, timeout=WAIT_SECONDS, isolation_level=None)) as book:
        book.executescript(SHAPE)
        book.execute("PRAGMA synchronous=OFF")
        book.execute("BEGIN IMMEDIATE")
        try:
            old = (at - DAY).timestamp()
            book.execute("DELETE FROM hit WHERE at < ?", (old,))
            book.execute("DELETE FROM used WHERE at < ?", (old,))
            book.execute("DELETE FROM salt WHERE day < ?", (f"{at - DAY:%Y-%m-%d}",))
            yield book
        finally:
            book.execute("COMMIT")


def _name(book: sqlite3.Connection, address: str, at: datetime) -> str:
    day = f"{at:%Y-%m-%d}"
    book.execute("INSERT OR IGNORE INTO salt VALUES (?, ?)", (day, secrets.token_bytes(32)))
    (salt,) = book.execute("SELECT salt FROM salt WHERE day = ?", (day,)).fetchone()
    return hashlib.sha256(salt + address.encode()).hexdigest()


def _sum(book: sqlite3.Connection, kind: str, who: str, since: datetime) -> int:
    asked = "SELECT COALESCE(SUM(weight), 0) FROM hit WHERE kind = ? AND who = ? AND at >= ?"
    total: int = book.execute(asked, (kind, who, since.timestamp())).fetchone()[0]
    return total


def _hit(book: sqlite3.Connection, kind: str, who: str, at: datetime, weight: int = 1) -> None:
    book.execute("INSERT INTO hit VALUES (?, ?, ?, ?)", (kind, who, at.timestamp(), weight))
