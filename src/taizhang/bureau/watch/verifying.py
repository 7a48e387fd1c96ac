"""核验值守:the whole record is verified every night and whenever an auditor asks; what was found is kept."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from time import monotonic

from django.conf import settings
from django.utils import translation
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.journal.models import Entry, Seal
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.bureau.watch.checks import Check, checks
from taizhang.bureau.watch.models import Asking, Verification

FAULTS_KEPT = 500


def last() -> Verification | None:
    return Verification.objects.select_related("asked_by").first()


def waiting() -> Asking | None:
    """Whoever asked first since the last run began."""
    done = last()
    asked = Asking.objects.filter(asked_at__gt=done.began_at) if done else Asking.objects.all()
    return asked.select_related("asked_by").order_by("asked_at", "pk").first()


def ask(by: Person, *, at: datetime) -> Asking:
    """Asked once more while one waits is the same."""
    return waiting() or Asking.objects.create(asked_by=by, asked_at=at)


def last_turn(at: datetime) -> datetime:
    """The last moment before ``at`` at which the night's run was due."""
    local = localtime(at)
    due = datetime.combine(local.date(), night(), local.tzinfo)
    return due if due <= local else due - timedelta(days=1)


def night() -> time:
    try:
        return time.fromisoformat(settings.VERIFY_AT)
    except ValueError as why:
        raise Refused(_("TAIZHANG_VERIFY_AT 要写成 02:30 这样的时刻")) from why


def verify_due(*, at: datetime) -> Verification | None:
    """The run that is due, or None. While another process runs one, nothing is done."""
    asked, done = waiting(), last()
    if asked is None and done and done.began_at >= last_turn(at):
        return None
    with _alone() as is_alone:
        return run(at=at, asked_by=asked.asked_by if asked else None) if is_alone else None


def run(*, at: datetime, asked_by: Person | None) -> Verification:
    began, kept, parts = monotonic(), list[str](), list[tuple[str, int]]()
    seal = Seal.objects.order_by("-size").first()
    with translation.override("zh-hans"):
        for part in (JOURNAL, *checks()):
            count = 0
            for fault in _faults(part):
                count += 1
                if len(kept) < FAULTS_KEPT:
                    kept.append(fault)
            parts.append((str(part.title), count))
    return Verification.objects.create(
        began_at=at,
        ended_at=at + timedelta(seconds=monotonic() - began),
        entries=Entry.objects.count(),
        sealed=seal.size if seal else 0,
        faults=kept,
        fault_count=sum(count for _title, count in parts),
        parts=parts,
        asked_by=asked_by,
    )


def _faults(part: Check) -> Iterator[str]:
    """A verification that breaks down is a defect too: nobody takes it for one that passed, and the others go on."""
    try:
        yield from part.faults()
    except Exception as why:
        yield _("核验中断：%(why)s") % {"why": repr(why)[:200]}


def _of_the_journal() -> Iterator[str]:
    return map(str, verify())


JOURNAL = Check(gettext_lazy("留痕"), _of_the_journal)


@contextmanager
def _alone() -> Iterator[bool]:
    with (Path(settings.DATA_DIR) / "verify.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
            return
        yield True
