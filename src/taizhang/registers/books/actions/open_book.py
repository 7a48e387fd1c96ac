"""启用底账:a unit begins to keep a register."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.models import Book
from taizhang.registers.books.states import BookState
from taizhang.registers.catalogue import registers


@dataclass(frozen=True, kw_only=True)
class BookOpened(Event):
    register: str
    keeper: str
    complete_from: date | str | None = None

    def sentence(self) -> str:
        register = registers().get(self.register)
        said = {"register": register.title if register else self.register, "keeper": self.keeper}
        return _("启用%(register)s底账，由%(keeper)s负责") % said


@creation(title=gettext_lazy("启用底账"), state=BookState.OPEN, roles={Role.RECTIFIER})
def open_book(
    organization: Organization,
    *,
    kind: str,
    keeper: Organization,
    complete_from: date | None = None,
    actor: Actor,
    at: datetime,
) -> tuple[Book, BookOpened]:
    """``kind`` names the register; ``keeper`` is the unit itself or an office below it; one book of each register for a unit."""
    if kind not in registers():
        raise Refused(_("没有“%(name)s”这种底账") % {"name": kind})
    if not keeper.path.startswith(organization.path):
        raise Refused(_("“%(keeper)s”不属于%(unit)s") % {"keeper": keeper, "unit": organization})
    Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
    if Book.objects.filter(organization=organization, register=kind).exists():
        raise Refused(_("%(unit)s已经有这本底账") % {"unit": organization})
    book = Book.objects.create(
        organization=organization, register=kind, keeper=keeper, complete_from=complete_from
    )
    return book, BookOpened(register=kind, keeper=str(keeper), complete_from=complete_from)
