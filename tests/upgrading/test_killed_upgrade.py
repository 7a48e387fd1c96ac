"""T28: the upgrade of a full older house is killed in the middle, again and again, and comes to its end when it is run once more."""

import subprocess
import sys
import time

import pytest
from faults.figures import measured
from faults.workers import empty_place, staged

pytestmark = [pytest.mark.django_db, pytest.mark.battery]
AFTER_SECONDS = (3, 5, 8, 12)


def killed_after(there, seconds: float) -> bool:
    """Whether it was still at work."""
    command, quiet = [sys.executable, "-m", "upgrading", "upgrade"], subprocess.DEVNULL
    with subprocess.Popen(command, env=there, stdout=quiet, stderr=quiet) as upgrade:
        try:
            upgrade.wait(seconds)
        except subprocess.TimeoutExpired:
            upgrade.kill()
            return True
    return False


def test_an_upgrade_that_was_killed_comes_to_its_end(tmp_path):
    with empty_place(tmp_path) as there:
        before = staged("build", there, program="upgrading")
        kills = sum(killed_after(there, seconds) for seconds in AFTER_SECONDS)
        began = time.monotonic()
        after = staged("upgrade", there, program="upgrading")
        took = time.monotonic() - began
    carried = before["Organization"] + before["Appointment"] + before["Account"]
    lost = sum(after["counts"][name] < number for name, number in before.items())
    figures = {"kills": kills, "findings": before["Finding"], "lost_kinds_of_rows": lost}
    measured("T28", faults=len(after["faults"]), seconds=round(took, 1), **figures)
    assert kills > 0, "it was always faster: the test proves nothing"
    assert after["faults"] == []
    assert after["counts"]["Entry"] == before["Entry"] + carried
    assert lost == 0
