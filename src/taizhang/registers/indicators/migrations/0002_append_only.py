"""A definition, a target, a reported value and a receipt are never changed."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("indicators", "0001_initial")]

    operations = [
        append_only(
            "indicators_definition", "indicators_target", "indicators_reportedvalue", "indicators_receipt"
        )
    ]
