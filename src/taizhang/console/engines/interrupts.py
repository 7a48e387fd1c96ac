"""Ctrl-C belongs to the process that was started by hand (中断): its helpers are told by it, not by the keyboard."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker


@contextmanager
def held_back() -> Iterator[None]:
    """Processes and threads started in here never hear the keyboard; here it is heard as soon as this ends."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Starting it unblocks what is held back here, so it starts first.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
