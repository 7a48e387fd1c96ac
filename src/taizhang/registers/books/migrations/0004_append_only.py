"""No version of a row of the further registers is ever changed; it ends once, when a later one takes its place."""

from django.db import migrations

from taizhang.bureau.journal.ending_once import ends_once


class Migration(migrations.Migration):
    dependencies = [("books", "0003_bands_criteria_steps_stages")]

    operations = [ends_once("until", "books_bands", "books_criteria", "books_stages", "books_steps")]
