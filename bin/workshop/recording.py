"""Writes down how each test of the battery ended, beside the figures that it measured (记录)."""

import json
import os
from typing import Any

import pytest

from workshop.demands import FIGURES, RUN, demands_of


class Recorder:
    """A plugin of pytest; of several workers it is the one that hears of all who writes."""

    def __init__(self, database: str) -> None:
        self.database = database
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0) + report.duration
        if report.failed:
            self.failed.add(report.nodeid)
        if report.when == "teardown":
            self._put_down(report)

    def _put_down(self, report: pytest.TestReport) -> None:
        names = demands_of(report.nodeid)
        if not names:
            return
        said: dict[str, Any] = {"where": report.nodeid, "database": self.database, "demands": names}
        said |= {"ended": "failed" if report.nodeid in self.failed else "passed"}
        said |= {"seconds": round(self.seconds[report.nodeid], 2), "run": os.environ.get(RUN, "")}
        FIGURES.parent.mkdir(parents=True, exist_ok=True)
        with FIGURES.open("a") as out:
            out.write(json.dumps(said, ensure_ascii=False) + "\n")
