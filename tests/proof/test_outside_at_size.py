"""T12: the program of outsiders reads a large export line by line, within the time and memory that it promises."""

import subprocess
import sys
import time

import pytest
from faults.figures import measured
from proof.exporting import written

GATE, HEAVY = 3_000, 400_000
# For a million: 60 s and 200 MB.
SECONDS_MAX, MEGABYTES_MAX = 60 * HEAVY / 1_000_000, 200
TOLD = """
import runpy, sys
sys.argv = sys.argv[1:]
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
finally:
    # Not getrusage: it remembers what the process was before it became this one.
    told = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print("kB", told.split()[1])
"""


def checked(folder):
    began = time.monotonic()
    command = [sys.executable, "-I", "-S", "-c", TOLD, str(folder / "verify.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, time.monotonic() - began


def spoiled(folder, number):
    path = folder / "entries.jsonl"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[number] = lines[number].replace("清理", "整理", 1)
    path.write_text("".join(lines), "utf-8")


def test_one_altered_line_of_many_is_named_by_its_place(tmp_path):
    written(tmp_path / "export", GATE)
    assert checked(tmp_path / "export")[0] == 0
    spoiled(tmp_path / "export", GATE // 2)
    code, said, _seconds = checked(tmp_path / "export")
    assert (code, said.count("✗")) == (1, 1)
    assert f"✗ entries.jsonl:{GATE // 2 + 1}: " in said


@pytest.mark.full
def test_hundreds_of_thousands_take_seconds_and_little_memory(tmp_path):
    written(tmp_path / "export", HEAVY)
    code, said, seconds = checked(tmp_path / "export")
    megabytes = int(said.rpartition("kB ")[2]) / 1024
    measured("T12", entries=HEAVY, seconds=round(seconds, 1), megabytes=round(megabytes))
    assert code == 0, said[-400:]
    assert seconds <= SECONDS_MAX
    assert megabytes <= MEGABYTES_MAX
