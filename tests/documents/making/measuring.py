"""What reading a file costs, measured in a process that has not read anything else."""

import multiprocessing
import resource
import time
from dataclasses import dataclass

from taizhang.documents.refusal import Unreadable
from taizhang.documents.sandbox import parse_bounded


@dataclass(frozen=True)
class Outcome:
    """What was said, and what the child used: processor and waiting time in seconds, memory in MB."""

    said: str
    seconds: float
    waited: float
    megabytes: float


multiprocessing.set_forkserver_preload([__name__])


def outcome(name: str, data: bytes) -> Outcome:
    begun = time.monotonic()
    try:
        said = "read: " + parse_bounded(data, name).text[:20]
    except Unreadable as refusal:
        said = str(refusal)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Outcome(said, used.ru_utime + used.ru_stime, time.monotonic() - begun, used.ru_maxrss / 1024)


def measured(name: str, data: bytes) -> Outcome:
    """The system keeps only the largest figure of all children so far, and counts a fork as large as its parent:

    so every file gets a parent of its own, forked from a small server.
    """
    with multiprocessing.get_context("forkserver").Pool(1) as pool:
        return pool.apply(outcome, (name, data))
