"""Who serves on PostgreSQL adds facts and changes none: a real account, real connections, the whole demonstration."""

import re
import secrets
import subprocess
import sys
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.db import connection
from faults.workers import empty_place, fresh_place

from taizhang.bureau.safety import roles
from taizhang.bureau.safety.protections import changeable, protected

# What an account that serves must not be able to do, whatever made it try.
FORBIDDEN = [
    "UPDATE {table} SET id = id",
    "DELETE FROM {table}",
    "TRUNCATE {table} CASCADE",
    "ALTER TABLE {table} DISABLE TRIGGER ALL",
    "DROP TABLE {table} CASCADE",
    "ALTER TABLE {table} OWNER TO {role}",
    "CREATE TRIGGER late BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION journal_entry_is_append_only()",
    "SELECT 1 FROM {table} FOR UPDATE",
]
ELSEWHERE = [
    "SET session_replication_role = replica",
    "CREATE OR REPLACE FUNCTION journal_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
    "DROP FUNCTION journal_entry_is_append_only() CASCADE",
    "CREATE TABLE mine (id int)",
    "SET ROLE {owner}",
    "UPDATE journal_withheld SET commitment = ''",
    "DELETE FROM journal_withheld",
    "ALTER TABLE journal_withheld DISABLE TRIGGER ALL",
    "DELETE FROM django_migrations",
    "DELETE FROM findings_finding",
    "DELETE FROM accounts_account",
    "ALTER ROLE {role} SUPERUSER",
]


def taizhang(environment, *said):
    command = [sys.executable, "-m", "taizhang.console.main", *map(str, said)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def served_by(environment, role, password):
    """The same house, under the account that serves."""
    parts = urlsplit(environment["DATABASE_URL"])
    place = f"{role}:{password}@{parts.hostname}:{parts.port}"
    return {**environment, "DATABASE_URL": urlunsplit(parts._replace(netloc=place))}


@pytest.fixture
def place(tmp_path):
    """An empty database, a name that no account has yet, and nothing of either afterwards."""
    role = f"app_{secrets.token_hex(5)}"
    with fresh_place(tmp_path / "house") as environment:
        yield environment, role
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"DROP ROLE IF EXISTS {role}")


@pytest.mark.django_db
def test_the_demonstration_lives_its_whole_life_under_an_account_that_changes_no_fact(place, tmp_path):
    environment, role = place
    told = taizhang(environment, "roles", role)
    if connection.vendor != "postgresql":
        assert (told.returncode, "SQLite" in told.stderr) == (2, True)
        return
    password = re.search(r"密码：(\S+)（", told.stdout)[1]
    serving = served_by(environment, role, password)
    built = taizhang(serving, "demo", "--no-serve", "--data", tmp_path / "house")
    assert built.returncode == 0, built.stderr
    for command in (("seal",), ("verify",), ("backup", tmp_path / "copies")):
        done = taizhang(serving, *command)
        assert done.returncode == 0, done.stdout + done.stderr
    refuses(serving, role)
    names_the_danger(environment, serving)
    restored(serving, tmp_path, role)


def refuses(serving, role):
    """One connection as whoever serves, and every statement that would change what was."""
    import psycopg

    owner = settings.DATABASES["default"]["USER"]
    tried = [one.format(table=table, role=role) for table in protected_tables() for one in FORBIDDEN]
    tried += [one.format(owner=owner, role=role) for one in ELSEWHERE]
    with psycopg.connect(serving["DATABASE_URL"], autocommit=True) as server:
        before = server.execute("SELECT count(*) FROM journal_entry").fetchone()
        for statement in tried:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                server.execute(statement)
        assert server.execute("SELECT count(*) FROM journal_entry").fetchone() == before
    assert len(tried) > 8 * 20


def protected_tables():
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return [one for one in protected(executor) if one not in changeable(executor)]


def names_the_danger(environment, serving):
    """The owner may upgrade, but is not let in to serve."""
    refused = taizhang(environment, "serve", "--port", "1")
    assert refused.returncode == 2
    assert "taizhang roles" in refused.stderr
    assert "taizhang roles" not in taizhang(serving, "doctor").stderr


def restored(serving, tmp_path, role):
    """A backup that the serving account made becomes a house again in the owner's hands, and serves under it again."""
    (backup,) = (tmp_path / "copies").glob("taizhang-*")
    with empty_place(tmp_path / "elsewhere") as empty:
        done = taizhang(empty, "restore", backup)
        assert done.returncode == 0, done.stdout + done.stderr
        again = taizhang(empty, "roles", role)
        assert (again.returncode, "密码：" in again.stdout) == (0, False)
        under = {**empty, "DATABASE_URL": with_database(serving, empty)}
        assert taizhang(under, "verify").returncode == 0
    waiting = taizhang(serving, "drill", backup)
    assert (waiting.returncode, "主人" in waiting.stderr) == (2, True)


def with_database(serving, empty):
    here, there = urlsplit(serving["DATABASE_URL"]), urlsplit(empty["DATABASE_URL"])
    return urlunsplit(here._replace(path=there.path))


@pytest.mark.django_db
def test_an_account_that_owns_the_tables_is_a_danger():
    if connection.vendor != "postgresql":
        return
    (danger,) = roles.dangers()
    assert "taizhang roles" in danger


@pytest.mark.django_db
def test_an_upgrade_waits_for_the_owner(place):
    environment, role = place
    if connection.vendor != "postgresql":
        return
    password = re.search(r"密码：(\S+)（", taizhang(environment, "roles", role).stdout)[1]
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    import psycopg

    with psycopg.connect(environment["DATABASE_URL"], autocommit=True) as server:
        server.execute("DELETE FROM django_migrations WHERE app = 'lists' AND name = '0005_done_on'")
    refused = taizhang(served_by(environment, role, password), "serve", "--port", "1")
    assert (refused.returncode, "taizhang roles" in refused.stderr) == (2, True)
