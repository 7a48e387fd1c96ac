"""The desk (工作台): what I owe, what waits for my decision, what came back, what is new."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import DUTIES, Duty
from taizhang.bureau.accounts.roles import EVERYONE, Role
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.journal.queries import said
from taizhang.ledger.calls.queries import owed_to_calls, to_judge
from taizhang.ledger.calls.roles import ANSWERING, CALLING
from taizhang.ledger.consistency.queries import questions_owed_by
from taizhang.ledger.evidence.actions.submit import EvidenceRecorded
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for, happened_to
from taizhang.ledger.keywork.actions.break_down import ShareAdded
from taizhang.ledger.keywork.actions.set_task import ShareSet
from taizhang.ledger.lineage.actions.merge_findings import MeasureJoined
from taizhang.ledger.lineage.actions.split_finding import MeasureFollowed
from taizhang.ledger.lists.counting import tally
from taizhang.ledger.lists.queries import cells_by_round
from taizhang.ledger.measures.actions.adopt_resolution import MeasureAdded
from taizhang.ledger.measures.actions.confirm_intake import MeasureRegistered
from taizhang.ledger.measures.actions.enter_ledger import MeasureEntered
from taizhang.ledger.measures.lights import Light, Lighting, limits_of
from taizhang.ledger.measures.queries import owed_by, to_be_assigned
from taizhang.ledger.measures.tally import Tally
from taizhang.ledger.requests.actions.ask_extension import ExtensionNoted
from taizhang.ledger.requests.actions.grant import TermsChanged
from taizhang.ledger.requests.actions.propose_amendment import AmendmentNoted
from taizhang.ledger.requests.actions.transfer_finding import FindingTransferNoted
from taizhang.ledger.requests.actions.transfer_measure import MeasureTransferNoted
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.queries import asked_among, pending_for, waiting_among
from taizhang.ledger.rounds.light_presets import USUAL
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import intakes_for, rounds_for
from taizhang.ledger.rounds.states import IntakeState
from taizhang.ledger.schedules.queries import turns_owed_by
from taizhang.ledger.supervision.queries import owed_to
from taizhang.ledger.supervision.roles import OFFICE
from taizhang.ledger.writeoffs.chain import current_application, current_step
from taizhang.ledger.writeoffs.queries import sent_back_to, waiting_for
from taizhang.publishing.bulletins.actions.countersign import countersign
from taizhang.publishing.bulletins.actions.freeze import freeze
from taizhang.publishing.bulletins.actions.sign_off import sign_off
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.queries import bulletins_for
from taizhang.publishing.bulletins.states import BulletinState
from taizhang.publishing.comments.queries import comments_owed_by, letters_to_decide, lookbacks_for
from taizhang.publishing.comments.roles import LOOKING_BACK
from taizhang.publishing.comments.states import LookbackState
from taizhang.web.desk.access import owner
from taizhang.web.desk.findings.chips import count
from taizhang.web.desk.letters.letters import lit
from taizhang.web.desk.session import actor, now, today
from taizhang.web.going import SeeOther

OWED_SHOWN = 30
NEWS_SHOWN = 8
UNASSIGNED_SHOWN = 8
ROUNDS_SHOWN = 5
# Entries on the rows that an act created: the act itself has said it.
SAID_ELSEWHERE = (
    *(EvidenceRecorded.name(), MeasureRegistered.name(), MeasureEntered.name(), MeasureAdded.name()),
    *(AmendmentNoted.name(), ExtensionNoted.name(), FindingTransferNoted.name(), MeasureTransferNoted.name()),
    *(MeasureFollowed.name(), MeasureJoined.name(), TermsChanged.name()),
    *(ShareSet.name(), ShareAdded.name()),
)


@owner(is_first=False)
def home(request: HttpRequest) -> HttpResponse:
    by = actor(request)
    if by.has_role(*DUTIES):
        return SeeOther(reverse("record" if by.has_role(Duty.AUDIT) else "accounts"))
    waiting = [_waiting(one) for one in waiting_for(by)]
    unassigned = _unassigned(by)
    owed = list(owed_by(by).select_related("finding__round__programme")[: OWED_SHOWN + 1])
    context = {
        "sections": sections(by, waiting),
        "waiting": waiting,
        **_requests(by),
        "owed": owed[:OWED_SHOWN],
        "has_more_owed": len(owed) > OWED_SHOWN,
        "returned": sent_back_to(by),
        "supervised": list(owed_to(by)[:OWED_SHOWN]) if by.has_role(*OFFICE) else [],
        "turns": list(turns_owed_by(by)[:OWED_SHOWN]) if by.has_role(*OFFICE) else [],
        **_material(by),
        "questions": list(questions_owed_by(by)[:OWED_SHOWN]),
        **_letters(by, today(request)),
        "now": now(request),
        "rounds": _rounds(by, today(request)),
        "intakes": _intakes(by),
        "unassigned": unassigned[:UNASSIGNED_SHOWN],
        "unassigned_count": len(unassigned),
        "bulletins": _bulletins(by),
        "news": _news(by),
    }
    return render(request, "home.html", context)


def sections(by: Actor, waiting: Sequence[Any]) -> list[str]:
    """What the desk shows, first things first; somebody with several posts finds the parts of all of them."""
    works = by.has_role(Role.OFFICER, Role.OFFICE_HEAD)
    shown = {
        "waiting": bool(waiting) or by.has_role(*EVERYONE - {Role.OFFICER}),
        "requests": True,
        "supervised": by.has_role(*OFFICE),
        "roundups": by.has_role(*OFFICE),
        "material": by.has_role(*ANSWERING, *CALLING),
        "questions": True,
        "letters": True,
        "bulletins": True,
        "returned": works,
        "owed": works,
        "intakes": by.has_role(Role.RECTIFIER),
        "unassigned": by.has_role(Role.RECTIFIER),
        "rounds": True,
    }
    return [name for name, is_shown in shown.items() if is_shown]


def _waiting(finding: Finding) -> dict[str, Any]:
    return {
        "finding": finding,
        "application": current_application(finding),
        "step": current_step(finding),
    }


def _requests(by: Actor) -> dict[str, Sequence[Request]]:
    """Pending requests that this person may answer, and those that they asked for themselves."""
    pending = list(pending_for(by))
    return {"to_answer": waiting_among(pending, by), "asked_for": asked_among(pending, by)}


def _material(by: Actor) -> dict[str, Sequence[Any]]:
    """What the office has still to send in, and what was sent in and waits for this person."""
    return {
        "material_owed": list(owed_to_calls(by)[:OWED_SHOWN]) if by.has_role(*ANSWERING) else [],
        "material_sent": list(to_judge(by)[:OWED_SHOWN]) if by.has_role(*CALLING) else [],
    }


def _letters(by: Actor, day: date) -> dict[str, Sequence[Any]]:
    """Letters to decide on and to answer, and findings that citizens were right about."""
    asked = lookbacks_for(by).filter(state=LookbackState.OPEN)
    return {
        "arrivals": list(letters_to_decide(by)[:OWED_SHOWN]),
        "letters_owed": lit(list(comments_owed_by(by)[:OWED_SHOWN]), day),
        "lookbacks": list(asked[:OWED_SHOWN]) if by.has_role(*LOOKING_BACK) else [],
    }


def _intakes(by: Actor) -> Sequence[Any]:
    if not by.has_role(Role.RECTIFIER):
        return []
    return list(intakes_for(by).filter(state=IntakeState.PROPOSED).defer("text")[:ROUNDS_SHOWN])


def _unassigned(by: Actor) -> Sequence[Finding]:
    """Findings that the rectification office has still to hand out."""
    return list(to_be_assigned(by)) if by.has_role(Role.RECTIFIER) else []


def _bulletins(by: Actor) -> Sequence[Bulletin]:
    """Those that this person may sign or publish now."""
    rows = bulletins_for(by).filter(state__in=(BulletinState.SUBMITTED, BulletinState.APPROVED))
    acts = (countersign, sign_off, freeze)
    return [one for one in rows[:ROUNDS_SHOWN] if any(act.refusal(one, by) is None for act in acts)]


def _rounds(by: Actor, day: date) -> list[tuple[Round, Tally, int]]:
    """The latest rounds with their counts and the number of findings that are overdue, in two queries."""
    rounds = list(rounds_for(by)[:ROUNDS_SHOWN])
    # Overdue is overdue by every scheme: the usual one tells it as well as any.
    below = cells_by_round([one.pk for one in rounds], Lighting(limits_of(USUAL, day, calendar)))
    return [(one, tally(below[one.pk]), count(below[one.pk], light=Light.OVERDUE)) for one in rounds]


def _news(by: Actor) -> list[dict[str, Any]]:
    """The latest entries of the journal on findings in scope, each with the finding that it belongs to."""
    told = happened_to(findings_for(by)).exclude(event__in=SAID_ELSEWHERE)
    entries = list(told[:NEWS_SHOWN])
    numbers = {entry.stream: int(entry.stream.partition(":")[2]) for entry in entries}
    findings = findings_for(by).select_related("round__programme").in_bulk(set(numbers.values()))
    return [{"said": said(entry), "finding": findings[numbers[entry.stream]]} for entry in entries]
