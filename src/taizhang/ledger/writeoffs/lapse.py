"""Why answers already given no longer count (审核意见失效): the matter changed, or a reviewer became concerned in it."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import approvals, current_application
from taizhang.ledger.writeoffs.models import Application, Decision
from taizhang.ledger.writeoffs.submission import submission_digest

WORKING = frozenset({Role.OFFICER, Role.OFFICE_HEAD})


def lapse_of(finding: Finding, on: date) -> str | None:
    """The sentence that says so, or None while everything stands."""
    application = current_application(finding)
    if application is None:
        return None
    given = approvals(application)
    if application.digest != submission_digest(finding):
        if not given:
            return _("送审后内容有变动，请退回后重新申请")
        return ngettext(
            "送审后内容有变动，已有的 %(n)d 个审核意见失效，请退回后重新申请",
            "送审后内容有变动，已有的 %(n)d 个审核意见失效，请退回后重新申请",
            len(given),
        ) % {"n": len(given)}
    names = [one.name for one in concerned(application, given, on)]
    if not names:
        return None
    return _("%(names)s现在与本问题有利害关系（承办或代理申请人），原来的审核意见失效，请退回后重新申请") % {
        "names": "、".join(names)
    }


def concerned(application: Application, given: Sequence[Decision], on: date) -> list[Person]:
    """Those who agreed and have since come to stand for an applicant, or to work where the finding is worked on."""
    people = {
        person.pk: (person, one) for one in given for person in (one.decided_by, one.decided_for) if person
    }
    return [person for person, one in people.values() if _is_concerned(person, one, application, on)]


def _is_concerned(person: Person, decision: Decision, application: Application, on: date) -> bool:
    now = actor_of(person, on=on)
    if now.standing & application.applicants:
        return True
    finding = application.finding
    # A head of the office reviews in that post: whoever worked there on the day of the decision is no newcomer.
    then = actor_of(person, on=decision.decided_at.date())
    return now.holds(WORKING, finding.scope_path) and not then.holds(WORKING, finding.scope_path)
