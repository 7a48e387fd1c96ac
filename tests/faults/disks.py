"""A disk that can lose its power and be full, under a house of its own (故障磁盘)."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from faults.workers import House, house_of_files

from workshop.machine import COMPILER, strict

SOURCE = Path(__file__).with_name("disk.c")


@dataclass(frozen=True)
class Disk:
    """``place`` is what programs see; ``platter`` is what a power cut leaves."""

    place: Path
    platter: Path
    library: Path

    @property
    def flag(self) -> Path:
        return self.place.with_name(self.place.name + ".full")

    def fill(self) -> None:
        self.flag.touch()

    def make_room(self) -> None:
        self.flag.unlink(missing_ok=True)

    def cut(self) -> None:
        """Everything that was not synced is gone. Whoever still had it open was killed before."""
        shutil.rmtree(self.place)
        shutil.copytree(self.platter, self.place, ignore=shutil.ignore_patterns(".draft-*"))

    def sync(self) -> None:
        shutil.rmtree(self.platter, ignore_errors=True)
        shutil.copytree(self.place, self.platter)


def built(folder: Path) -> Disk:
    compiler = COMPILER.find()
    assert compiler or not strict(), COMPILER.missing
    disk = Disk(folder / "disk", folder / "platter", folder / "disk.so")
    disk.place.mkdir(parents=True)
    command = [compiler or "cc", "-shared", "-fPIC", "-O1", "-o", str(disk.library), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True)
    return disk


def house_on(disk: Disk) -> House:
    """SQLite and the store on the disk; built while it works, and synced."""
    made = house_of_files(disk.place, disk.place / "house.sqlite3")
    disk.sync()
    under = {"LD_PRELOAD": str(disk.library), "DISK": str(disk.place), "PLATTER": str(disk.platter)}
    return House({**made.environment, **under}, made.facts)


def plain(there: House) -> House:
    """The same house looked at by programs that know nothing of the disk."""
    environment = {name: value for name, value in there.environment.items() if name != "LD_PRELOAD"}
    return House(environment, there.facts)
