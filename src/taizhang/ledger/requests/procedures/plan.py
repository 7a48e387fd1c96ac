"""整改方案:the measures of a round that stand in no approved plan yet, all together."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import OPEN
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.measures.terms import terms_of
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.procedures.procedure import Procedure
from taizhang.ledger.rounds.models import Round

# Kinds that go without a date: 立行立改 is done at once, 长期坚持 never ends (domain rules b2, b6).
WITHOUT_DATE = frozenset({Kind.IMMEDIATE, Kind.STANDING})


def unplanned(round: Round) -> QuerySet[Measure]:
    """Measures that no approved plan has taken in."""
    rows = Measure.objects.filter(finding__round=round, finding__state__in=OPEN, plan_number__isnull=True)
    return (
        rows.select_related("finding", "office")
        .prefetch_related("milestones")
        .order_by("finding__number", "number")
    )


def lacks(round: Round, measures: Sequence[Measure]) -> list[str]:
    """What is missing before the plan can be handed in, one sentence each (还差…)."""
    found = []
    bare = Finding.objects.filter(round=round, state__in=OPEN, measures__isnull=True).count()
    loose = sum(1 for one in measures if one.office_id is None)
    dateless = sum(1 for one in measures if one.due_date is None and one.kind not in WITHOUT_DATE)
    if bare:
        found.append(
            ngettext("还有 %(n)d 个问题没有整改措施", "还有 %(n)d 个问题没有整改措施", bare) % {"n": bare}
        )
    if loose:
        found.append(
            ngettext("还有 %(n)d 项措施没有责任股室", "还有 %(n)d 项措施没有责任股室", loose) % {"n": loose}
        )
    if dateless:
        found.append(
            ngettext("还有 %(n)d 项措施没有完成时限", "还有 %(n)d 项措施没有完成时限", dateless)
            % {"n": dateless}
        )
    return found or ([] if measures else [_("没有等待批准的措施")])


def seen(request: Request) -> dict[str, Any]:
    rows = Measure.objects.filter(pk__in=request.asked["measures"]).select_related("finding")
    return as_seen(list(rows.prefetch_related("milestones").order_by("finding__number", "number")))


def as_seen(measures: Sequence[Measure]) -> dict[str, Any]:
    """The plan as its reviewers read it."""
    return {
        "measures": [
            {
                "measure": one.pk,
                "finding": one.finding.number,
                "title": one.finding.title,
                "number": one.number,
                **terms_of(one),
            }
            for one in measures
        ]
    }


def _carry_out(request: Request) -> None:
    """The measures are as they were: a page that shows one is not overtaken by the approval of its plan."""
    Measure.objects.filter(pk__in=request.asked["measures"]).update(plan_number=request.number)


PROCEDURE = Procedure(seen, _carry_out)
