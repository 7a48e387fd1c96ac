"""``--series`` (系列比对): each document is compared with those before it, which therefore stay in memory."""

from collections.abc import Iterable, Iterator

from taizhang.console.check_work import CheckWork, Finished
from taizhang.console.engines.engine import Task
from taizhang.console.language import speaking
from taizhang.review.comparing.paper import Paper

MOST = 200  # documents: each is compared with all before it


def in_series(work: CheckWork, tasks: Iterable[Task]) -> Iterator[Finished]:
    """The answers in the order of the tasks."""
    earlier: list[Paper] = []
    for task in tasks:
        with speaking(work.language):
            found = work.reviewed(task, earlier)
            if found.report:
                earlier.append(Paper.of(str(task.file), found.report.document))
            finished = work.finished(task, found)
        yield finished
