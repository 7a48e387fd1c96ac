"""Accounts of a house that is older than the keeping of accounts go on as they were, and the journal tells them."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.journal.verify import verify

BEFORE = [("accounts", "0002_organising"), ("credentials", None)]


def move(targets):
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection)


@pytest.mark.once
@pytest.mark.django_db(transaction=True)
def test_who_was_in_stays_in_and_who_was_shut_out_stays_out():
    executor = move(BEFORE)
    apps = executor.loader.project_state(BEFORE[:1]).apps
    for name, is_active in (("here", True), ("gone", False)):
        person = apps.get_model("accounts", "Person").objects.create(name=name)
        apps.get_model("accounts", "Account").objects.create(
            username=name, person=person, password="!", is_active=is_active
        )
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    states = dict(Account.objects.values_list("username", "state"))
    assert states == {"here": "active", "gone": "disabled"}
    assert all(Account.objects.values_list("password_set_at", flat=True))
    assert list(verify()) == []
