"""Which questions a person sees, and which wait for them (疑问查询)."""

from django.db.models import Q, QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.paths import prefixes
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.roles import OWNING
from taizhang.ledger.consistency.states import QuestionState


def questions_for(actor: Actor) -> QuerySet[Question]:
    """Those of every unit in which, or above which, the person holds a post."""
    seen = Q(pk__in=())
    for path in actor.paths:
        seen |= Q(organization__path__startswith=path) | Q(organization__path__in=prefixes(path))
    return Question.objects.filter(seen).select_related("organization", "owner", "answered_by")


def questions_owed_by(actor: Actor) -> QuerySet[Question]:
    """Open ones of the offices that the person works in or answers for."""
    mine = Q(pk__in=())
    for post in actor.posts:
        if post.role in OWNING:
            mine |= Q(owner__path__startswith=post.path)
    return questions_for(actor).filter(mine, state=QuestionState.OPEN)
