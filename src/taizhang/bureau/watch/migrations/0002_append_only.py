"""What a verification found stays as it was found."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("watch", "0001_initial")]
    operations = [append_only("watch_asking", "watch_verification")]
