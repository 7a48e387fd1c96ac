"""No version of a row and no recording is ever changed; a version ends once, when a later one takes its place."""

from django.db import migrations

from taizhang.bureau.journal.append_only import append_only
from taizhang.bureau.journal.ending_once import ends_once


class Migration(migrations.Migration):
    dependencies = [("books", "0001_initial")]

    operations = [
        append_only("books_recording"),
        ends_once(
            "until",
            "books_applications",
            "books_contracts",
            "books_enterprises",
            "books_outputs",
            "books_partnerships",
            "books_payments",
            "books_platforms",
            "books_pools",
            "books_postings",
            "books_projects",
            "books_research",
            "books_assistance",
            "books_surveys",
            "books_tiers",
        ),
    ]
