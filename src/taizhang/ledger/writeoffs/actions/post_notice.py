"""登记公示:what is shown to the public, where and from which day, before the write-off takes effect."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.writeoffs.models import Notice
from taizhang.ledger.writeoffs.publicising import NoticeFacts, asks_for_a_notice, end_of, under_notice


@dataclass(frozen=True, kw_only=True)
class NoticePosted(Event):
    text: str
    channel: str
    from_date: str
    until_date: str

    def sentence(self) -> str:
        return _("在%(channel)s公示，%(first)s至%(last)s") % {
            "channel": self.channel,
            "first": date_format(date.fromisoformat(self.from_date), "DATE_FORMAT"),
            "last": date_format(date.fromisoformat(self.until_date), "DATE_FORMAT"),
        }


@transition(
    title=gettext_lazy("登记公示"),
    source={FindingState.UNDER_REVIEW},
    roles={Role.RECTIFIER},
    guards=[asks_for_a_notice],
)
def post_notice(finding: Finding, *, facts: NoticeFacts, actor: Actor, at: datetime) -> NoticePosted:
    """The last day follows from the chain: so many days, first and last included."""
    told, found = facts.checked(), under_notice(finding)
    if found is None:
        raise Refused(_("这一步不要求公示"))
    application, step, _none = found
    if told.from_date < localdate(application.submitted_at):
        raise Refused(_("公示不能早于送审"))
    until = end_of(step.rule, told.from_date).date
    Notice.objects.create(
        application=application,
        step_order=step.order,
        text=told.text,
        channel=told.channel,
        from_date=told.from_date,
        until_date=until,
        days=step.rule.notice_days,
        counting=step.rule.counting,
        posted_by_id=actor.person_id,
        posted_at=at,
    )
    return NoticePosted(
        text=told.text,
        channel=told.channel,
        from_date=told.from_date.isoformat(),
        until_date=until.isoformat(),
    )
