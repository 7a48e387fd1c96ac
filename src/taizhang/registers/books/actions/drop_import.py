"""放弃导入:a file that waits is not wanted; it stays in the store and nothing of it is recorded."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.registers.books.keeping import keepers
from taizhang.registers.books.models import Import
from taizhang.registers.books.states import ImportState


@dataclass(frozen=True, kw_only=True)
class ImportDropped(Event):
    file_name: str

    def sentence(self) -> str:
        return _("放弃导入“%(file)s”") % {"file": self.file_name}


@transition(
    title=gettext_lazy("放弃导入"), source={ImportState.WAITING}, target=ImportState.DROPPED, roles=keepers
)
def drop_import(brought: Import, *, actor: Actor, at: datetime) -> ImportDropped:
    return ImportDropped(file_name=brought.file_name)
