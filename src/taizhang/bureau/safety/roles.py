"""Which account of PostgreSQL serves (数据库账户): one that adds facts and cannot change them, and owns nothing.

Triggers refuse as well, but whoever owns a table can take its triggers away. The owner brings the database up to date.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.bureau.safety.protections import changeable, protected

# Django ends a session by deleting its row; a line of the ledger goes when its finding is taken into another one; jobs
# that were done long ago are cleared.
MAY_DELETE = ("credentials_session", "lists_findingline", "jobs_job")
# What upgrades alone write.
DJANGO = ("django_", "auth_")
# An account may own a table directly, or act as whoever does; either way it can take triggers away.
POWERS = """
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND c.relname = ANY(%s) AND (
    pg_has_role(current_user, c.relowner, 'MEMBER')
    OR has_table_privilege(current_user, c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
    OR has_any_column_privilege(current_user, c.oid, 'UPDATE'))
ORDER BY c.relname
"""
ATTRIBUTES = (
    "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication FROM pg_roles WHERE rolname = %s"
)
NARROW = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION"


def dangers() -> Iterator[str]:
    with connection.cursor() as cursor:
        executor = MigrationExecutor(connection)
        kept = [one for one in protected(executor) if one not in changeable(executor)]
        cursor.execute(POWERS, [kept])
        tables = [row[0] for row in cursor.fetchall()]
    if tables:
        said = {"role": connection.settings_dict["USER"], "count": len(tables), "table": tables[0]}
        yield (
            _(
                "数据库账户 %(role)s 能改动留痕（%(table)s 等 %(count)d 张只增不改的表）：请用 taizhang roles 建一个只能添加的账户来运行"
            )
            % said
        )


def exists(role: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
        return cursor.fetchone() is not None


def make(role: str, password: str) -> None:
    """The server is given the verifier of the password and never the password: statements stand in logs."""
    connection.ensure_connection()
    verifier = connection.connection.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    )
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE ROLE {quoted(role)} {NARROW} PASSWORD %s", [verifier.decode()])


def grant(role: str) -> None:
    """All of it or nothing, while others work; what was granted before and stands here no more is taken back."""
    with transaction.atomic(), connection.cursor() as cursor:
        refuse_the_mighty(cursor, role)
        for statement in statements(role):
            cursor.execute(statement)


def statements(role: str) -> Sequence[str]:
    """What a database administrator may run by hand instead."""
    executor = MigrationExecutor(connection)
    to, kept = quoted(role), protected(executor)
    columns = changeable(executor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema()), quote_ident(current_database())")
        schema, database = cursor.fetchone()
    tables = sorted(connection.introspection.table_names())
    return [
        f"REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {to}",
        f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA {schema} FROM {to}",
        f"GRANT CONNECT ON DATABASE {database} TO {to}",
        f"GRANT USAGE ON SCHEMA {schema} TO {to}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {to}",
        *(f"GRANT {_rights(table, kept, columns)} ON {schema}.{quoted(table)} TO {to}" for table in tables),
    ]


def _rights(table: str, kept: Sequence[str], columns: Mapping[str, Sequence[str]]) -> str:
    """A column that may change in one way stands under a trigger that this account cannot take away."""
    if table.startswith(DJANGO):
        return "SELECT"
    if table in columns:
        return f"SELECT, INSERT, UPDATE ({', '.join(map(quoted, columns[table]))})"
    if table in kept:
        return "SELECT, INSERT"
    return "SELECT, INSERT, UPDATE" + (", DELETE" if table in MAY_DELETE else "")


def refuse_the_mighty(cursor: Any, role: str) -> None:
    cursor.execute(ATTRIBUTES, [role])
    row = cursor.fetchone()
    if row is None:
        raise Refused(_("数据库里没有账户 %(role)s") % {"role": role})
    if row[0] or role == connection.settings_dict["USER"]:
        raise Refused(_("账户 %(role)s 权限太大，不能用来运行；请另取一个名字") % {"role": role})


def quoted(name: str) -> str:
    return str(connection.ops.quote_name(name))
