"""What ``taizhang check`` was told about how to review (审核条件), as typed."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from taizhang.console.intake import stop
from taizhang.console.language import gettext as _
from taizhang.console.opening import opened, sentence_of
from taizhang.console.reviewing import paper_at
from taizhang.documents.encodings import decode
from taizhang.documents.refusal import Unreadable
from taizhang.review import Profile, Waiver
from taizhang.review.profiles import BY_NAME, PROFILES
from taizhang.review.waiver_file import read_waivers

AUTO, TODAY = "auto", "today"
NAMED = BY_NAME | PROFILES


def profile_named(name: str) -> Profile | None:
    """By its name or the kind of document; None lets each document say."""
    if name == AUTO:
        return None
    if name not in NAMED:
        stop(
            _("没有 {name} 这个方案，可用的有：{names}。").format(name=name, names="、".join([AUTO, *NAMED]))
        )
    return NAMED[name]


def day(text: str) -> date | None:
    if not text:
        return None
    if text == TODAY:
        return date.today()  # noqa: DTZ011 - the day where the person sits
    try:
        return date.fromisoformat(text)
    except ValueError:
        stop(_("--reference 要写成 2031-05-06 这样的日期，或者 today。"))


def waivers_in(file: Path | None) -> tuple[Waiver, ...]:
    if file is None:
        return ()
    try:
        return read_waivers(decode(opened(file))[0])
    except Unreadable as refusal:
        stop(sentence_of(file, refusal))


def comparable(files: Sequence[Path], base: Path) -> tuple[Path, ...]:
    """Documents to compare with; that one of them cannot be read is said before the work begins."""
    for file in files:
        try:
            paper_at(file, base)
        except Unreadable as refusal:
            stop(sentence_of(file, refusal))
    return tuple(files)
