"""One process that works for this one (工作进程), with a line of its own: its death disturbs nobody else."""

from __future__ import annotations

import pickle
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic

from taizhang.console.engines.engine import R, Task, Work, done
from taizhang.console.engines.interrupts import held_back

# A second piece is handed out ahead only if it surely fits into the line while nobody reads it.
AHEAD_BYTES = 32 << 10
GRACE_SECONDS = 5


@dataclass(eq=False)
class Piece(Generic[R]):
    """Some tasks, and what came of them. ``is_suspect``: a process died over it once."""

    tasks: tuple[Task, ...]
    is_suspect: bool = False
    answers: list[R] | None = None


class Worker(Generic[R]):
    """A fresh process: ours may draw a progress bar from a thread, which a fork would not survive."""

    def __init__(self, work: Work[R]) -> None:
        context = get_context("spawn")
        self.line, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, work), daemon=True)
        with held_back():
            self.process.start()
        theirs.close()
        self.in_hand = deque[Piece[R]]()

    def takes(self, piece: Piece[R]) -> bool:
        """Hands the piece out, unless there is enough in hand. A dead process takes it too; its end is noticed later."""
        order = pickle.dumps(piece.tasks)
        if len(self.in_hand) > 1 or (self.in_hand and len(order) > AHEAD_BYTES):
            return False
        with suppress(OSError):
            self.line.send_bytes(order)
        self.in_hand.append(piece)
        return True

    def answers(self) -> list[R]:
        """What came of the oldest piece in hand; raises EOFError or OSError where the process has ended."""
        found: list[R] = self.line.recv()
        return found

    def end(self) -> None:
        """At once."""
        self.line.close()
        self.process.terminate()
        self.process.join(GRACE_SECONDS)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()


def serve(line: Connection, work: Work[R]) -> None:
    """Until nobody asks any more: whoever started this may be killed, and nothing is left behind."""
    with suppress(EOFError, OSError):
        while True:
            line.send(done(work, pickle.loads(line.recv_bytes())))  # noqa: S301 - from our own parent
