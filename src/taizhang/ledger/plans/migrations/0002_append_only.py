"""What a plan promised and how it was answered never changes; the database refuses an answer by the one who asked."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only
from taizhang.ledger.requests.four_eyes import four_eyes


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial")]
    operations = [
        four_eyes("plans_plan", "plans_plananswer"),
        append_only("plans_planitem", "plans_plananswer"),
    ]
