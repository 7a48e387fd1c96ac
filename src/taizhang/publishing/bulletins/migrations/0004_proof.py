"""A proof for each publication, written once."""

import django.db.models.deletion
from django.db import migrations, models

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("bulletins", "0003_checkpoint"), ("journal", "0007_two_trees")]
    operations = [
        migrations.CreateModel(
            name="Proof",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("index", models.PositiveBigIntegerField()),
                ("text", models.TextField()),
                ("proved_at", models.DateTimeField()),
                (
                    "publication",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proof",
                        to="bulletins.publication",
                    ),
                ),
            ],
        ),
        append_only("bulletins_proof"),
    ]
