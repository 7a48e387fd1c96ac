"""T33: what must not give way is changed in one place after the other, and the test named for the place fails each time."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from faults.figures import measured

from workshop.machine import ROOT

SOURCE = ROOT / "src" / "taizhang"
TABLE = Path(__file__).with_name("mutants.txt")
KILLED_PERCENT = 90
# A mutant that hangs its test is noticed as well.
SECONDS_MAX = 300
# pytest answers 1 when a test failed, 2 when the house does not even load.
NOTICED = {1, 2}


@dataclass(frozen=True)
class Mutant:
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.file}: {self.old}"

    def changed(self, text: str) -> str:
        """Raises AssertionError where the place is no longer there: the table is then behind the code."""
        if self.old.startswith("def "):
            head = re.compile(rf"^{re.escape(self.old)}\([^\n]{{0,200}}\) -> str \| None:\n", re.MULTILINE)
            found = head.search(text)
            assert found, self.name
            return text[: found.end()] + "    return None\n" + text[found.end() :]
        old = self.old.replace(" / ", " | ")
        assert old in text, self.name
        return text.replace(old, self.new, 1)


def table() -> list[Mutant]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    parts = [[part.strip() for part in line.split(" | ")] for line in lines]
    return [
        Mutant(file, old.removesuffix(" |"), new, tuple(tests.split()))
        for file, old, new, tests in map(four, parts)
    ]


def four(parts: list[str]) -> list[str]:
    """A guard has nothing put into its place."""
    return (
        parts
        if len(parts) == 4
        else [parts[0], parts[1].removesuffix("|").strip(), "", parts[-1].lstrip("| ")]
    )


MUTANTS = table()


def test_every_place_is_there():
    for one in MUTANTS:
        one.changed((SOURCE / one.file).read_text("utf-8"))


def test_every_test_that_is_named_is_there():
    assert [one.name for one in MUTANTS if not all((ROOT / test).exists() for test in one.tests)] == []


def house_with(mutant: Mutant, folder: Path) -> Path:
    """The house in hard links, one file of it written anew."""
    subprocess.run(["cp", "-rl", SOURCE.parent, folder / "src"], check=True)
    place = folder / "src" / "taizhang" / mutant.file
    text = place.read_text("utf-8")
    place.unlink()
    place.write_text(mutant.changed(text), "utf-8")
    return folder / "src"


def is_noticed(mutant: Mutant, folder: Path) -> bool:
    folder.mkdir()
    source = house_with(mutant, folder)
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    command += ["-o", f"pythonpath={source} tests bin", *mutant.tests]
    # How a changed house ends is no figure of the whole one.
    changed = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(source), "UNRECORDED": "1"}
    environment = {**os.environ, **changed}
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=SECONDS_MAX)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode in NOTICED


@pytest.mark.battery
def test_nine_of_ten_are_noticed_by_the_test_that_is_named(tmp_path):
    with ThreadPoolExecutor(2) as pool:
        folders = [tmp_path / str(number) for number in range(len(MUTANTS))]
        noticed = list(pool.map(is_noticed, MUTANTS, folders))
    survived = [one.name for one, was_noticed in zip(MUTANTS, noticed, strict=True) if not was_noticed]
    percent = round(100 * sum(noticed) / len(MUTANTS), 1)
    measured(
        "T33", database="sqlite", mutants=len(MUTANTS), killed_percent=percent, survived="; ".join(survived)
    )
    assert percent >= KILLED_PERCENT, survived


@pytest.mark.battery
def test_a_house_that_nobody_changed_passes(tmp_path):
    """The control: it is the mutant that fails, not the copy."""
    same = Mutant(
        "web/going.py", "status_code = 303", "status_code = 303", ("tests/web/accounts/test_sign_in.py",)
    )
    noticed = is_noticed(same, tmp_path / "same")
    measured("T33 nothing changed", is_control=True, database="sqlite", failed=noticed)
    assert not noticed
