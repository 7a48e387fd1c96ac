"""How long entries wait for their place in the log (封存滞后), watched from beside while a fault test writes."""

import os
import time
from typing import Any

LOOK_SECONDS = 0.05


def lag() -> dict[str, Any]:
    """For $SECONDS: from the moment of each entry until its leaf was seen, the shortest first.

    What was written before is left out. Seals tell whole seconds only, so nothing is taken from them.
    """
    from django.utils import timezone

    from taizhang.bureau.journal.models import Entry, Leaf

    first, began, waited = Entry.objects.order_by("-pk").values_list("pk", flat=True)[0], time.monotonic(), []
    size = Leaf.objects.count()
    while time.monotonic() - began < float(os.environ["SECONDS"]):
        new = Leaf.objects.filter(index__gte=size).order_by("index").values_list("entry_id", "entry__at")
        for entry, at in new:
            size += 1
            if entry > first:
                waited.append(round((timezone.now() - at).total_seconds(), 2))
        time.sleep(LOOK_SECONDS)
    return {"seconds": sorted(waited)}
