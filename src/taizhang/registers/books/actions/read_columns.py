"""核对列:what each column of a waiting file is taken for, and what becomes of rows that are there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.keeping import keepers
from taizhang.registers.books.models import Import
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.states import ImportState, Policy


@dataclass(frozen=True, kw_only=True)
class ColumnsRead(Event):
    sheet: str
    header_row: int | None
    columns: Mapping[str, str]
    policy: str

    def sentence(self) -> str:
        return _("核对列和处理方式：%(policy)s") % {"policy": Policy(self.policy).label}


@transition(title=gettext_lazy("核对列"), source={ImportState.WAITING}, roles=keepers)
def read_columns(
    brought: Import,
    *,
    sheet: str,
    header_row: int | None,
    columns: Mapping[str, str],
    policy: str,
    actor: Actor,
    at: datetime,
) -> ColumnsRead:
    """``columns``: field by plain heading, empty for one that is left out; no field stands for two headings."""
    register = register_of(brought.book)
    fields = [name for name in columns.values() if name]
    if odd := next((name for name in fields if name not in register.by_name), ""):
        raise Refused(_("没有栏目“%(name)s”") % {"name": odd})
    if double := next((name for name in fields if fields.count(name) > 1), ""):
        raise Refused(_("“%(field)s”选了两列，请留下一列") % {"field": register.by_name[double].title})
    said = {
        "sheet": sheet,
        "header_row": header_row,
        "columns": dict(columns),
        "policy": Policy(policy).value,
    }
    Import.objects.filter(pk=brought.pk).update(**said)
    return ColumnsRead(sheet=sheet, header_row=header_row, columns=dict(columns), policy=policy)
