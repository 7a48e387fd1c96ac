"""A worker in tests (值守): its clock stands where the test puts it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from taizhang.bureau.jobs.shift import Shift


@dataclass
class Clock:
    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


def worked(clock: Clock, *, name: str = "一号", at_most: int = 1000) -> int:
    """Until nothing is due; how many attempts were made. Nothing periodic is put down."""
    shift, done = Shift(clock, name=name), 0
    shift.planned_at = clock.at
    while done < at_most and (now := shift.turn()):
        done += now
    return done
