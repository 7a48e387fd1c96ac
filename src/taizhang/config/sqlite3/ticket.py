"""Whose turn it is to write (排号): first among the threads of a process, then among processes.

SQLite lets one write at a time and has the others ask again at growing intervals: whoever waited longest asks least
often. Here the others sleep until the writer before them is done. A process that dies gives its turn back.
"""

import fcntl
import os
import threading
from collections import deque
from functools import cache
from io import FileIO


class NoTurn(Exception):
    """It was not one's turn within the time; somebody holds on to theirs."""


class Queue:
    """The threads of this process, in the order in which they came; a turn is handed on and never up for grabs."""

    def __init__(self) -> None:
        self._guard, self._is_taken = threading.Lock(), False
        self._waiting: deque[threading.Event] = deque()

    def take(self, seconds: float) -> None:
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return
            turn = threading.Event()
            self._waiting.append(turn)
        if turn.wait(seconds):
            return
        with self._guard:
            if not turn.is_set():
                self._waiting.remove(turn)
                raise NoTurn

    def give_back(self) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._is_taken = False


@cache
def queue_of(_path: str, _process: int) -> Queue:
    return Queue()


class Ticket:
    """One of a connection, used by whoever has the connection.

    Only the first of a process waits for other processes, in the kernel and as long as it takes; those behind it wait no
    longer than they say. A process that was forked from another begins anew: a lock belongs to the open file, and would
    otherwise be held as long as one of the two lives.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._handle: FileIO | None = None
        self._begin()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._queue = queue_of(self._path, self._process)
        self._is_held = False

    def _leave_to_the_parent(self) -> None:
        """Without unlocking: the lock is the parent's, which has the file open still."""
        if self._handle is not None:
            self._handle.close()
            self._handle = None
        self._begin()

    def take(self, seconds: float) -> None:
        if self._process != os.getpid():
            self._leave_to_the_parent()
        self._queue.take(seconds)
        try:
            if self._handle is None:
                self._handle = FileIO(self._path, "a")
            fcntl.flock(self._handle, fcntl.LOCK_EX)
        except BaseException:
            self._queue.give_back()
            raise
        self._is_held = True

    def give_back(self) -> None:
        if self._process != os.getpid():
            self._leave_to_the_parent()
        if self._is_held and self._handle is not None:
            fcntl.flock(self._handle, fcntl.LOCK_UN)
            self._is_held = False
            self._queue.give_back()

    def close(self) -> None:
        self.give_back()
        if self._handle is not None:
            self._handle.close()
            self._handle = None

    def __del__(self) -> None:
        """A thread that ended without closing its connection holds up nobody."""
        self.close()
