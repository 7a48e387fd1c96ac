"""设置底账:who answers for a book, since when it is whole, which words its choices know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.models import Book
from taizhang.registers.books.states import BookState
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.fields import Choice


@dataclass(frozen=True, kw_only=True)
class BookSet(Event):
    keeper: str
    complete_from: date | str | None
    options: Mapping[str, Any]

    def sentence(self) -> str:
        return _("设置底账：由%(keeper)s负责") % {"keeper": self.keeper}


@transition(
    title=gettext_lazy("设置底账"),
    source={BookState.OPEN},
    roles={Role.RECTIFIER},
    scope=lambda book: (book.organization.path,),
)
def set_book(
    book: Book,
    *,
    keeper: Organization,
    complete_from: date | None,
    options: Mapping[str, Sequence[Sequence[str]]],
    actor: Actor,
    at: datetime,
) -> BookSet:
    """``options`` are the words of each choice whose words are the unit's own; a choice that is left out keeps the usual."""
    if not keeper.path.startswith(book.organization.path):
        raise Refused(_("“%(keeper)s”不属于%(unit)s") % {"keeper": keeper, "unit": book.organization})
    known = {field.name for field in registers()[book.register].fields if isinstance(field, Choice)}
    if odd := sorted(set(options) - known):
        raise Refused(_("“%(name)s”没有选项可设") % {"name": odd[0]})
    kept = {name: _words(words) for name, words in options.items() if words}
    Book.objects.filter(pk=book.pk).update(keeper=keeper, complete_from=complete_from, options=kept)
    return BookSet(keeper=str(keeper), complete_from=complete_from, options=kept)


def _words(lines: Sequence[Sequence[str]]) -> list[list[str]]:
    """Each option has words, no word means two things, none is longer than a column."""
    kept = [[word.strip() for word in words if word.strip()] for words in lines]
    kept = [words for words in kept if words]
    flat = [word for words in kept for word in words]
    if double := next((word for word in flat if flat.count(word) > 1), ""):
        raise Refused(_("“%(word)s”写了两次") % {"word": double})
    if long := next((word for word in flat if len(word) > 60), ""):
        raise Refused(_("选项最多 60 个字：%(word)s") % {"word": long[:20]})
    return kept
