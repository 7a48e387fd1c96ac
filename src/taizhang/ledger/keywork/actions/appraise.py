"""考核重点任务:what came of a task and how many points it is worth, by somebody who has no part in it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max
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
from taizhang.ledger.keywork.guards import is_key_work, is_not_the_owner
from taizhang.ledger.keywork.models import Appraisal, KeyTask, Programme
from taizhang.ledger.keywork.states import Result


@dataclass(frozen=True, kw_only=True)
class Appraised(Event):
    result: str
    score: int
    score_max: int
    reason: str

    def sentence(self) -> str:
        return _("考核：%(result)s，%(score)d/%(most)d 分。%(reason)s") % {
            "result": Result(self.result).label,
            "score": self.score,
            "most": self.score_max,
            "reason": self.reason,
        }


def has_a_source(finding: Finding, actor: Actor) -> str | None:
    """任务的来源已经登记。"""
    known = KeyTask.objects.filter(finding=finding).exists()
    return None if known else _("先登记任务的来源和目标，再考核")


@transition(
    title=gettext_lazy("考核"),
    source={FindingState.IN_PROGRESS, FindingState.WRITTEN_OFF},
    roles={Role.LEADER, Role.SECRETARY, Role.RECTIFIER, Role.OVERSIGHT},
    guards=[is_key_work, has_a_source, is_not_the_owner],
)
def appraise(
    finding: Finding, *, result: str, score: int, reason: str, actor: Actor, at: datetime
) -> Appraised:
    """Completed is what the reviewers have written off on its evidence; anything less is said after the last date."""
    most = Programme.objects.get(round=finding.round_id).score_max
    _check(finding, result, score, most, reason, at)
    post = appraise.post_of(finding, actor)
    KeyTask.objects.filter(finding=finding).update(result=result, score=score)
    Appraisal.objects.create(
        task_id=finding.pk,
        result=result,
        score=score,
        score_max=most,
        reason=reason.strip(),
        decided_by_id=actor.person_id,
        decided_for_id=post.principal_id if post else None,
        decided_at=at,
    )
    return Appraised(result=result, score=score, score_max=most, reason=reason.strip())


def _check(finding: Finding, result: str, score: int, most: int, reason: str, at: datetime) -> None:
    if result not in Result.values:
        raise Refused(_("请选择考核结果"))
    if not 0 <= score <= most:
        raise Refused(_("得分要在 0 到 %(most)d 之间") % {"most": most})
    if not reason.strip():
        raise Refused(_("请写明评分的理由"))
    is_off = finding.state == FindingState.WRITTEN_OFF
    if result == Result.COMPLETED and not is_off:
        raise Refused(_("任务还没有按审核链办结，不能评为“完成”"))
    if result != Result.COMPLETED and is_off:
        raise Refused(_("任务已经凭佐证办结，只能评为“完成”"))
    last = finding.measures.aggregate(last=Max("due_date"))["last"]
    if not is_off and last and localdate(at) <= last:
        raise Refused(_("还没有到完成时限，到期以后再评“部分完成”或“未完成”"))
