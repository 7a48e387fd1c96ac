"""A house that is older than the journal of its posts is carried over, and its record verifies."""

import importlib

import pytest
from django.apps import apps

import cast
from taizhang.bureau.accounts.people import add_appointment, add_person
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.organizations.models import Kind
from taizhang.bureau.organizations.nodes import add_node

MIGRATION = importlib.import_module("taizhang.bureau.appointments.migrations.0003_carry_over")


@pytest.mark.django_db
def test_rows_without_an_entry_get_one(db):
    county = add_node(name="云泽县", kind=Kind.REGION, parent=None)
    unit = add_node(name="县科经局", kind=Kind.UNIT, parent=county)
    person = add_person(name="沈洁")
    add_appointment(person, unit, role="rectifier", from_date=cast.DAY)
    assert len(list(verify())) == 3
    MIGRATION.carry_over(apps, None)
    assert list(verify()) == []
    assert Entry.objects.count() == 3
    told = [one.sentence for one in history(county.stream)]
    assert told == ["建立留痕以前已在账：云泽县", "建立留痕以前已在账：县科经局"]


@pytest.mark.django_db
def test_a_new_house_has_nothing_to_carry_over(db):
    MIGRATION.carry_over(apps, None)
    assert not Entry.objects.exists()
