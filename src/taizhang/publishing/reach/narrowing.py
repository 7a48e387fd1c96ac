"""The same on SQLite (SQLite 上的收窄): views before the tables, and a connection that compiles nothing beyond its reach.

SQLite has no accounts: whoever can open the file can read it. This holds against whatever the public pages are made to do.
"""

import sqlite3

from taizhang.publishing.reach.tables import ADDS, READS, VIEWS

ALWAYS = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_TRANSACTION,
    sqlite3.SQLITE_SAVEPOINT,
    sqlite3.SQLITE_RECURSIVE,
}
# What a new row refers to is looked up by the first, view or no view; what refers to a new letter by the second.
KEY, OF_A_LETTER = "id", "letter_id"
BEYOND = {"load_extension", "writefile", "readfile", "edit", "fts3_tokenizer"}


def narrow(line: sqlite3.Connection) -> None:
    """From here on; the database may still lack the tables, then asking for them fails as it would without."""
    for table, view in VIEWS.items():
        line.execute(f"CREATE TEMP VIEW {table} AS {view.query(table, 'main')}")
    line.set_authorizer(_judged)


def _judged(action: int, one: str | None, two: str | None, database: str | None, source: str | None) -> int:
    allowed = action in ALWAYS or _may(action, one or "", two or "", database or "", source or "")
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def _may(action: int, one: str, two: str, database: str, source: str) -> bool:
    if action == sqlite3.SQLITE_READ:
        return _may_read(one, two, database, source)
    if action == sqlite3.SQLITE_INSERT:
        return one in ADDS
    return action == sqlite3.SQLITE_FUNCTION and two.lower() not in BEYOND


def _may_read(table: str, column: str, database: str, source: str) -> bool:
    """No column is named where only the presence of rows is asked for."""
    if table in VIEWS:
        return database == "temp" or source in VIEWS or column == KEY
    if column == OF_A_LETTER:
        return table.startswith("comments_")
    return table in READS and column in ("", *READS[table])
