"""Rounds that are under way already go on without an approved plan; more time passes the default steps in them too."""

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

EXTENSION = [["分管领导审核", "leader"], ["整改办审批", "rectifier"]]


def take_over(apps: Any, _editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("rounds", "Round").objects.filter(extension_chain=[]).update(extension_chain=EXTENSION)


class Migration(migrations.Migration):
    dependencies = [("rounds", "0004_request_chains")]
    operations = [migrations.RunPython(take_over, migrations.RunPython.noop)]
