"""Questions about messages and what became of them."""

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from taizhang.bureau.messages.models import Dispatch, Message

STANDINGS: dict[str, Q] = {
    "sent": Q(sent_at__isnull=False),
    "given_up": Q(sent_at__isnull=True, job__given_up_at__isnull=False),
    "failed": Q(sent_at__isnull=True, job__due_at__isnull=False) & ~Q(job__trouble=""),
    "waiting": Q(sent_at__isnull=True, job__due_at__isnull=False, job__trouble=""),
}


def messages_of(person: int) -> QuerySet[Message]:
    return Message.objects.filter(person=person).order_by("-pk")


def unread(person: int) -> int:
    """By an index that holds only what was not read."""
    return Message.objects.filter(person=person, read_at__isnull=True).count()


def unread_beside(person: str) -> Subquery:
    """The same for the person of another row, as a part of the statement that reads it; NULL where there is none."""
    own = Message.objects.filter(person=OuterRef(person), read_at__isnull=True).order_by()
    return Subquery(own.values("person").annotate(count=Count("pk")).values("count"))


def dispatches_by(standing: str, channel: str = "") -> QuerySet[Dispatch]:
    rows = Dispatch.objects.filter(STANDINGS.get(standing, Q())).select_related("channel", "person", "job")
    return rows.filter(channel=int(channel)) if channel.isdigit() and len(channel) < 10 else rows
