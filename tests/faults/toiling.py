"""Workers of the real program on one house, made to be killed (值守进程): run as a program of its own.

python -m faults.toiling build N   a house where N rows are to be written by jobs, and N messages to be sent to $SINK
python -m faults.toiling work      a worker that does not end by itself
python -m faults.toiling standing  what became of them
"""

import json
import os
import sys
import time
from typing import Any

from django.utils import timezone

from taizhang.console.house import migrate, open_house


def declare() -> Any:
    """A job whose two rows are far enough apart for a death to fall between them."""
    from taizhang.bureau.credentials.models import Attempt
    from taizhang.bureau.jobs.kinds import Kind, kinds

    def write(facts: Any, *, at: Any) -> None:
        Attempt.objects.create(name=f"{facts['number']}", at=at)
        time.sleep(0.01)
        Attempt.objects.create(name=f"{facts['number']}", at=at)

    kind = Kind("tests.write", "写两行", write)
    kinds()[kind.name] = kind
    return kind


def build(number: int) -> dict[str, Any]:
    from bureau.messages.channels import channel, opened

    import cast
    from taizhang.bureau.jobs.queueing import enqueue_all
    from taizhang.bureau.messages.kinds import Way
    from taizhang.bureau.messages.sending import tell
    from taizhang.bureau.messages.topics import TRIAL

    migrate()
    house, at = cast.bureau(), timezone.now()
    opened(channel(Way.WEBHOOK, os.environ["SINK"], topics=[TRIAL.name], sign="k" * 32))
    for one in range(number):
        tell([house.zhou], kind=TRIAL, subject=f"第 {one} 件", text="请办理。", key=f"k{one}", at=at)
    enqueue_all(declare(), [(f"w{one}", {"number": one}) for one in range(number)], at=at)
    return {}


def work() -> None:
    from taizhang.bureau.jobs.shift import Shift

    declare()
    Shift(timezone.now).run()


def standing() -> dict[str, Any]:
    from django.db.models import Count

    from taizhang.bureau.credentials.models import Attempt
    from taizhang.bureau.jobs.models import Job
    from taizhang.bureau.messages.models import Dispatch

    ours = Job.objects.filter(kind__in=["tests.write", "messages.dispatch"])
    written = Attempt.objects.order_by().values("name").annotate(rows=Count("pk"))
    return {
        "open": ours.filter(due_at__isnull=False).count(),
        "given_up": ours.filter(given_up_at__isnull=False).count(),
        "finished": ours.filter(finished_at__isnull=False).count(),
        "sent": Dispatch.objects.filter(sent_at__isnull=False).count(),
        "written": {one["name"]: one["rows"] for one in written},
    }


if __name__ == "__main__":
    open_house()
    if sys.argv[1] == "work":
        work()
    print(json.dumps(build(int(sys.argv[2])) if sys.argv[1] == "build" else standing()))
