"""Whether the database still refuses what it was told to refuse (只增不改的触发器)."""

from collections.abc import Iterator

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from taizhang.bureau.journal.append_only import Protection, triggers_of

STANDING = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
}


def dangers() -> Iterator[str]:
    executor = MigrationExecutor(connection)
    if waiting := executor.migration_plan(executor.loader.graph.leaf_nodes()):
        yield _("数据库还差 %(count)d 步升级没有做") % {"count": len(waiting)}
        return
    standing = _triggers()
    for table in protected(executor):
        if not set(triggers_of(connection.vendor, table)) <= standing:
            yield _("表 %(table)s 的防改触发器不见了：有人能改动或删除留痕，请查明后从备份恢复") % {
                "table": table
            }


def protected(executor: MigrationExecutor) -> list[str]:
    """Every table that a migration protects."""
    steps = (step for one in executor.loader.disk_migrations.values() for step in one.operations)
    return sorted({table for step in steps if isinstance(step, Protection) for table in step.tables})


def changeable(executor: MigrationExecutor) -> dict[str, tuple[str, ...]]:
    """The columns of protected tables that their triggers let change in one way."""
    steps = (step for one in executor.loader.disk_migrations.values() for step in one.operations)
    ways = (step for step in steps if isinstance(step, Protection) and step.may_change)
    return {table: step.may_change for step in ways for table in step.tables}


def _triggers() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(STANDING[connection.vendor])
        return {row[0] for row in cursor.fetchall()}
