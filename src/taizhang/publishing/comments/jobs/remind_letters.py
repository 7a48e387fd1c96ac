"""来信提醒:on working days, who has a letter to decide on or an answer to give is told so, once for each stage."""

from datetime import date, datetime

from django.conf import settings
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import appointments_on
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.jobs.kinds import Facts, job
from taizhang.bureau.jobs.rhythms import Daily
from taizhang.bureau.messages.sending import tell
from taizhang.publishing.comments.models import Comment, Letter
from taizhang.publishing.comments.roles import ANSWERING, RECEIVING
from taizhang.publishing.comments.states import OPEN, CommentState
from taizhang.publishing.comments.topics import LETTER


@job(title=gettext_lazy("来信提醒"), rhythm=Daily(8, 30))
def remind_letters(facts: Facts, *, at: datetime) -> None:
    today = localdate(at)
    if not calendar().is_working(today):
        return
    held = _held(today)
    for letter in Letter.objects.filter(comment=None).select_related(
        "publication__bulletin__round__organization"
    ):
        tell(
            held.get((RECEIVING, letter.scope_path), ()),
            kind=LETTER,
            subject=_("有来信等待受理"),
            text=_("%(kind)s，%(day)s 收到") % _facts(letter),
            address="/letters",
            key=f"letter:{letter.pk}:new",
            at=at,
        )
    for comment in Comment.objects.filter(state__in=OPEN).select_related("organization", "office"):
        if stage := _stage(comment, today):
            _remind(comment, stage, held, at)


def _remind(
    comment: Comment, stage: str, held: "dict[tuple[frozenset[str], str], list[Person]]", at: datetime
) -> None:
    """The office while it has to draft, the receiving side in every other state and whenever it is late."""
    people: list[Person] = []
    if comment.state == CommentState.ASSIGNED and comment.office:
        people += held.get((ANSWERING, comment.office.path), [])
    if comment.state != CommentState.ASSIGNED or stage.startswith("late"):
        people += held.get((RECEIVING, comment.organization.path), [])
    tell(
        people,
        kind=LETTER,
        subject=_("%(comment)s要抓紧答复") % {"comment": comment},
        text=_("答复期限 %(day)s") % {"day": date_format(comment.owed_by, "DATE_FORMAT")},
        address=f"/letters/{comment.pk}",
        key=f"{comment.stream}:{comment.due}:{stage}",
        at=at,
    )


def _facts(letter: Letter) -> dict[str, str]:
    day = date_format(localdate(letter.received_at), "DATE_FORMAT")
    return {"kind": letter.get_kind_display(), "day": day}


def _stage(comment: Comment, today: date) -> str:
    """The nearest of the days before that has come; late by so many days it begins anew every so many."""
    if today > comment.owed_by:
        return f"late{(today - comment.owed_by).days // settings.REMIND_AGAIN_DAYS}"
    left = calendar().left(today, comment.owed_by)
    come = [one for one in settings.COMMENT_REMIND_DAYS if left <= one]
    return f"before{min(come)}" if come else ""


def _held(today: date) -> dict[tuple[frozenset[str], str], list[Person]]:
    """People by what they do and where, in one statement."""
    found: dict[tuple[frozenset[str], str], list[Person]] = {}
    rows = appointments_on(today).filter(role__in=RECEIVING | ANSWERING)
    for one in rows.select_related("person", "organization").order_by("pk"):
        kind = RECEIVING if one.role in RECEIVING else ANSWERING
        found.setdefault((frozenset(kind), one.organization.path), []).append(one.person)
    return found
