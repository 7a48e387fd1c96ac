"""Several processes on this machine (多进程). A killed one is replaced; what it had in hand is done once more."""

from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from typing import Generic

from taizhang.console.engines.engine import R, Task, Work, chunk_size, chunked
from taizhang.console.engines.worker import Piece, Worker

AHEAD = 4  # pieces per process between the oldest without an answer and the newest handed out
MOST = 32  # tasks in a piece: a second or so


class Processes:
    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def run(self, work: Work[R], tasks: Iterable[Task], count: int) -> Iterator[R]:
        """A task over which two processes ended is given up; all others are answered."""
        jobs = min(self.jobs, max(count, 1))
        pieces = (Piece[R](chunk) for chunk in chunked(tasks, chunk_size(count, jobs, MOST)))
        workshop = Workshop(work, jobs)
        try:
            yield from workshop.answers(pieces)
        finally:
            workshop.close()


class Workshop(Generic[R]):
    """``order`` holds the pieces without an answer that was passed on, ``waiting`` those nobody has in hand."""

    def __init__(self, work: Work[R], jobs: int) -> None:
        self.work, self.jobs = work, jobs
        self.workers: list[Worker[R]] = []
        self.order, self.waiting = deque[Piece[R]](), deque[Piece[R]]()

    def answers(self, pieces: Iterator[Piece[R]]) -> Iterator[R]:
        while True:
            self.hand_out(pieces)
            while self.order and self.order[0].answers is not None:
                yield from self.order.popleft().answers or ()
                self.hand_out(pieces)
            if not self.order:
                return
            self.take_in()

    def hand_out(self, pieces: Iterator[Piece[R]]) -> None:
        while len(self.workers) < self.jobs:
            self.workers.append(Worker(self.work))
        while self.waiting or len(self.order) < self.jobs * AHEAD:
            if not self.waiting:
                piece = next(pieces, None)
                if piece is None:
                    return
                self.order.append(piece)
                self.waiting.append(piece)
            idlest = sorted(self.workers, key=lambda worker: len(worker.in_hand))
            if not any(worker.takes(self.waiting[0]) for worker in idlest):
                return
            self.waiting.popleft()

    def take_in(self) -> None:
        """Waits until any process has answered or ended."""
        busy = {worker.line: worker for worker in self.workers if worker.in_hand}
        for line in wait(list(busy)):
            worker = busy[line]  # type: ignore[index]
            try:
                found = worker.answers()
            except (EOFError, OSError):
                self.replace(worker)
            else:
                worker.in_hand.popleft().answers = found

    def replace(self, worker: Worker[R]) -> None:
        """The oldest piece may be the cause: each of its tasks is tried once more by itself."""
        worker.end()
        self.workers.remove(worker)
        cause, *others = worker.in_hand
        self.waiting.extendleft(reversed(others))
        if len(cause.tasks) == 1 and cause.is_suspect:
            cause.answers = [self.work.lost(cause.tasks[0])]
            return
        singles = [Piece[R]((task,), is_suspect=True) for task in cause.tasks]
        at = self.order.index(cause)
        del self.order[at]
        for single in reversed(singles):
            self.order.insert(at, single)
        self.waiting.extendleft(reversed(singles))

    def close(self) -> None:
        for worker in self.workers:
            worker.end()
