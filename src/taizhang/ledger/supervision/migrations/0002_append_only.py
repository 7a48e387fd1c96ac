"""Receipts, replies and verdicts are never changed, nor what a notice was about."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("supervision", "0001_initial")]
    operations = [
        append_only(
            "supervision_noticeitem",
            "supervision_receipt",
            "supervision_noticereply",
            "supervision_replyverdict",
        )
    ]
