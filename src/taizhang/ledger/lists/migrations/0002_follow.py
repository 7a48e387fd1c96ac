"""Words are found by an index; 0005 keeps lines and words in step with the ledger."""

from django.db import migrations

from taizhang.ledger.lists.wording_index import indexed


class Migration(migrations.Migration):
    dependencies = [
        ("lists", "0001_initial"),
        ("measures", "0005_append_only"),
        ("findings", "0003_states"),
        ("evidence", "0006_milestones"),
        ("rounds", "0007_told_columns"),
    ]
    operations = [indexed()]
