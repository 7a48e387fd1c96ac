"""What a comparison found becomes questions (立疑、消疑): new ones raised, changed ones renewed, those that agree settled."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.timezone import localdate

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.consistency.actions.raise_question import raise_question
from taizhang.ledger.consistency.actions.renew_question import renew_question
from taizhang.ledger.consistency.actions.settle_question import settle_question
from taizhang.ledger.consistency.contradictions import Contradiction, comparisons
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.states import QuestionState

# More of one kind at once is one mistake that was made everywhere: the first ones tell it.
MOST = 200


def check(unit: Organization, *, actor: Actor, at: datetime) -> Iterator[Question]:
    """Every comparison on one unit; yields the questions that are new or have changed. Done again it changes nothing."""
    for kind, module in comparisons().items():
        found = list(module.compared(unit, localdate(at)))
        yield from noted(unit, kind, found, actor=actor, at=at)


def noted(
    unit: Organization, kind: str, found: Iterable[Contradiction], *, actor: Actor, at: datetime
) -> Iterator[Question]:
    rows = Question.objects.filter(organization=unit, kind=kind).select_related("owner", "organization")
    known = {one.key: one for one in rows}
    now = {one.key: one for one in found}
    for key, question in known.items():
        if key not in now and question.state != QuestionState.SETTLED:
            _settle(question, actor=actor, at=at)
    for key, one in list(now.items())[:MOST]:
        before = known.get(key)
        made = _raise(unit, kind, one, actor, at) if before is None else _renew(before, one, actor, at)
        if made is not None:
            yield made


def _settle(question: Question, *, actor: Actor, at: datetime) -> None:
    try:
        settle_question(question, actor=actor, at=at)
    except Refused:
        # Somebody acted on it this moment: the next night looks again.
        return


def _raise(unit: Organization, kind: str, one: Contradiction, actor: Actor, at: datetime) -> Question | None:
    try:
        return raise_question(
            unit,
            owner=one.owner,
            kind=kind,
            about=one.key,
            subject=one.subject,
            sides=one.plain(),
            actor=actor,
            at=at,
        )
    except Refused:
        return None


def _renew(question: Question, one: Contradiction, actor: Actor, at: datetime) -> Question | None:
    """What is still said as it was, was put already or has been answered."""
    if question.state != QuestionState.SETTLED and question.sides == one.plain():
        return None
    try:
        renew_question(question, owner=one.owner, wording=one.subject, sides=one.plain(), actor=actor, at=at)
    except Refused:
        return None
    return Question.objects.select_related("owner", "organization").get(pk=question.pk)
