"""存在证明:what shows anybody that the log holds a published bulletin, without showing anything else of the log."""

import json
from datetime import datetime

from taizhang.bureau.journal.models import Leaf, Seal
from taizhang.bureau.journal.seals.sealing import leaves_until
from taizhang.proof.hashing import SHA256
from taizhang.proof.levels import Levels
from taizhang.proof.tlog import LogProof
from taizhang.publishing.bulletins.actions.freeze import Frozen
from taizhang.publishing.bulletins.freezing import frozen_of
from taizhang.publishing.bulletins.models import Proof, Publication


def prove_published(*, at: datetime) -> int:
    """Proofs for those that are sealed and have none yet; how many were made. The log is read only where one is due."""
    waiting = [(one, leaf) for one in Publication.objects.filter(proof=None) if (leaf := leaf_of(one))]
    seal = Seal.objects.order_by("-size").first()
    if not waiting or seal is None:
        return 0
    levels = Levels(map(SHA256.leaf, leaves_until(seal.size)))
    made = [
        Proof(publication=one, index=leaf.index, text=_proof(levels, seal, one, leaf), proved_at=at)
        for one, leaf in waiting
        if leaf.index < seal.size
    ]
    # Another sealer may prove the same at the same time: the unique row lets one of the two in.
    return len(Proof.objects.bulk_create(made, ignore_conflicts=True))


def leaf_of(publication: Publication) -> Leaf | None:
    """Where it stands; those from before leaves showed a digest cannot be proved without the entry."""
    told = Leaf.objects.filter(
        entry__stream=f"bulletin:{publication.bulletin_id}",
        entry__event=Frozen.name(),
        shown=publication.digest,
    )
    return told.select_related("entry").first()


def _proof(levels: Levels, seal: Seal, publication: Publication, leaf: Leaf) -> str:
    extra = {
        "entry": leaf.entry.digest,
        "unit": leaf.unit,
        "unit_seq": leaf.unit_seq,
        "shown": leaf.shown,
        "bulletin": frozen_of(publication),
    }
    hashes = levels.inclusion(leaf.index, seal.size)
    return LogProof(leaf.index, hashes, seal.note, json.dumps(extra, ensure_ascii=False).encode()).text
