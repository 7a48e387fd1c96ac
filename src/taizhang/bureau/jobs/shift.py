"""A worker at work (值守): it takes what is due, does it, and says that it lives, until it is told to stop."""

import logging
import os
import socket
import threading
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import close_old_connections, connection

from taizhang.bureau.jobs.kinds import kinds
from taizhang.bureau.jobs.leasing import hand_back, lease, renew, term
from taizhang.bureau.jobs.models import Job, Worker
from taizhang.bureau.jobs.planning import plan
from taizhang.bureau.jobs.working import Clock, attempt

IDLE_SECONDS = 1.0
PLANNED_EVERY = timedelta(seconds=15)
AT_ONCE_MAX = 50
log = logging.getLogger("taizhang.jobs")


class Shift:
    """``clock`` is asked again and again: a worker lives longer than a request."""

    def __init__(self, clock: Clock, *, name: str = "") -> None:
        self.clock = clock
        self.name = name or f"{socket.gethostname()[:40]}:{os.getpid()}:{threading.get_ident() % 10**6}"
        self.stopped = threading.Event()
        self.planned_at: datetime | None = None

    def run(self) -> None:
        """Until ``stop``. A fault of the database is told in the log, and tried again."""
        pulse = threading.Thread(target=self._pulse, name="pulse", daemon=True)
        pulse.start()
        while not self.stopped.is_set():
            if not self._safely_turned():
                self.stopped.wait(IDLE_SECONDS)
        pulse.join(IDLE_SECONDS)
        self._safely_left()

    def stop(self) -> None:
        self.stopped.set()

    def turn(self) -> int:
        """One look: how many jobs were tried."""
        at = self.clock()
        if self.planned_at is None or at - self.planned_at >= PLANNED_EVERY:
            plan(at)
            self.planned_at = at
        jobs = lease(self.name, at=at, at_most=AT_ONCE_MAX)
        if not jobs:
            return 0
        kind = kinds().get(jobs[0].kind)
        share = jobs[: kind.at_once if kind else 1]
        hand_back(jobs[len(share) :], self.name)
        try:
            return self._worked_through(share)
        finally:
            if kind and kind.close:
                kind.close()

    def _worked_through(self, jobs: Sequence[Job]) -> int:
        for done, one in enumerate(jobs):
            if self.stopped.is_set():
                hand_back(jobs[done:], self.name)
                return done
            attempt(one, worker=self.name, clock=self.clock)
        return len(jobs)

    def _safely_turned(self) -> int:
        close_old_connections()
        try:
            return self.turn()
        except Exception:
            log.exception("the worker could not go on; it tries again")
            self.stopped.wait(IDLE_SECONDS)
            return 0

    def _pulse(self) -> None:
        """Three times within a lease, so that two may be missed."""
        try:
            while True:
                try:
                    self.beat()
                except Exception:
                    log.exception("a heartbeat failed; the next one follows")
                if self.stopped.wait(term().total_seconds() / 3):
                    return
        finally:
            connection.close()

    def beat(self) -> None:
        close_old_connections()
        at = self.clock()
        known = Worker.objects.filter(name=self.name).update(seen_at=at)
        if not known:
            Worker.objects.create(name=self.name, began_at=at, seen_at=at)
        renew(self.name, at=at)

    def _safely_left(self) -> None:
        try:
            Worker.objects.filter(name=self.name).update(ended_at=self.clock())
        finally:
            connection.close()
