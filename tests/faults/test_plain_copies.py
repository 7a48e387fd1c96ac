"""The control of the backups: copying the file of SQLite while people write loses what was acknowledged.

Not about the database that the suite runs on: only SQLite is one file that somebody might copy.
"""

import shutil
import sqlite3
from pathlib import Path

from faults.figures import measured
from faults.workers import house, workers
from faults.writing import Writing

BEFORE = 30


def test_a_plain_copy_of_the_file_loses_what_was_acknowledged(tmp_path):
    with house(tmp_path / "house") as there:
        file = Path(there.environment["DATABASE_URL"].removeprefix("sqlite:///"))
        with workers(there) as ports, Writing(there, ports) as writing:
            before = writing.wait_for(BEFORE)
            shutil.copy(file, tmp_path / "plain.sqlite3")
    with sqlite3.connect(tmp_path / "plain.sqlite3") as copy:
        kept = {row[0] for row in copy.execute("SELECT text FROM measures_progressreport")}
    lost = len(set(before) - kept)
    measured("T14 plain copy", is_control=True, acknowledged_before=len(before), lost=lost)
    assert lost > 0
