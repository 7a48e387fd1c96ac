"""Questions about examinations."""

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.models import Examination, Waiver
from taizhang.ledger.materials.states import WaiverState


def examinations_for(actor: Actor) -> QuerySet[Examination]:
    """A person's own, newest first: a draft is nobody else's business."""
    return Examination.objects.filter(person_id=actor.person_id).select_related("predecessor", "organization")


def with_waivers_counted(rows: QuerySet[Examination]) -> QuerySet[Examination]:
    """``waived``: how many waivers stand that were made on this very examination."""
    counted = rows.annotate(waived=Count("waivers", filter=Q(waivers__state=WaiverState.STANDING)))
    return counted.order_by("-examined_at", "-pk")


def waivers_for(actor: Actor) -> QuerySet[Waiver]:
    return Waiver.objects.filter(examination__person_id=actor.person_id).select_related(
        "examination__organization", "person"
    )


def standing_waivers(row: Examination) -> QuerySet[Waiver]:
    """Those made on this examination and on the earlier ones of the same text."""
    same = Q(examination=row.first_id) | Q(examination__series=row.first_id)
    return Waiver.objects.filter(same, examination__lte=row.pk, state=WaiverState.STANDING).select_related(
        "person", "examination"
    )


def home_of(actor: Actor) -> Organization:
    """Where the person works today: the organization of the first own post, or else of the first one that they deputize in."""
    first = min(actor.posts, key=lambda one: one.principal_id is not None, default=None)
    if first is None:
        raise Refused(_("您今天没有任职，不能审核材料"))
    return Organization.objects.get(pk=first.organization_id)
