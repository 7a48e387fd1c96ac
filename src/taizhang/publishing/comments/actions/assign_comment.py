"""分办来信:an office is to draft the answer; until it is decided on, another one may be named."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.queries import appointments_on
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.models import Comment
from taizhang.publishing.comments.models.shown import Stage
from taizhang.publishing.comments.queries import unit_of
from taizhang.publishing.comments.roles import ANSWERING, RECEIVING
from taizhang.publishing.comments.states import CommentState
from taizhang.publishing.comments.telling import tell_writer
from taizhang.publishing.comments.topics import LETTER


@dataclass(frozen=True, kw_only=True)
class CommentAssigned(Event):
    number: str
    office: str

    def sentence(self) -> str:
        return _("%(number)s由%(office)s承办") % {"number": self.number, "office": self.office}


@transition(
    title=gettext_lazy("分办来信"),
    source={CommentState.ADMITTED, CommentState.ASSIGNED},
    target=CommentState.ASSIGNED,
    roles=RECEIVING,
    scope=unit_of,
)
def assign_comment(comment: Comment, *, office: Organization, actor: Actor, at: datetime) -> CommentAssigned:
    if not office.path.startswith(comment.organization.path):
        raise Refused(_("“%(office)s”不在收到来信的单位之内") % {"office": office})
    posts = appointments_on(localdate(at)).filter(role__in=ANSWERING, organization=office)
    people = [one.person for one in posts.select_related("person").order_by("pk")]
    if not people:
        raise Refused(_("“%(office)s”没有承办人，不能分给它") % {"office": office})
    if comment.office_id == office.pk:
        raise Refused(_("已经分给%(office)s了") % {"office": office})
    Comment.objects.filter(pk=comment.pk).update(office=office)
    tell_writer(comment, Stage.ASSIGNED, text=str(office), at=at)
    tell(
        people,
        kind=LETTER,
        subject=_("%(comment)s由你们股室答复") % {"comment": comment},
        text=_("请在 %(due)s 前拟好答复") % {"due": date_format(comment.owed_by, "DATE_FORMAT")},
        address=f"/letters/{comment.pk}",
        key=f"{comment.stream}:assigned:{office.pk}",
        at=at,
    )
    return CommentAssigned(number=str(comment), office=str(office))
