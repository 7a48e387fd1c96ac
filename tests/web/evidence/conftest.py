"""Pieces of evidence as people hand them in through the pages (页面上的佐证)."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from taizhang.ledger.evidence.models import Evidence


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    """A store of its own: previews made by one test are not found by the next."""
    settings.STORE_DIR = tmp_path / "store"
    return settings.STORE_DIR


@pytest.fixture
def hand_in(zhou, measure) -> Callable[..., Evidence]:
    """周明 hands in files, given as name and bytes, and gets the piece."""

    def post(*files: tuple[str, bytes], title: str = "材料", **fields: str) -> Evidence:
        measure.refresh_from_db()
        given = [SimpleUploadedFile(name, data) for name, data in files]
        facts = {"version": str(measure.version), "title": title, "file": given, **fields}
        answer = zhou.post(f"/findings/{measure.finding_id}/measures/{measure.number}/evidence", facts)
        assert answer.status_code == 303, answer.content.decode()
        return Evidence.objects.order_by("-pk").first()

    return post
