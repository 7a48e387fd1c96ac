"""Every piece that is there gets its first revision with its one file, and its link to the measure it was made for."""

from typing import Any

from django.db import migrations

BATCH = 1000


def move(apps: Any, editor: Any) -> None:
    rows = apps.get_model("evidence", "Evidence").objects.select_related("measure__finding").order_by("pk")
    batch: list[Any] = []
    for row in rows.iterator(chunk_size=BATCH):
        batch.append(row)
        if len(batch) == BATCH:
            _write(apps, batch)
            batch = []
    _write(apps, batch)


def _write(apps: Any, batch: list[Any]) -> None:
    revision, file, link = (
        apps.get_model("evidence", name) for name in ("EvidenceRevision", "EvidenceFile", "EvidenceLink")
    )
    made = revision.objects.bulk_create(
        revision(
            evidence=row, number=1, title=row.title, made_by_id=row.submitted_by_id, made_at=row.submitted_at
        )
        for row in batch
    )
    file.objects.bulk_create(
        file(revision=one, order=1, file_id=row.file_id, name=row.file_name)
        for one, row in zip(made, batch, strict=True)
    )
    link.objects.bulk_create(
        link(
            evidence=row,
            measure_id=row.measure_id,
            linked_by_id=row.submitted_by_id,
            linked_at=row.submitted_at,
        )
        for row in batch
    )
    for row in batch:
        row.round_id = row.measure.finding.round_id
    apps.get_model("evidence", "Evidence").objects.bulk_update(batch, ["round"])


class Migration(migrations.Migration):
    dependencies = [("evidence", "0002_revisions")]
    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
