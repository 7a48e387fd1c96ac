"""A house in which applications were under review before steps had parties goes on where it stood."""

from collections.abc import Iterator

import pytest
from chaining import again, answer
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError

import cast
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.chain import current_step
from taizhang.ledger.writeoffs.models import Application, Decision

# Upgrades on PostgreSQL are shown by tests/upgrading with a whole older house.
pytestmark = pytest.mark.once
BEFORE = [("writeoffs", "0004_deputies"), ("rounds", "0004_plans")]
OLD_CHAIN = [["股室初审", "office_head"], ["分管领导复核", "leader"], ["整改办审定", "rectifier"]]


@pytest.fixture
def house(transactional_db) -> Iterator[cast.Bureau]:
    """At the second step, on a database as it was then."""
    house = cast.bureau()
    finding = cast.round_with_findings(house, measures=1).findings.get(number=1)
    answer(approve, cast.apply_for(house, cast.carry_out(house, finding)), house.xu)
    MigrationExecutor(connection).migrate(BEFORE)
    yield house
    brought_up_to_date()


def brought_up_to_date() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def old_chains() -> list:
    apps = MigrationExecutor(connection).loader.project_state(BEFORE).apps
    return list(apps.get_model("rounds", "Round").objects.values_list("chain", flat=True))


def test_what_was_under_review_goes_on_at_the_step_where_it_stood(house):
    assert old_chains() == [OLD_CHAIN]
    brought_up_to_date()
    assert [one["name"] for one in Round.objects.get().chain] == [name for name, _role in OLD_CHAIN]
    finding = Finding.objects.get(number=1)
    assert current_step(finding).name == "分管领导复核"
    assert [(one.step_order, one.role) for one in Application.objects.get().seats.all()] == [
        (order, role) for order, (_name, role) in enumerate(OLD_CHAIN, 1)
    ]
    finding = answer(approve, finding, house.gao)
    assert answer(write_off, again(finding), house.shen).state == "written_off"


def test_the_database_refuses_what_it_refused_before(house):
    brought_up_to_date()
    application = Application.objects.get()
    own = Decision(
        application=application,
        step_order=2,
        step_name="x",
        answer="approved",
        opinion="x",
        digest=application.digest,
        decided_by=house.zhou,
        decided_at=cast.NOON,
    )
    with pytest.raises(DatabaseError, match="four eyes"), transaction.atomic():
        Decision.objects.bulk_create([own])
    for rows, facts in ((Application.objects, {"chain": []}), (Decision.objects, {"opinion": "别的"})):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.update(**facts)
