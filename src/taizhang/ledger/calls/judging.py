"""A verdict on what was sent in, and that the office is told of it (审核结论)."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.messages.sending import tell
from taizhang.ledger.calls.models import Sending, Submission, Verdict
from taizhang.ledger.calls.people import people_of
from taizhang.ledger.calls.topics import RESULT


def caller_of(submission: Submission) -> tuple[str, ...]:
    """Whoever calls judges: the post must be over the calling unit, not over the office alone."""
    return (submission.call.organization.path,)


def judge(
    submission: Submission,
    post: Post | None,
    *,
    is_accepted: bool,
    opinion: str,
    marks: Sequence[Sequence[str]] = (),
    actor: Actor,
    at: datetime,
) -> Sending:
    """``post`` is the one in which it was judged: a deputy's names the principal."""
    last = Sending.objects.select_related("submission__call__form", "submission__office").get(
        submission=submission, number=submission.sendings.count()
    )
    Verdict.objects.create(
        sending=last,
        is_accepted=is_accepted,
        opinion=opinion.strip(),
        marks=[list(one) for one in marks],
        decided_by_id=actor.person_id,
        decided_for_id=post.principal_id if post else None,
        decided_at=at,
    )
    _tell(submission, last, is_accepted=is_accepted, opinion=opinion.strip(), at=at)
    return last


def _tell(submission: Submission, sending: Sending, *, is_accepted: bool, opinion: str, at: datetime) -> None:
    said = {"title": submission.call.title}
    people = people_of([submission.office.path], on=localdate(at)).get(submission.office.path, [])
    tell(
        people,
        kind=RESULT,
        subject=(_("报送件已通过：%(title)s") if is_accepted else _("报送件被退回：%(title)s")) % said,
        text=opinion or (_("没有意见") if is_accepted else _("请看标出的地方")),
        address=f"/submissions/{submission.pk}",
        key=f"{submission.stream}:{sending.number}:verdict",
        at=at,
    )
