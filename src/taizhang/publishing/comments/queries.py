"""Questions of staff about letters (来信查询)."""

from collections.abc import Collection

from django.db.models import QuerySet

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.queries import inside
from taizhang.publishing.comments.models import Comment, Letter, LookbackRequest
from taizhang.publishing.comments.roles import ANSWERING, RECEIVING
from taizhang.publishing.comments.states import CommentState, LookbackState

UNIT_OF_LETTER = "publication__bulletin__round__organization__path"


def unit_of(comment: Comment) -> Collection[str]:
    """Where the rights of receiving and deciding are held: over the unit, whichever office answers."""
    return (comment.organization.path,)


def unit_of_request(request: LookbackRequest) -> Collection[str]:
    return (request.finding.round.organization.path,)


def letters_for(actor: Actor) -> QuerySet[Letter]:
    """What came and waits for a decision whether it is taken up, the oldest first."""
    rows = Letter.objects.filter(inside(actor, UNIT_OF_LETTER), comment=None)
    return rows.select_related("publication__bulletin__round__organization")


def comments_for(actor: Actor) -> QuerySet[Comment]:
    """Those of the units of the actor's posts, and those that their own office is to answer."""
    near = inside(actor, "organization__path") | inside(actor, "office__path")
    return Comment.objects.filter(near).select_related(
        "organization", "office", "finding", "letter__publication"
    )


def letters_to_decide(actor: Actor) -> QuerySet[Letter]:
    return letters_for(actor) if actor.has_role(*RECEIVING) else Letter.objects.none()


def comments_owed_by(actor: Actor) -> QuerySet[Comment]:
    """What the actor's office is to answer, the most urgent first."""
    mine = [one.path for one in actor.posts if one.role in ANSWERING]
    rows = Comment.objects.filter(state=CommentState.ASSIGNED, office__path__in=mine)
    return rows.select_related("organization", "office").order_by("due", "pk")


def lookbacks_for(actor: Actor) -> QuerySet[LookbackRequest]:
    near = inside(actor, "finding__round__organization__path") | inside(actor, "finding__office__path")
    rows = LookbackRequest.objects.filter(near)
    return rows.select_related("comment", "finding__round__organization", "finding__office")


def open_lookbacks_of(finding: Finding) -> QuerySet[LookbackRequest]:
    return finding.lookback_requests.filter(state=LookbackState.OPEN).select_related("comment")


def all_letters_for(actor: Actor) -> QuerySet[Letter]:
    """Every letter that the actor sees, whether it was decided on or not."""
    near = inside(actor, UNIT_OF_LETTER) | inside(actor, "comment__office__path")
    return Letter.objects.filter(near).select_related(
        "publication__bulletin__round__organization", "comment", "contact"
    )
