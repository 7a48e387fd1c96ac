"""A Dask cluster (集群): one that is running already, or one started on this machine for this run."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from taizhang import __version__
from taizhang.console.engines.engine import R, Task, Work, chunk_size, chunked, done
from taizhang.console.engines.interrupts import held_back
from taizhang.console.language import gettext as _

if TYPE_CHECKING:
    from distributed import Client

LOCAL, WORKERS = "local", 2
AHEAD = 3  # chunks per worker that are handed out before the first answer is taken
MOST = 100  # tasks in a chunk: handing one out costs milliseconds
PATIENCE_SECONDS = 20
# Chunks that were in hand when a worker died are done again elsewhere, this often.
SETTINGS = {"distributed.scheduler.allowed-failures": 2, "distributed.comm.timeouts.connect": "20s"}


class Unreachable(Exception):
    """A sentence: no cluster at this address, or it is not fit for the work."""


class Cluster:
    """``address`` is dask://HOST:PORT, dask://local or dask://local?workers=N."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        given = parse_qs(parts.query, keep_blank_values=True)
        workers = given.pop("workers", [str(WORKERS)])[0]
        is_local = parts.netloc == LOCAL
        if given or parts.path or not (is_local or port_of(parts.netloc)) or not workers.isdecimal():
            said = _("--engine 要写成 dask://主机:端口、dask://local 或 dask://local?workers=4。")
            raise Unreachable(said)
        self.address = "" if is_local else f"tcp://{parts.netloc}"
        self.workers = max(1, int(workers))
        self.check_installed()

    @staticmethod
    def check_installed() -> None:
        try:
            import distributed  # noqa: F401 - only whether it is there
        except ImportError as error:
            said = _("--engine dask:// 要先装 Dask：pip install 'taizhang[dask]'。")
            raise Unreachable(said) from error

    def run(self, work: Work[R], tasks: Iterable[Task], count: int) -> Iterator[R]:
        with self.client() as (client, workers):
            chunks = chunked(tasks, chunk_size(count, workers, MOST))
            yield from in_order(client, work, chunks, workers * AHEAD)

    @contextmanager
    def client(self) -> Iterator[tuple[Client, int]]:
        import dask
        from distributed import Client, LocalCluster

        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is said by us
        with ExitStack() as stack:
            stack.enter_context(dask.config.set(SETTINGS))
            try:
                with held_back():
                    address = self.address or stack.enter_context(
                        LocalCluster(
                            n_workers=self.workers,
                            threads_per_worker=1,
                            host="127.0.0.1",
                            dashboard_address="127.0.0.1:0",
                            silence_logs=logging.CRITICAL,
                        )
                    )
                    client = stack.enter_context(Client(address, timeout=PATIENCE_SECONDS))
                yield client, fit_workers(client)
            except OSError as error:
                raise Unreachable(
                    _("连不上 Dask 调度程序 {address}。").format(address=self.address)
                ) from error


def in_order(client: Client, work: Work[R], chunks: Iterator[tuple[Task, ...]], ahead: int) -> Iterator[R]:
    from distributed import CancelledError, KilledWorker

    pending = deque[tuple[tuple[Task, ...], "object"]]()
    while True:
        while len(pending) < ahead and (chunk := next(chunks, ())):
            pending.append((chunk, client.submit(done, work, chunk, pure=False)))
        if not pending:
            return
        chunk, future = pending.popleft()
        try:
            answers = future.result()  # type: ignore[attr-defined]
        except KilledWorker:
            answers = [alone(client, work, task) for task in chunk]
        except CancelledError as error:
            raise Unreachable(_("和 Dask 调度程序的连接断了，没有做完。")) from error
        yield from answers


def alone(client: Client, work: Work[R], task: Task) -> R:
    from distributed import KilledWorker

    try:
        (answer,) = client.submit(done, work, (task,), pure=False).result()
    except KilledWorker:
        return work.lost(task)
    found: R = answer
    return found


def fit_workers(client: Client) -> int:
    """How many threads there are; every worker must run this version, or the answers would differ."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE_SECONDS)
        versions = client.run(version_here)
    except TimeoutError as error:
        raise Unreachable(_("Dask 调度程序上没有工作进程。")) from error
    except ImportError as error:
        raise Unreachable(
            _("Dask 的工作进程里没有装 taizhang {version}。").format(version=__version__)
        ) from error
    if set(versions.values()) != {__version__}:
        raise Unreachable(_("Dask 的工作进程里没有装 taizhang {version}。").format(version=__version__))
    return sum(client.nthreads().values())


def version_here() -> str:
    return __version__


def port_of(netloc: str) -> int | None:
    try:
        return urlsplit(f"tcp://{netloc}").port
    except ValueError:
        return None
