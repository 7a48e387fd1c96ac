"""A forger who owns the database (伪造者): alters the journal and makes every digest, leaf and seal fit again."""

import json
from collections import defaultdict
from collections.abc import Callable
from random import Random
from typing import Any

from taizhang.bureau.journal.canonical import canonical
from taizhang.bureau.journal.chain import GENESIS, linked
from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.seals.sealing import place_of
from taizhang.bureau.journal.seals.sm import sm_signer
from taizhang.bureau.journal.seals.units import places_of
from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.frontier import Frontier
from taizhang.proof.hashing import SHA256, SM3, Algorithm
from taizhang.proof.leaves import leaf_bytes
from taizhang.proof.notes import Signer

Rows = list[dict[str, Any]]


def edited(rows: Rows, dice: Random) -> Rows:
    chosen = dice.choice(rows)
    chosen["facts"] = {**chosen["facts"], "forged": True}
    return rows


def deleted(rows: Rows, dice: Random) -> Rows:
    rows.pop(dice.randrange(len(rows)))
    return rows


def swapped(rows: Rows, dice: Random) -> Rows:
    """Two acts on one row change their places; what they say differs."""
    streams = [one["stream"] for one in rows]
    stream = dice.choice([one for one in sorted(set(streams)) if streams.count(one) > 1])
    first, second = sorted(dice.sample([place for place, one in enumerate(streams) if one == stream], 2))
    rows[first], rows[second] = rows[second], rows[first]
    return rows


def truncated(rows: Rows, dice: Random) -> Rows:
    return rows[: -dice.randint(1, len(rows) // 2)]


FORGERIES: dict[str, Callable[[Rows, Random], Rows]] = {
    one.__name__: one for one in (edited, deleted, swapped, truncated)
}


def forged(kind: str, dice: Random, by: Signer | None) -> None:
    """Within lifted triggers. Without the key the notes stay as they were."""
    entries = list(Entry.objects.order_by("leaf__index"))
    rows = [json.loads(bytes(one.body)) for one in entries]
    seals = list(Seal.objects.order_by("size"))
    for table in (Leaf, Seal, Entry):
        table.objects.all()._raw_delete("default")
    _written(FORGERIES[kind](rows, dice), {one.pk: one for one in entries})
    _sealed(seals, by)


def _written(rows: Rows, before: dict[int, Entry]) -> None:
    heads: dict[str, tuple[int, str]] = defaultdict(lambda: (0, GENESIS))
    made = []
    for key, row in zip(sorted(before), rows, strict=False):
        number, previous = heads[row["stream"]]
        row["number"] = number + 1
        body = canonical(row)
        digest = linked(previous, body)
        heads[row["stream"]] = number + 1, digest
        made.append(
            Entry(
                pk=key,
                stream=row["stream"],
                number=number + 1,
                event=row["event"],
                body=body,
                previous=previous,
                digest=digest,
                actor_id=row["actor"],
                principal_id=row.get("principal"),
                at=row["at"],
            )
        )
    Entry.objects.bulk_create(made)
    places = places_of(made)
    Leaf.objects.bulk_create(
        Leaf(index=index, entry=one, unit=place.unit, unit_seq=place.seq, shown=place.shown)
        for index, (one, place) in enumerate(zip(made, places, strict=True))
    )


def _sealed(seals: list[Seal], by: Signer | None) -> None:
    """As many seals as there were, none beyond what is left."""
    rows = Leaf.objects.order_by("index").values_list("entry__digest", "unit", "unit_seq", "shown")
    data = [leaf_bytes(digest, place_of(*place)) for digest, *place in rows]
    kept = {min(one.size, len(data)): one for one in seals}
    for size, seal in kept.items():
        grown, sm_grown = _grown(SHA256, data[:size]), _grown(SM3, data[:size])
        seal.size, seal.root, seal.peaks = size, grown.root.hex(), [one.hex() for one in grown.peaks]
        seal.sm_root, seal.sm_peaks = sm_grown.root.hex(), [one.hex() for one in sm_grown.peaks]
        if by:
            at, second = int(seal.sealed_at.timestamp()), sm_signer(by)
            seal.note = by.sign(Checkpoint(by.name, size, grown.root).text, at)
            seal.sm_note = second.sign(Checkpoint(second.name, size, sm_grown.root).text)
    Seal.objects.bulk_create(kept.values())


def _grown(by: Algorithm, data: list[bytes]) -> Frontier:
    return Frontier(by=by).grown(map(by.leaf, data))
