"""Acts at a steady pace, whatever each of them takes (定速办理): python -m faults.pacing WRITER ACTS_A_SECOND SECONDS.

Through the gate and not through pages: what is measured is the sealer, not how quickly pages are drawn.
"""

import json
import sys
import time

from taizhang.console.house import open_house


def paced(writer: int, rate: float, seconds: float) -> int:
    """How many were carried out; whoever is late does not wait, and does not catch up beyond the end."""
    from django.utils import timezone

    import cast
    from taizhang.bureau.accounts.models import Person
    from taizhang.ledger.measures.actions.report import report
    from taizhang.ledger.measures.models import Measure

    mine = Measure.objects.order_by("finding__number", "number")[writer]
    actor = cast.acting(Person.objects.get(name="周明"))
    began, done = time.monotonic(), 0
    while (now := time.monotonic() - began) < seconds:
        if now < done / rate:
            time.sleep(done / rate - now)
            continue
        said = {"text": f"第{writer}人第{done}次", "happened_on": cast.DAY}
        report(Measure.objects.get(pk=mine.pk), **said, actor=actor, at=timezone.now())
        done += 1
    return done


if __name__ == "__main__":
    open_house()
    print(json.dumps(paced(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]))))
