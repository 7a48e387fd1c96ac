"""Plans and requests walk through their steps (报审): a part of the cast."""

from typing import Any

from founding import at_work

from taizhang.bureau.accounts.models import Person
from taizhang.ledger.requests.actions.agree import agree
from taizhang.ledger.requests.actions.grant import grant
from taizhang.ledger.requests.actions.submit_plan import submit_plan
from taizhang.ledger.requests.models import Request
from taizhang.ledger.rounds.models import Round


def plan_approved(house: Any, round: Round) -> Round:
    """Handed in by the rectification office, approved by both default steps."""
    submit_plan(round, reason="按反馈意见逐条制定", **at_work(house.shen))
    granted(round.requests.get(kind="plan", state="pending"), house.fang, house.observer)
    return Round.objects.get(pk=round.pk)


def granted(request: Request, *people: Person) -> Request:
    """Each of these people agrees at their step; the last one grants."""
    for person, act in zip(people, [agree] * (len(people) - 1) + [grant], strict=True):
        request = Request.objects.get(pk=request.pk)
        act(request, opinion="同意", seen_digest=request.digest, **at_work(person))
    return Request.objects.get(pk=request.pk)
