"""Writes a request down (提出)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.states import RequestKind, RequestState
from taizhang.ledger.rounds.models import Round


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What somebody wants: ``seen`` are the facts it is wanted of, ``post`` is the one they ask in."""

    kind: RequestKind
    round: Round
    finding: Finding | None = None
    measure: Measure | None = None
    reason: str
    asked: dict[str, Any]
    seen: dict[str, Any]
    steps: Sequence[Sequence[str]]
    post: Post | None


def ask(draft: Draft, *, actor: Actor, at: datetime) -> Request:
    reason = draft.reason.strip()
    if not reason:
        raise Refused(_("请写明理由"))
    same = Request.objects.filter(round=draft.round, finding=draft.finding, kind=draft.kind)
    if same.filter(measure=draft.measure, state=RequestState.PENDING).exists():
        raise Refused(_("已经有一份%(kind)s在等待审批") % {"kind": draft.kind.label})
    path = (draft.measure or draft.finding or draft.round).scope_path
    return Request.objects.create(
        round=draft.round,
        finding=draft.finding,
        measure=draft.measure,
        kind=draft.kind,
        number=(same.aggregate(last=Max("number"))["last"] or 0) + 1,
        reason=reason,
        asked=draft.asked,
        seen=draft.seen,
        digest=digest_of({"asked": draft.asked, "seen": draft.seen, "reason": reason}),
        steps=[list(step) for step in draft.steps],
        origin_path=path,
        asked_by_id=actor.person_id,
        asked_for_id=draft.post.principal_id if draft.post else None,
        asked_at=at,
    )
