"""One finding with all that was done about it (问题页)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.journal.queries import happened_on
from taizhang.ledger.findings.actions.assign_office import assign_office
from taizhang.ledger.findings.actions.classify import classify
from taizhang.ledger.findings.actions.hand_over import hand_over
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.findings.states import GONE, FindingState
from taizhang.ledger.lineage.actions.split_finding import split_finding
from taizhang.ledger.lineage.queries import origins_of, successions_of
from taizhang.ledger.requests.actions.transfer_finding import transfer_finding
from taizhang.ledger.rounds.chains import read_chain
from taizhang.ledger.rounds.queries import intakes_for
from taizhang.ledger.writeoffs.actions.apply import apply
from taizhang.ledger.writeoffs.actions.withdraw_application import withdraw_application
from taizhang.ledger.writeoffs.answering import may_answer
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.charges import answering_for
from taizhang.ledger.writeoffs.lacks import lacks_of
from taizhang.ledger.writeoffs.lapse import lapse_of
from taizhang.ledger.writeoffs.models import Decision
from taizhang.ledger.writeoffs.states import REFUSING
from taizhang.publishing.comments.queries import open_lookbacks_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.eyes import before_eyes
from taizhang.web.desk.findings.beside import beside
from taizhang.web.desk.findings.file import (
    file_of,
    has_origins,
    measures_of,
    pending_of,
    proof_of,
    streams_of,
)
from taizhang.web.desk.findings.remedies import remedies
from taizhang.web.desk.findings.review import review_of
from taizhang.web.desk.keywork.shown import task_of
from taizhang.web.desk.measures.card import card_of
from taizhang.web.desk.session import actor, today


@staff()
def finding(request: HttpRequest, finding: int) -> HttpResponse:
    by = actor(request)
    row = file_of(finding, findings_for(by))
    level = before_eyes(request, row)
    pending = pending_of(row)
    context = {
        "finding": row,
        "task": task_of(row, by),
        "level": level,
        "cards": [card_of(measure, by, today(request), pending) for measure in measures_of(row)],
        "reviews": [review_of(one, row) for one in reversed(row.applications.all())],
        "planned": read_chain(row.round.chain),
        "history": happened_on(streams_of(row))[::-1],
        "original": _original(request, row),
        "answering": answering_for(row, on=today(request)),
        "origins": origins_of(row) if has_origins(row) else (),
        "successions": successions_of(row) if row.state in GONE else (),
        "pending": pending,
        "lookbacks": list(open_lookbacks_of(row)),
        **_next_acts(request, row),
    }
    return render(request, "findings/finding.html", context)


def _next_acts(request: HttpRequest, row: Finding) -> dict[str, object]:
    """What this person can do about the finding as a whole, and what is still missing for it."""
    by = actor(request)
    under_review = row.state == FindingState.UNDER_REVIEW
    in_progress = row.state == FindingState.IN_PROGRESS
    lacks = lacks_of(row, on=by.on, proof=proof_of(row)) if in_progress else []
    may_assign = assign_office.is_open_to(row, by)
    return {
        "returned": _returned(row),
        "lacks": remedies(row, lacks, may_assign=may_assign),
        "lapse": lapse_of(row, today(request)) if under_review else None,
        "beside": beside(current_application(row), row, by),
        "can_apply": apply.is_open_to(row, by),
        "can_hand_over": hand_over.is_open_to(row, by),
        "can_assign_office": may_assign,
        "can_transfer": row.office_id is not None and transfer_finding.is_open_to(row, by),
        "can_classify": classify.is_open_to(row, by),
        "can_split": split_finding.is_open_to(row, by),
        "can_decide": under_review and may_answer(row, by) is None,
        "can_withdraw": under_review and withdraw_application.refusal(row, by) is None,
    }


def _returned(row: Finding) -> Decision | None:
    """The answer that brought the last application back, as long as nothing new was applied for."""
    applications = list(row.applications.all())
    if row.state != FindingState.IN_PROGRESS or not applications:
        return None
    last = max(applications, key=lambda one: one.number)
    return next((one for one in last.decisions.all() if one.answer in REFUSING), None)


def _original(request: HttpRequest, row: Finding) -> str:
    """Where in the document the finding was read, for whoever may open that document; else nothing."""
    if row.intake_id is None or row.start is None:
        return ""
    if not intakes_for(actor(request)).filter(pk=row.intake_id).exists():
        return ""
    return f"?at={row.start}-{row.end}#s{row.start}-{row.end}"
