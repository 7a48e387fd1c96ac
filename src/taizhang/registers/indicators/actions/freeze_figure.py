"""冻结数字:a figure of a day gets its receipt, with which it can be counted again for ever."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.receipting import keep_receipt
from taizhang.registers.indicators.states import IndicatorState


@dataclass(frozen=True, kw_only=True)
class FigureFrozen(Event):
    on: date | str
    value: str
    rows: int
    digest: str
    known: Mapping[str, int]
    definition: int
    receipt: int
    purpose: str

    def sentence(self) -> str:
        return _("冻结 %(day)s 的数：%(value)s，由 %(rows)d 行算出") % {
            "day": self.on,
            "value": self.value,
            "rows": self.rows,
        }


@transition(
    title=gettext_lazy("冻结数字"),
    source={IndicatorState.IN_USE},
    roles={Role.OFFICER, Role.OFFICE_HEAD, Role.RECTIFIER},
)
def freeze_figure(
    indicator: Indicator, *, on: date, purpose: str = "", actor: Actor, at: datetime
) -> Outcome:
    """A figure of a day to come is refused: its rows may still change without anybody being wrong."""
    definition = indicator.definition
    if definition is None or on > localdate(at):
        raise Refused(_("不能冻结以后的数"))
    kept = keep_receipt(
        indicator,
        definition,
        shelf_of(indicator.organization_id),
        on=on,
        purpose=purpose.strip(),
        frozen_by=actor.person_id,
        at=at,
    )
    return Outcome(
        FigureFrozen(
            on=on,
            value=kept.value,
            rows=kept.rows,
            digest=kept.digest,
            known=kept.known,
            definition=definition.number,
            receipt=kept.pk,
            purpose=kept.purpose,
        )
    )
