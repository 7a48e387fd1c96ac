"""The index of words (词索引): FTS5 with its triggers on SQLite, functions and GIN on PostgreSQL."""

from collections.abc import Iterator

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython

from taizhang.ledger.lists.words import BETWEEN

KINDS = ("finding", "measure")
# A text is cut into stretches before it is cut into characters: reaching the n-th character of a text costs n.
STRETCH, STRETCHES = 64, 1024
SPACED = f"""(SELECT group_concat(c, ' ') FROM (
  SELECT substr(substr(NEW.content, a.n * {STRETCH} + 1, {STRETCH}), b.n + 1, 1) AS c FROM lists_step a, lists_step b
  WHERE a.n * {STRETCH} < length(NEW.content) AND b.n < {STRETCH} AND a.n * {STRETCH} + b.n < length(NEW.content)
  ORDER BY a.n, b.n))"""  # noqa: S608 numbers of our own
STEPS = "INSERT OR IGNORE INTO lists_step (n) VALUES {}"
FOLLOW = """CREATE TRIGGER lists_{kind}_words_{verb} AFTER {verb} ON lists_{kind}wording BEGIN
  DELETE FROM lists_{kind}index WHERE rowid = NEW.{kind}_id;
  INSERT INTO lists_{kind}index (rowid, content) VALUES (NEW.{kind}_id, {spaced}); END"""
PLAIN = (
    "CREATE OR REPLACE FUNCTION lists_plain(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS "
    f"$$ SELECT lower(regexp_replace(said, '[{BETWEEN}]', '', 'g')) $$"
)
GRAMS = (
    "CREATE OR REPLACE FUNCTION lists_grams(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS "
    "$$ SELECT coalesce(array_agg(DISTINCT c[i] || c[i + 1]), '{}') "
    "FROM (SELECT string_to_array({schema}.lists_plain(said), NULL) AS c) s, "
    "generate_series(1, cardinality(c) - 1) AS i $$"
)


def indexed() -> RunPython:
    """The migration operation that makes the index; it stands before the first wording is written."""
    return RunPython(lambda apps, editor: install(editor), lambda apps, editor: remove(editor))


def install(editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "sqlite":
        editor.execute("CREATE TABLE IF NOT EXISTS lists_step (n INTEGER PRIMARY KEY)")
        editor.execute(STEPS.format(", ".join(f"({n})" for n in range(STRETCHES))))
    else:
        editor.execute(PLAIN)
        pair(editor)
    for kind in KINDS:
        for statement in _index(kind, editor.connection.vendor):
            editor.execute(statement)


def pair(editor: BaseDatabaseSchemaEditor) -> None:
    """The function of the index of PostgreSQL. A restore runs with no search path: what it calls is named in full."""
    if editor.connection.vendor == "sqlite":
        return
    with editor.connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema())")
        schema = cursor.fetchone()[0]
    editor.execute(GRAMS.replace("{schema}", schema))


def _index(kind: str, vendor: str) -> Iterator[str]:
    if vendor != "sqlite":
        yield f"CREATE INDEX lists_{kind}_words ON lists_{kind}wording USING gin (lists_grams(content))"
        return
    yield f"CREATE VIRTUAL TABLE lists_{kind}index USING fts5(content, tokenize='unicode61')"
    for verb in ("insert", "update"):
        yield FOLLOW.format(kind=kind, verb=verb, spaced=SPACED)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    for kind in KINDS:
        if editor.connection.vendor == "sqlite":
            editor.execute(f"DROP TABLE IF EXISTS lists_{kind}index")
            for verb in ("insert", "update"):
                editor.execute(f"DROP TRIGGER IF EXISTS lists_{kind}_words_{verb}")
        else:
            editor.execute(f"DROP INDEX IF EXISTS lists_{kind}_words")
    if editor.connection.vendor != "sqlite":
        editor.execute("DROP FUNCTION IF EXISTS lists_grams(text)")
        editor.execute("DROP FUNCTION IF EXISTS lists_plain(text)")
