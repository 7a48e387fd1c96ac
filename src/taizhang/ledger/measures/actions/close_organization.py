"""撤销机构:a node ceases to exist on a day; its row, its posts and its past stay."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import EXISTING, subtree
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.standing_work import open_findings, open_measures


@dataclass(frozen=True, kw_only=True)
class OrganizationClosed(Event):
    node_name: str
    closed_on: date | str
    reason: str

    def sentence(self) -> str:
        return _("自%(day)s起撤销“%(name)s”：%(reason)s") % {
            "day": spoken_day(self.closed_on),
            "name": self.node_name,
            "reason": self.reason,
        }


def has_nothing_below(organization: Organization, actor: Actor) -> str | None:
    """没有现存的下属机构。"""
    if subtree(organization).filter(EXISTING).exclude(pk=organization.pk).exists():
        return _("还有下属机构，请先撤销或划出")
    return None


def has_no_open_work(organization: Organization, actor: Actor) -> str | None:
    """没有未办结的问题和措施。"""
    findings, measures = open_findings(organization).count(), open_measures(organization).count()
    if findings or measures:
        said = {"findings": findings, "measures": measures}
        return _("还有 %(findings)d 个问题、%(measures)d 项措施没有办结，请先改由其他机构负责") % said
    return None


@transition(
    title=gettext_lazy("撤销机构"),
    source={OrganizationState.EXISTING},
    target=OrganizationState.ABOLISHED,
    roles={Role.RECTIFIER},
    guards=[has_nothing_below, has_no_open_work],
)
def close_organization(
    organization: Organization, *, closed_on: date, reason: str, actor: Actor, at: datetime
) -> OrganizationClosed:
    """``closed_on`` is the first day without it; posts in it end with the day before."""
    if closed_on > localdate(at):
        raise Refused(_("撤销日期不能晚于今天"))
    if not reason.strip():
        raise Refused(_("请写明原因"))
    Organization.objects.filter(pk=organization.pk).update(closed_on=closed_on)
    return OrganizationClosed(node_name=organization.name, closed_on=closed_on, reason=reason.strip())
