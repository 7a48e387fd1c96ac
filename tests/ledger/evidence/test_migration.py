"""A house that was used before there were revisions keeps everything, on whichever database it stands."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

import cast
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.journal.chain import append
from taizhang.bureau.journal.verify import verify
from taizhang.ledger.evidence.actions.submit import EvidenceRecorded
from taizhang.ledger.evidence.actions.withdraw import withdraw
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import standing_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.submission import submission, submission_digest

# Upgrades on PostgreSQL are shown by tests/upgrading with a whole older house.
pytestmark = pytest.mark.once
BEFORE = [("evidence", "0001_initial")]


def migrated(targets: list[tuple[str, str]]) -> MigrationExecutor:
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection)


@pytest.fixture
def old_house(transactional_db) -> Iterator[cast.Bureau]:
    house = cast.bureau()
    cast.round_with_findings(house)
    migrated(BEFORE)
    yield house
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def brought_up_to_date() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def evidence_of_old(house: cast.Bureau, finding: Finding) -> list[int]:
    """One standing and one withdrawn piece for each measure, as they were written then."""
    apps = MigrationExecutor(connection).loader.project_state(BEFORE).apps
    old, by, made = apps.get_model("evidence", "Evidence"), cast.acting(house.zhou), []
    for measure in finding.measures.order_by("number"):
        for state in ("withdrawn", "submitted"):
            name = f"{state}{measure.number}.txt"
            row = old.objects.create(
                measure_id=measure.pk,
                title=f"材料{measure.number}",
                file_id=receive([name.encode()], actor=by, at=cast.NOON).pk,
                file_name=name,
                submitted_by_id=house.zhou.pk,
                submitted_at=cast.NOON,
                state=state,
            )
            append(
                finding.stream,
                EvidenceRecorded(title=row.title),
                actor=by,
                at=cast.NOON,
                subject=f"evidence:{row.pk}",
                state=state,
            )
            made.append(row.pk)
    return made


def digest_of_old(finding: Finding) -> str:
    """As it was reckoned before there were revisions: title, name and digest of each standing file."""
    facts = submission(finding)
    for measure in facts["measures"]:
        number = measure["number"]
        name = f"submitted{number}.txt"
        file = receive([name.encode()], actor=cast.acting(cast.Person.objects.first()), at=cast.NOON)
        measure["evidence"] = [[f"材料{number}", name, file.digest]]
    return digest_of(facts)


def test_every_piece_gets_its_revision_its_file_and_its_link(old_house):
    finding = Finding.objects.order_by("number").first()
    made = evidence_of_old(old_house, finding)
    brought_up_to_date()
    pieces = list(Evidence.objects.order_by("pk"))
    assert [one.pk for one in pieces] == made
    for piece in pieces:
        (link,), (file,) = piece.links.all(), piece.current.files.all()
        assert piece.round == finding.round
        assert (piece.current.number, piece.current.title) == (1, f"材料{link.measure.number}")
        assert (piece.current.made_by, piece.current.made_at) == (old_house.zhou, cast.NOON)
        assert file.name == f"{piece.state}{link.measure.number}.txt"
        assert (link.linked_by, link.linked_at) == (old_house.zhou, cast.NOON)
    assert standing_of(finding).count() == 2


def test_an_application_under_review_keeps_its_digest(old_house):
    finding = Finding.objects.order_by("number").first()
    evidence_of_old(old_house, finding)
    brought_up_to_date()
    assert submission_digest(Finding.objects.get(pk=finding.pk)) == digest_of_old(finding)


def test_the_record_verifies_before_and_after_something_new_happens(old_house):
    finding = Finding.objects.order_by("number").first()
    evidence_of_old(old_house, finding)
    brought_up_to_date()
    assert list(verify()) == []
    piece = Evidence.objects.filter(state="submitted").first()
    withdraw(piece, reason="传错了", actor=cast.acting(old_house.zhou), at=cast.NOON)
    assert list(verify()) == []
