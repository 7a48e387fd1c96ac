"""登记:rows come in, change, or are struck out, all of one act or none."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.changes import Change, weighed
from taizhang.registers.books.keeping import keepers
from taizhang.registers.books.models import Book
from taizhang.registers.books.states import BookState, Way
from taizhang.registers.books.writing import Recorded, write


@transition(title=gettext_lazy("登记底账"), source={BookState.OPEN}, roles=keepers)
def record(
    book: Book,
    *,
    changes: Sequence[Change],
    way: str = Way.TYPED,
    reason: str = "",
    file: File | None = None,
    file_name: str = "",
    actor: Actor,
    at: datetime,
) -> Recorded:
    """What changes nothing is not recorded; an act that changes nothing at all is refused."""
    found = weighed(book, changes)
    if any(one.is_struck for one in found) and not reason.strip():
        raise Refused(_("撤销一行要写明原因"))
    return write(
        book, found, way=way, reason=reason.strip(), file=file, file_name=file_name, actor=actor, at=at
    )
