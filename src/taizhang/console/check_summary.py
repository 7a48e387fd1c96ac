"""``--summary OUT.xlsx`` (汇总): the workbook grows beside its place and is moved there when the batch is done."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from taizhang.console.check_outputs import Unwritable
from taizhang.console.check_work import Finished
from taizhang.console.language import gettext as _


class Book(Protocol):
    def add(self, finished: Finished) -> None: ...


class NoBook:
    """Where none was asked for."""

    def add(self, finished: Finished) -> None:
        pass


@contextmanager
def summary_book(to: Path | None) -> Iterator[Book]:
    """All or nothing; raises Unwritable, before the work where possible."""
    if to is None:
        yield NoBook()
        return
    if to.suffix.lower() != ".xlsx":
        raise Unwritable(_("汇总只能写成 .xlsx，请把 {name} 改成以 .xlsx 结尾。").format(name=to.name))
    from taizhang.console.summary.book import SummaryBook

    beside = to.with_name(f".{to.name}.part")
    with ExitStack() as left:
        left.callback(beside.unlink, missing_ok=True)
        with refusing(to):
            to.parent.mkdir(parents=True, exist_ok=True)
            beside.touch()
            rows = left.enter_context(TemporaryDirectory())
            book = SummaryBook(beside, rows)
        yield book
        with refusing(to):
            book.close()
            beside.replace(to)


@contextmanager
def refusing(to: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        said = _("写不了 {path}：{reason}").format(path=to, reason=error.strerror or error)
        raise Unwritable(said) from error
