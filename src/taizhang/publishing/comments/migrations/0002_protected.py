"""The database itself refuses to change these rows; letters can be emptied; nobody decides on an answer that they drafted."""

from typing import Any

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only
from taizhang.publishing.comments.erasing import erases_once
from taizhang.publishing.comments.four_eyes import install, remove


def forwards(apps: Any, editor: Any) -> None:
    install(editor)


def backwards(apps: Any, editor: Any) -> None:
    remove(editor)


class Migration(migrations.Migration):
    dependencies = [("comments", "0001_initial")]
    operations = [
        append_only(
            "comments_refusal",
            "comments_extension",
            "comments_answerdraft",
            "comments_answer",
            "comments_told",
            "comments_publicanswer",
            "comments_tally",
        ),
        erases_once({"comments_letter": ("text", "salt"), "comments_remark": ("text", "salt")}),
        erases_once({"comments_letterfile": ("content",)}),
        erases_once({"comments_contact": ("kept",)}),
        migrations.RunPython(forwards, backwards),
    ]
