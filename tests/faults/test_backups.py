"""T14: a backup that is made while people write is restored elsewhere, whole; a damaged one is refused."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults.figures import measured
from faults.workers import House, empty_place, house, staged, workers
from faults.writing import Writing

pytestmark = pytest.mark.django_db
BEFORE = 30


@pytest.fixture
def there(tmp_path) -> Iterator[House]:
    with house(tmp_path / "house") as made:
        yield made


def taizhang(environment, *said: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "taizhang.console.main", *map(str, said)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


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
