"""Work that tests hand out: it must stand in a module of its own to travel to other processes."""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from taizhang.console.engines.engine import Task


@dataclass(frozen=True)
class Naming:
    """Answers with number and name. A task named ``kill`` ends its process every time, ``once`` the first time."""

    traces: Path | None = None
    seconds: float = 0.0

    def __call__(self, task: Task) -> str:
        if task.file.name == "kill" or (task.file.name == "once" and self.is_first(task)):
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(self.seconds)
        return f"{task.number} {task.file.name} " + "字" * 100_000

    def lost(self, task: Task) -> str:
        return f"lost {task.number}"

    def is_first(self, task: Task) -> bool:
        assert self.traces is not None
        try:
            (self.traces / f"{task.number}").touch(exist_ok=False)
        except FileExistsError:
            return False
        return True


def tasks(count: int, **named: int) -> list[Task]:
    """``named``: which number bears which name."""
    names = {number: name for name, number in named.items()}
    return [Task(number, Path(names.get(number, f"{number}"))) for number in range(1, count + 1)]
