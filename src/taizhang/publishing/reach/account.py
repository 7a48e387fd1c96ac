"""The same on PostgreSQL (公开侧数据库账户): an account that owns nothing, reads the views and adds what people write."""

from collections.abc import Iterator, Sequence

from django.db import connection, transaction
from django.utils.translation import gettext as _

from taizhang.bureau.backups.postgresql import VIEWS_FOR_THE_PUBLIC as SCHEMA
from taizhang.bureau.safety import roles
from taizhang.publishing.reach.tables import ADDS, READS, VIEWS

# Whoever asks more of the database than any page does is cut off, and lines that were left open are closed.
LIMITS = {"statement_timeout": "15s", "idle_in_transaction_session_timeout": "30s"}
READABLE = """
SELECT c.relname || '.' || a.attname
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', %s) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege(c.oid, a.attnum, 'SELECT')
"""
CHANGEABLE = """
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relkind IN ('r', 'p', 'v', 'f') AND (
    pg_has_role(current_user, c.relowner, 'MEMBER')
    OR has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') OR has_any_column_privilege(c.oid, 'UPDATE')
    OR (has_any_column_privilege(c.oid, 'INSERT') AND NOT c.relname = ANY(%s)))
"""


def dangers() -> Iterator[str]:
    """What the account of this connection can do beyond its reach."""
    allowed = {f"{table}.{column}" for table, columns in READS.items() for column in columns}
    with connection.cursor() as cursor:
        cursor.execute(READABLE, [SCHEMA])
        beyond = {name for (name,) in cursor.fetchall()} - allowed
        cursor.execute(CHANGEABLE, [list(ADDS)])
        beyond |= {name for (name,) in cursor.fetchall()}
    if beyond:
        said = {"role": connection.settings_dict["USER"], "count": len(beyond), "one": min(beyond)}
        yield (
            _(
                "数据库账户 %(role)s 能碰到公开侧以外的东西（%(one)s 等 %(count)d 处）：请用 taizhang roles --public 建一个专用账户"
            )
            % said
        )


def grant(role: str) -> None:
    """All of it or nothing; what was granted before is taken back first."""
    with transaction.atomic(), connection.cursor() as cursor:
        roles.refuse_the_mighty(cursor, role)
        for statement in statements(role):
            cursor.execute(statement)


def statements(role: str) -> Sequence[str]:
    """What a database administrator may run by hand instead."""
    to, schema, database = roles.quoted(role), *_here()
    return [
        f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {to}",
        f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA {schema} FROM {to}",
        f"GRANT CONNECT ON DATABASE {database} TO {to}",
        f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}",
        *_views(schema),
        f"GRANT USAGE ON SCHEMA {SCHEMA}, {schema} TO {to}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {SCHEMA} TO {to}",
        *(f"GRANT SELECT ({', '.join(READS[one])}) ON {schema}.{one} TO {to}" for one in READS),
        *(f"GRANT INSERT ON {schema}.{one} TO {to}" for one in ADDS),
        f"ALTER ROLE {to} IN DATABASE {database} SET search_path = {SCHEMA}, {schema}",
        *(f"ALTER ROLE {to} IN DATABASE {database} SET {name} = '{most}'" for name, most in LIMITS.items()),
    ]


def _views(schema: str) -> Iterator[str]:
    """Made anew; a barrier, so that no condition of a question is tried on rows that are not shown."""
    for table, view in VIEWS.items():
        yield f"DROP VIEW IF EXISTS {SCHEMA}.{table}"
        yield f"CREATE VIEW {SCHEMA}.{table} WITH (security_barrier) AS {view.query(table, schema)}"


def readers() -> list[str]:
    """The accounts that read the views now, for which they are to be made again after an upgrade."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT grantee FROM information_schema.role_table_grants"
            " WHERE table_schema = %s AND privilege_type = 'SELECT' AND grantee <> current_user",
            [SCHEMA],
        )
        return sorted(name for (name,) in cursor.fetchall())


def take_down() -> None:
    """Views hold on to the columns that they name: an upgrade that changes one goes first."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")


def _here() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema()), quote_ident(current_database())")
        schema, database = cursor.fetchone()
    return str(schema), str(database)
