"""How a request for more time was answered never changes; the database refuses an answer by the one who asked."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only
from taizhang.ledger.requests.four_eyes import four_eyes


class Migration(migrations.Migration):
    dependencies = [("extensions", "0001_initial")]
    operations = [
        four_eyes("extensions_extension", "extensions_extensionanswer"),
        append_only("extensions_extensionanswer"),
    ]
