"""A bureau with many people, each with a measure of their own, and afterwards what of their acts can be proved.

python -m faults.crowd build     makes $PEOPLE officers and as many measures
python -m faults.crowd proved    seals the rest, verifies, and proves every report within the last checkpoint
"""

import json
import os
import sys
from typing import Any

from taizhang.console.house import migrate, open_house

MEASURES_EACH = 10


def build() -> dict[str, Any]:
    import cast
    from taizhang.ledger.measures.models import Measure

    migrate()
    house, people = cast.bureau(), int(os.environ["PEOPLE"])
    for number in range(people):
        cast.employed(f"经办{number}", f"p{number}", cast.Role.OFFICER, house.office)
    findings = -(-people // MEASURES_EACH)
    round = cast.round_with_findings(house, findings=findings, measures=MEASURES_EACH)
    mine = Measure.objects.filter(finding__round=round).order_by("finding__number", "number")
    return {
        "password": cast.PASSWORD,
        "round": round.pk,
        "mine": list(mine.values_list("finding_id", "number")[:people]),
    }


def proved() -> dict[str, Any]:
    from taizhang.bureau.journal.models import Entry, Leaf, Seal
    from taizhang.bureau.journal.seals.sealing import leaves_until
    from taizhang.bureau.journal.verify import verify
    from taizhang.console.seal import seal_waiting
    from taizhang.ledger.measures.models import ProgressReport
    from taizhang.proof.checking import is_included
    from taizhang.proof.hashing import SHA256
    from taizhang.proof.levels import Levels

    seal_waiting(is_thorough=True)
    last = Seal.objects.order_by("-size")[0]
    hashes = [SHA256.leaf(one) for one in leaves_until(last.size)]
    levels, root = Levels(hashes), bytes.fromhex(last.root)
    reports = Leaf.objects.filter(entry__event="measures.Reported").values_list("index", flat=True)
    good = sum(
        is_included(hashes[one], one, last.size, levels.inclusion(one, last.size), root) for one in reports
    )
    return {
        "faults": [str(one) for one in verify()],
        "texts": list(ProgressReport.objects.values_list("text", flat=True)),
        "entries": Entry.objects.count(),
        "proved": good,
    }


if __name__ == "__main__":
    open_house()
    print(json.dumps({"build": build, "proved": proved}[sys.argv[1]](), ensure_ascii=False))
