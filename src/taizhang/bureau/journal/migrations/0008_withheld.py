"""Personal data beside the journal: the database lets it be emptied, and refuses every other change."""

from typing import Any

from django.db import migrations, models

from taizhang.bureau.journal.append_only import Protection

TABLE = "journal_withheld"
KEPT = "NEW.commitment = OLD.commitment AND NEW.value = '' AND length(NEW.salt) = 0 AND OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL"


def protect(apps: Any, editor: Any) -> None:
    if editor.connection.vendor == "sqlite":
        editor.execute(
            f"CREATE TRIGGER {TABLE}_no_delete BEFORE DELETE ON {TABLE} BEGIN SELECT RAISE(ABORT, '{TABLE} is append-only'); END"
        )
        editor.execute(
            f"CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE ON {TABLE} WHEN NOT ({KEPT}) "
            f"BEGIN SELECT RAISE(ABORT, '{TABLE} can only be erased'); END"
        )
        return
    editor.execute(
        f"CREATE FUNCTION {TABLE}_erases() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF TG_OP = 'UPDATE' THEN IF {KEPT} THEN RETURN NEW; END IF; END IF; "
        f"RAISE EXCEPTION '{TABLE} can only be erased'; END $$"
    )
    editor.execute(
        f"CREATE TRIGGER {TABLE}_append_only BEFORE UPDATE OR DELETE ON {TABLE} "
        f"FOR EACH ROW EXECUTE FUNCTION {TABLE}_erases()"
    )
    editor.execute(
        f"CREATE TRIGGER {TABLE}_no_truncate BEFORE TRUNCATE ON {TABLE} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_erases()"
    )


def unprotect(apps: Any, editor: Any) -> None:
    if editor.connection.vendor == "sqlite":
        for verb in ("update", "delete"):
            editor.execute(f"DROP TRIGGER IF EXISTS {TABLE}_no_{verb}")
        return
    for name in ("append_only", "no_truncate"):
        editor.execute(f"DROP TRIGGER IF EXISTS {TABLE}_{name} ON {TABLE}")
    editor.execute(f"DROP FUNCTION IF EXISTS {TABLE}_erases()")


def protection() -> Protection:
    made = Protection(protect, unprotect)
    made.may_change = ("value", "salt", "erased_at")
    made.tables = (TABLE,)
    return made


class Migration(migrations.Migration):
    dependencies = [("journal", "0007_two_trees")]
    operations = [
        migrations.CreateModel(
            name="Withheld",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("commitment", models.CharField(max_length=64, unique=True)),
                ("salt", models.BinaryField()),
                ("value", models.TextField()),
                ("erased_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        protection(),
    ]
