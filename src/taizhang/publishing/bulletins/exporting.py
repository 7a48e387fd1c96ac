"""导出:the sealed journal with the published bulletins, in one folder that an outsider can check."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.journal.exporting import write_journal, write_lines, write_manifest
from taizhang.bureau.journal.models import Seal
from taizhang.bureau.refusal import Refused
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.exported import BULLETINS
from taizhang.proof.hashing import SHA256
from taizhang.proof.levels import Levels
from taizhang.publishing.bulletins.freezing import frozen_of
from taizhang.publishing.bulletins.models import Publication
from taizhang.publishing.bulletins.proving import prove_published


def export_journal(folder: Path, *, with_content: bool, at: datetime) -> dict[str, Any]:
    """What the manifest says. Until it is whole the folder has another name; entries that are not sealed yet stay out."""
    if folder.exists():
        raise Refused(_("%(folder)s 已经有了，请换一个目录") % {"folder": folder})
    seal = Seal.objects.order_by("-size").first()
    if seal is None:
        raise Refused(_("还没有封存过，没有可以导出的留痕；请先运行 taizhang seal"))
    prove_published(at=at)
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = folder.with_name(f".{folder.name}.{os.getpid()}")
    draft.mkdir(mode=0o700)
    try:
        said = _written(draft, seal.size, with_content, at)
        os.replace(draft, folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return said


def _written(draft: Path, size: int, with_content: bool, at: datetime) -> dict[str, Any]:
    levels = Levels() if Publication.objects.exists() else None

    def each(data: bytes) -> None:
        if levels is not None:
            levels.add(SHA256.leaf(data))

    said = write_journal(draft, size, with_content=with_content, each=each)
    (draft / "bulletins").mkdir()
    bulletins = write_lines(draft / BULLETINS, _bulletins(draft, levels))
    said = {**said, "bulletins": bulletins, "made_at": at.astimezone(UTC).isoformat()}
    write_manifest(draft, said)
    return said


def _bulletins(draft: Path, levels: Levels | None) -> Iterator[dict[str, Any]]:
    """In the order in which they came out; each with what shows that the log of the one before was its beginning."""
    before = 0
    for one in Publication.objects.select_related("proof").order_by("published_at", "pk"):
        proof = getattr(one, "proof", None)
        if proof:
            (draft / "bulletins" / f"{one.slug}.tlog-proof").write_text(proof.text, encoding="utf-8")
        size = _size(one.checkpoint)
        grown = levels.consistency(before, size) if levels and 0 < before < size <= len(levels) else []
        yield {
            **frozen_of(one),
            "slug": one.slug,
            "digest": one.digest,
            "published_at": one.published_at.astimezone(UTC).isoformat(),
            "checkpoint": one.checkpoint,
            "index": proof.index if proof else None,
            "consistency": [hash.hex() for hash in grown],
        }
        before = size or before


def _size(note: str) -> int:
    return Checkpoint.read(note.rpartition("\n\n")[0] + "\n").size if note else 0
