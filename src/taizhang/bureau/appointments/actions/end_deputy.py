"""结束代理:a deputy's mandate ends earlier, with a day, the last one included."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Delegation
from taizhang.bureau.accounts.roles import EVERYONE, Role
from taizhang.bureau.accounts.states import MandateState
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class DeputyEnded(Event):
    deputy_name: str
    principal_name: str
    until_date: date | str
    reason: str

    def sentence(self) -> str:
        return _("%(deputy)s代理%(principal)s到%(until)s止：%(reason)s") % {
            "deputy": self.deputy_name,
            "principal": self.principal_name,
            "until": spoken_day(self.until_date),
            "reason": self.reason,
        }


def is_own_or_the_offices(delegation: Delegation, actor: Actor) -> str | None:
    """由本人或整改办办理。"""
    own = actor.person_id == delegation.principal_id
    if own or actor.holds({Role.RECTIFIER}, delegation.scope_path):
        return None
    return _("代理由本人或整改办指定")


@transition(
    title=gettext_lazy("结束代理"),
    source={MandateState.IN_FORCE, MandateState.ENDED},
    target=MandateState.ENDED,
    roles=EVERYONE,
    guards=[is_own_or_the_offices],
)
def end_deputy(
    delegation: Delegation, *, until_date: date, reason: str, actor: Actor, at: datetime
) -> DeputyEnded:
    if not reason.strip():
        raise Refused(_("请写明原因"))
    if until_date < delegation.from_date:
        raise Refused(_("截止日期不能早于起始日期"))
    if delegation.until_date and until_date > delegation.until_date:
        raise Refused(_("代理只能提前结束；要延长请另行指定"))
    Delegation.objects.filter(pk=delegation.pk).update(until_date=until_date)
    return DeputyEnded(
        deputy_name=delegation.deputy.name,
        principal_name=delegation.principal.name,
        until_date=until_date,
        reason=reason.strip(),
    )
