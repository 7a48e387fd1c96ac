"""Writers that are killed all at once, again and again, and what they were promised (强杀)."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from faults.workers import House, staged

WRITERS = 4


@dataclass
class Nursery:
    process: subprocess.Popen[str]
    folder: Path

    def fill(self) -> list[int]:
        assert self.process.stdin
        assert self.process.stdout
        print("again", file=self.process.stdin, flush=True)
        return [int(one) for one in self.process.stdout.readline().split()]

    def reap(self) -> None:
        """Until the killed are gone, and what they had open with them."""
        assert self.process.stdin
        assert self.process.stdout
        print("reap", file=self.process.stdin, flush=True)
        self.process.stdout.readline()

    def promises(self) -> list[str]:
        """Whole lines only."""
        found: list[str] = []
        for path in sorted(self.folder.glob("promises-*")):
            found += [one for one in path.read_text().split("\n")[:-1] if one]
        return found

    def troubles(self) -> list[str]:
        return [path.read_text() for path in self.folder.glob("trouble-*")]


@contextmanager
def nursery(there: House, folder: Path, breakage: str = "", writers: int = WRITERS) -> Iterator[Nursery]:
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "faults.nursery", str(folder), str(writers)]
    command += [breakage] if breakage else []
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, env=there.environment, stdin=pipe, stdout=pipe, text=True, cwd=folder
    ) as process:
        made = Nursery(process, folder)
        try:
            yield made
        finally:
            kill(made.fill())
            process.kill()


def kill(processes: list[int]) -> int:
    """All of them, so close together that none can note anything of the others."""
    for pid in processes:
        os.kill(pid, signal.SIGKILL)
    return len(processes)


def wait_until_writing(made: Nursery, more: int) -> None:
    """Until so many further promises were given."""
    wanted, deadline = len(made.promises()) + more, time.monotonic() + 120
    while len(made.promises()) < wanted:
        assert time.monotonic() < deadline, made.troubles()
        time.sleep(0.02)


def killed_again_and_again(made: Nursery, kills: int, dice: random.Random, pause: float) -> int:
    """How many writers were killed."""
    gone = 0
    for _time in range(kills):
        pids = made.fill()
        # However busy the machine is, something is under way when they are killed.
        wait_until_writing(made, 3)
        time.sleep(pause / 2 + pause * dice.random())
        gone += kill(pids)
        # Else the next filling takes those that are just dying for alive, and nobody writes any more.
        made.reap()
    return gone


def kept(there: House) -> dict:
    """What the house says when it is asked afterwards: digests of the journal, and what its verification finds."""
    return staged("told", there.environment) | staged("checked", there.environment)
