"""Supervision notices with their receipts and replies (督办文书)."""

from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.queries import notices_for
from taizhang.ledger.supervision.states import NoticeState


class ReplyShape(Shape):
    text: str
    is_late: bool
    replied_by: int
    replied_for: int | None
    replied_at: datetime
    is_accepted: bool | None
    opinion: str


class NoticeShape(Shape):
    id: int
    version: int
    round: int
    organization: int
    addressee: int
    step: str
    step_name: str
    number: str
    demand: str
    measures: list[int]
    recipients: list[int]
    talk_at: datetime | None
    talk_place: str
    reply_due: date | None
    is_provisional: bool
    issued_by: int
    issued_at: datetime
    received_by: int | None
    received_at: datetime | None
    replies: list[ReplyShape]
    state: str


def _whole(rows: QuerySet[Notice], _actor: Actor) -> QuerySet[Notice]:
    return rows.select_related("receipt").prefetch_related("about", "replies__verdict")


def _reply(one: Any) -> ReplyShape:
    verdict = getattr(one, "verdict", None)
    return ReplyShape(
        text=one.text,
        is_late=one.is_late,
        replied_by=one.replied_by_id,
        replied_for=one.replied_for_id,
        replied_at=one.replied_at,
        is_accepted=verdict.is_accepted if verdict else None,
        opinion=verdict.opinion if verdict else "",
    )


def describe(row: Notice) -> NoticeShape:
    receipt = getattr(row, "receipt", None)
    return NoticeShape(
        id=row.pk,
        version=row.version,
        round=row.round_id,
        organization=row.organization_id,
        addressee=row.addressee_id,
        step=row.step_key,
        step_name=row.name,
        number=str(row),
        demand=row.demand,
        measures=[one.measure_id for one in row.about.all()],
        recipients=[key for key, _name in row.recipients],
        talk_at=row.talk_at,
        talk_place=row.talk_place,
        reply_due=row.reply_due,
        is_provisional=row.is_provisional,
        issued_by=row.issued_by_id,
        issued_at=row.issued_at,
        received_by=receipt.received_by_id if receipt else None,
        received_at=receipt.received_at if receipt else None,
        replies=[_reply(one) for one in row.replies.all()],
        state=row.state,
    )


NOTICES = Resource(
    noun="notices",
    title=_("督办文书"),
    model=Notice,
    rows=notices_for,
    dressed=_whole,
    shape=NoticeShape,
    describe=describe,
    filters={
        "round": Filter("round"),
        "addressee": Filter("addressee"),
        "state": Filter("state", str, tuple(NoticeState.values)),
    },
)
