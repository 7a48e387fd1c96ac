"""核验:read the whole journal again and name everything that does not hold."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import DatabaseError
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from taizhang.bureau.journal.chain import GENESIS, linked, read_body
from taizhang.bureau.journal.models import Entry, Seal
from taizhang.bureau.journal.reading import ODD, moment
from taizhang.bureau.journal.seals.checking import faults_of_seals
from taizhang.bureau.journal.seals.keys import known
from taizhang.bureau.journal.withholding import MARK, faults_of_withheld, is_withheld


def verify(anchors: Sequence[str] = ()) -> Iterator[str]:
    """One sentence per defect: a broken link, a body that disagrees with its columns, a state the journal denies, a
    checkpoint that the log no longer bears out. ``anchors`` are checkpoints that were kept outside.

    SQLite keeps whatever is written into a column; a value that cannot be read is a defect like any other.
    """
    try:
        yield from _read_through(anchors)
    except DatabaseError as why:
        yield _("数据库里有读不出来的内容，核验没有做完：%(why)s") % {"why": why}


def _read_through(anchors: Sequence[str]) -> Iterator[str]:
    states: dict[str, tuple[int, str | None]] = {}
    committed: dict[str, str] = {}
    stream, number, previous = "", 0, GENESIS
    entries = Entry.objects.defer("at").annotate(at_kept=Cast("at", TextField()))
    for entry in entries.order_by("stream", "number").iterator(chunk_size=2000):
        if entry.stream != stream:
            stream, number, previous = entry.stream, 0, GENESIS
        number += 1
        yield from _defects(entry, number, previous)
        previous = entry.digest
        _fold(entry, states)
        _commit(entry, committed)
    yield from _denied(states)
    yield from faults_of_withheld(committed)
    if anchors or Seal.objects.exists():
        yield from faults_of_seals(known(), anchors)


def _defects(entry: Entry, number: int, previous: str) -> Iterator[str]:
    where = {"entry": f"{entry.stream}#{entry.number}"}
    if entry.number != number:
        yield _("%(entry)s：序号不连续，应为第 %(number)s 条") % {**where, "number": number}
    if entry.previous != previous:
        yield _("%(entry)s：与上一条的链接断了") % where
    try:
        holds = linked(entry.previous, bytes(entry.body)) == entry.digest
    except ODD:
        holds = False
    if not holds:
        yield _("%(entry)s：内容与摘要不符，已被改动") % where
    if not _columns_agree(entry):
        yield _("%(entry)s：栏目与正文不符，已被改动") % where


def _columns_agree(entry: Any) -> bool:
    try:
        body = read_body(entry)
        return (
            body["stream"],
            body["number"],
            body["event"],
            body["actor"],
            datetime.fromisoformat(body["at"]),
            body.get("principal"),
        ) == (
            entry.stream,
            entry.number,
            entry.event,
            entry.actor_id,
            moment(entry.at_kept),
            entry.principal_id,
        )
    except ODD:
        return False


def _fold(entry: Entry, states: dict[str, tuple[int, str | None]]) -> None:
    """The latest entry counts: what a row once had told on the stream of another is older than what it tells itself."""
    try:
        body = read_body(entry)
        known = states.get(body["subject"])
        if known is None or known[0] < entry.pk:
            states[body["subject"]] = entry.pk, body["state"]
    except ODD:
        return


def _commit(entry: Entry, committed: dict[str, str]) -> None:
    """Which values the entry only commits to."""
    try:
        if MARK.encode() not in bytes(entry.body):
            return
        for fact in read_body(entry)["facts"].values():
            if isinstance(fact, str) and is_withheld(fact):
                committed[fact.removeprefix(MARK)] = f"{entry.stream}#{entry.number}"
    except ODD:
        return


def _denied(states: dict[str, tuple[int, str | None]]) -> Iterator[str]:
    """Rows whose state is not what their last entry says, and rows without any entry."""
    kept: list[Any] = [
        one for one in apps.get_models() if hasattr(one, "stream") and hasattr(one, "scope_path")
    ]
    for model in kept:
        for row in model._default_manager.order_by("pk").iterator(chunk_size=2000):
            folded = states.get(row.stream, (0, None))[1]
            if folded != row.state:
                yield _("%(row)s：现为“%(state)s”，留痕记的是“%(folded)s”") % {
                    "row": row.stream,
                    "state": row.state,
                    "folded": folded or _("无记录"),
                }
