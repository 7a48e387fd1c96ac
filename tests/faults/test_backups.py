"""T14: a backup that is made while people write is restored elsewhere, whole; a damaged one is refused."""

import http.client
import json
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from faults.figures import measured
from faults.workers import House, empty_place, house, staged, workers

pytestmark = pytest.mark.django_db
WRITERS, BEFORE = 3, 30


@pytest.fixture
def there(tmp_path) -> Iterator[House]:
    with house(tmp_path / "house") as made:
        yield made


def taizhang(environment, *said: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "taizhang.console.main", *map(str, said)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


class Writing:
    """Programs that report progress without a pause, each on the same measure; ``acknowledged`` is what they were promised."""

    def __init__(self, there: House, ports) -> None:
        self.there, self.ports, self.acknowledged, self.is_over = there, ports, [], False
        self.threads = [threading.Thread(target=self.write, args=(one,)) for one in range(WRITERS)]

    def __enter__(self) -> "Writing":
        for one in self.threads:
            one.start()
        return self

    def __exit__(self, *_why: object) -> None:
        self.is_over = True
        for one in self.threads:
            one.join()

    def write(self, writer: int) -> None:
        caller = http.client.HTTPConnection("127.0.0.1", self.ports[writer % len(self.ports)], timeout=60)
        known = {"Authorization": f"Bearer {self.there.facts['secrets']['zhou']}", "Prefer": "return=minimal"}
        place, number = f"/api/v1/measures/{self.there.facts['measure']}", 0
        while not self.is_over:
            caller.request("GET", place, headers=known)
            seen = caller.getresponse()
            seen.read()
            text = f"第{writer}人第{number}次"
            said = json.dumps({"text": text, "happened_on": "2026-02-02"}).encode()
            mine = {**known, "Content-Type": "application/json", "If-Match": seen.headers["ETag"]}
            caller.request("POST", f"{place}/report", said, mine)
            answer = caller.getresponse()
            answer.read()
            if answer.status == 200:
                self.acknowledged.append(text)
                number += 1

    def wait_for(self, count: int) -> list[str]:
        deadline = time.monotonic() + 120
        while len(self.acknowledged) < count and time.monotonic() < deadline:
            time.sleep(0.01)
        assert len(self.acknowledged) >= count
        return list(self.acknowledged)


def backed_up_under_load(there: House, target: Path) -> tuple[list[str], float]:
    """What had been acknowledged before the backup began, and how long it took."""
    with workers(there) as ports, Writing(there, ports) as writing:
        before = writing.wait_for(BEFORE)
        began = time.monotonic()
        made = taizhang(there.environment, "backup", target)
        took = time.monotonic() - began
        writing.wait_for(len(writing.acknowledged) + 3)
    assert made.returncode == 0, made.stderr
    return before, took


def test_what_was_acknowledged_before_a_backup_under_load_is_in_it_and_nothing_else_is_wrong(there, tmp_path):
    before, took = backed_up_under_load(there, tmp_path / "copies")
    live = staged("told", there.environment)
    (backup,) = (tmp_path / "copies").glob("taizhang-*")
    with empty_place(tmp_path / "elsewhere") as empty:
        began = time.monotonic()
        done = taizhang(empty, "restore", backup)
        restored_in = time.monotonic() - began
        assert done.returncode == 0, done.stdout + done.stderr
        restored = staged("told", empty)
        again = taizhang(empty, "restore", backup)
    count = len(restored["digests"])
    assert set(before) <= set(restored["reports"])
    assert restored["digests"] == live["digests"][:count]
    assert count < len(live["digests"])
    assert again.returncode == 2
    assert "不覆盖" in again.stderr
    measured(
        "T14",
        acknowledged_before=len(before),
        lost=len(set(before) - set(restored["reports"])),
        entries=count,
        written_meanwhile=len(live["digests"]) - count,
        backup_seconds=round(took, 2),
        restore_seconds=round(restored_in, 2),
    )


def test_the_drill_restores_and_verifies_and_leaves_the_house_alone(there, tmp_path):
    taizhang(there.environment, "backup", tmp_path / "copies")
    (backup,) = (tmp_path / "copies").glob("taizhang-*")
    before = staged("told", there.environment)
    done = taizhang(there.environment, "drill", backup)
    assert done.returncode == 0, done.stderr
    assert "演练通过" in done.stdout
    assert staged("told", there.environment) == before


def flip(path: Path, at: int = 300) -> None:
    path.chmod(0o640)
    data = bytearray(path.read_bytes())
    data[at % len(data)] ^= 1
    path.write_bytes(data)


def test_one_flipped_bit_anywhere_and_nothing_is_restored(there, tmp_path):
    taizhang(there.environment, "backup", tmp_path / "copies")
    (backup,) = (tmp_path / "copies").glob("taizhang-*")
    stored = next(path for path in (tmp_path / "copies" / "store").glob("*/*/*") if path.is_file())
    caught = 0
    for damaged in (*backup.glob("database.*"), backup / "files.txt", *backup.glob("manifest.*"), stored):
        spoiled = tmp_path / f"spoiled-{caught}"
        shutil.copytree(tmp_path / "copies", spoiled)
        flip(spoiled / damaged.relative_to(tmp_path / "copies"))
        with empty_place(tmp_path / f"house-{caught}") as empty:
            done = taizhang(empty, "restore", spoiled / backup.name)
            assert done.returncode == 2, (damaged, done.stdout)
            assert taizhang(empty, "verify").returncode == 2
        caught += 1
    measured("T14 flipped bit", damaged=caught, caught=caught)


def test_control_a_plain_copy_of_the_file_loses_what_was_acknowledged(there, tmp_path):
    if connection.vendor != "sqlite":
        return  # no single file that somebody might copy
    file = Path(there.environment["DATABASE_URL"].removeprefix("sqlite:///"))
    with workers(there) as ports, Writing(there, ports) as writing:
        before = writing.wait_for(BEFORE)
        shutil.copy(file, tmp_path / "plain.sqlite3")
    with sqlite3.connect(tmp_path / "plain.sqlite3") as copy:
        kept = {row[0] for row in copy.execute("SELECT text FROM measures_progressreport")}
    lost = len(set(before) - kept)
    measured("T14 plain copy", acknowledged_before=len(before), lost=lost)
    assert lost > 0
