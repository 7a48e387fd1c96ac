"""Lines of measures say on which day a measure was done, and the board reads an index alone."""

from django.db import migrations, models

from taizhang.ledger.lists.mirror import follow


class Migration(migrations.Migration):
    dependencies = [
        ("lists", "0004_named_in_full"),
        ("measures", "0005_append_only"),
        ("findings", "0003_states"),
        ("evidence", "0006_milestones"),
    ]
    operations = [
        migrations.AddField("measureline", "done_on", models.DateField(null=True)),
        migrations.AddIndex(
            "measureline",
            models.Index(
                fields=["answering", "round", "state", "due_key", "due_date", "done_on"],
                name="measureline_board",
            ),
        ),
        # Last: PostgreSQL makes no index while rows of the table await their deferred checks.
        follow(),
    ]
