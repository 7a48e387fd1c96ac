"""A forger who owns the database (伪造者): alters the journal and makes every digest, leaf and seal fit again."""

import json
from collections import defaultdict
from collections.abc import Callable
from random import Random
from typing import Any

from taizhang.bureau.journal.canonical import canonical
from taizhang.bureau.journal.chain import GENESIS, linked
from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.seals.sealing import frontier_of, leaf_of
from taizhang.proof.checkpoint import Checkpoint
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
    Leaf.objects.bulk_create(Leaf(index=index, entry=one) for index, one in enumerate(made))


def _sealed(seals: list[Seal], by: Signer | None) -> None:
    """As many seals as there were, none beyond what is left."""
    digests = list(Leaf.objects.order_by("index").values_list("entry__digest", flat=True))
    kept = {min(one.size, len(digests)): one for one in seals}
    for size, seal in kept.items():
        grown = frontier_of(None).grown(leaf_of(one) for one in digests[:size])
        seal.size, seal.root, seal.peaks = size, grown.root.hex(), [one.hex() for one in grown.peaks]
        if by:
            seal.note = by.sign(Checkpoint(by.name, size, grown.root).text)
    Seal.objects.bulk_create(kept.values())
