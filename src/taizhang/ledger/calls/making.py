"""How a call and what each office owes to it are made (发出征集): once by a person, again and again by a repeating call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from taizhang.bureau.journal.event import Event
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.fields import read_fields
from taizhang.ledger.calls.models import Call, Form, Submission
from taizhang.ledger.calls.people import people_of
from taizhang.ledger.calls.topics import CALL

OFFICES_MAX, TEXT_MAX, TITLE_MAX, BASIS_MAX = 200, 5000, 120, 300


@dataclass(frozen=True, kw_only=True)
class CallSent(Event):
    title: str
    basis: str
    period: str
    due_at: str
    offices: Sequence[str]

    def sentence(self) -> str:
        said = {"title": self.title, "count": len(self.offices)}
        if self.basis:
            return _("发出征集“%(title)s”，应报股室 %(count)d 个") % said
        return _("发出征集“%(title)s”，应报股室 %(count)d 个，没有写依据") % said


@dataclass(frozen=True, kw_only=True)
class SubmissionAsked(Event):
    office: str

    def sentence(self) -> str:
        return _("%(office)s应报") % {"office": self.office}


def asked_offices(organization: Organization, offices: Sequence[Organization]) -> list[Organization]:
    """Each once, all of them within the calling unit and at work."""
    found = list({one.pk: one for one in offices}.values())
    if not found or len(found) > OFFICES_MAX:
        raise Refused(_("请选择 1 到 %(most)d 个应报的股室") % {"most": OFFICES_MAX})
    for one in found:
        if not one.path.startswith(organization.path) or one.state != OrganizationState.EXISTING:
            said = {"office": one, "unit": organization}
            raise Refused(_("“%(office)s”不在%(unit)s之内，或者已经撤销") % said)
    return sorted(found, key=lambda one: one.path)


def refuse_unsound(organization: Organization, form: Form, *, title: str, text: str, basis: str) -> None:
    if not title.strip() or len(title) > TITLE_MAX:
        raise Refused(_("请写明标题，不超过 %(most)d 个字") % {"most": TITLE_MAX})
    if len(text) > TEXT_MAX or len(basis) > BASIS_MAX:
        raise Refused(_("要求或依据太长"))
    if not (
        organization.path.startswith(form.organization.path)
        or form.organization.path.startswith(organization.path)
    ):
        raise Refused(_("这张表样不是本单位的"))


def needs_period(form: Form) -> bool:
    """A number that is kept under a code is about some time."""
    return any(one.indicator for one in read_fields(form.fields))


def asked(
    call: Call, offices: Sequence[Organization], *, at: datetime
) -> list[tuple[Submission, SubmissionAsked]]:
    """What each office owes; its people are told."""
    made = Submission.objects.bulk_create([Submission(call=call, office=one) for one in offices])
    by_office = people_of([one.path for one in offices], on=localdate(at))
    people = list(dict.fromkeys(person for some in by_office.values() for person in some))
    due = date_format(localtime(call.due_at), "DATETIME_FORMAT")
    tell(
        people,
        kind=CALL,
        subject=_("请报送：%(title)s") % {"title": call.title},
        text=_("%(due)s前报送。\n%(text)s") % {"due": due, "text": call.text},
        address=f"/calls/{call.pk}",
        key=call.stream,
        at=at,
    )
    return [(one, SubmissionAsked(office=str(one.office))) for one in made]


def said_call(call: Call, offices: Sequence[Organization]) -> CallSent:
    return CallSent(
        title=call.title,
        basis=call.basis,
        period=call.period,
        due_at=call.due_at.isoformat(),
        offices=[str(one) for one in offices],
    )
