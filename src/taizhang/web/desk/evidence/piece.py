"""One piece of evidence: its files before one's eyes, what it proves, how it came to be (佐证页)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.journal.queries import Said, happened_on
from taizhang.bureau.traces.marking import level_of
from taizhang.ledger.evidence.actions.classify_evidence import classify_evidence
from taizhang.ledger.evidence.actions.expire import expire
from taizhang.ledger.evidence.actions.hand_in import hand_in
from taizhang.ledger.evidence.actions.record_opening import record_opening
from taizhang.ledger.evidence.actions.redraft import redraft
from taizhang.ledger.evidence.actions.renew import renew
from taizhang.ledger.evidence.actions.unlink import unlink
from taizhang.ledger.evidence.actions.withdraw import withdraw
from taizhang.ledger.evidence.models import Evidence, EvidenceLink, Opening
from taizhang.ledger.evidence.queries import elsewhere, has_lapsed, links_seen_by, unopened
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.evidence.reuse import places_of
from taizhang.web.desk.evidence.shown import shown
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.lookup import found_evidence
from taizhang.web.desk.session import actor, now, today

FILES_SHOWN = 8


@dataclass(frozen=True)
class Linked:
    """A measure that the piece proves or proved, and whether this person may end that."""

    link: EvidenceLink
    can_unlink: bool


@staff()
def piece(request: HttpRequest, evidence: int) -> HttpResponse:
    row, by = found_evidence(request, evidence), actor(request)
    files = Paginator(list(row.current.files.all()), FILES_SHOWN).get_page(request.GET.get("page"))
    previews = shown(list(files.object_list))
    # Who opened the page has had these files, or the sentences that stand for them, before their eyes.
    record_opening([one.file for one in previews if one.picture or one.text], actor=by, at=now(request))
    seen = list(links_seen_by(by).filter(evidence=row))
    context = {
        "evidence": row,
        "level": level_of(row),
        "revision": row.current,
        "earlier": sorted(row.revisions.all(), key=lambda one: -one.number)[1:],
        "files": files,
        "previews": previews,
        "linked": [Linked(one, _can_unlink(one, by)) for one in seen],
        "openings": _openings(row),
        "doubts": places_of(elsewhere(list(row.current.files.all()), [row.pk], by), row.current.files.all()),
        "has_lapsed": has_lapsed(row, today(request)),
        "history": _history(row, seen),
        "form": ActForm.blank(row),
        "acts": _acts(row, by),
        **_review(request),
    }
    return render(request, "evidence/piece.html", context)


def _history(row: Evidence, links: Sequence[EvidenceLink]) -> list[Said]:
    """The latest first, without what was said of the piece in reviews of findings that this person does not see."""
    numbers = {one.measure.finding.number for one in links}
    said = happened_on([row.stream])[::-1]
    return [one for one in said if one.facts.get("finding") in {None, *numbers}]


def _acts(row: Evidence, by: Actor) -> dict[str, bool]:
    """What this person can do about the piece now."""
    moves: dict[str, Transition[Evidence, ...]] = {
        "renew": renew,
        "redraft": redraft,
        "hand_in": hand_in,
        "withdraw": withdraw,
        "expire": expire,
        "classify": classify_evidence,
    }
    return {name: act.refusal(row, by) is None for name, act in moves.items()}


def _can_unlink(link: EvidenceLink, by: Actor) -> bool:
    return link.is_live and unlink.refusal(link.measure, by) is None


def _openings(row: Evidence) -> Sequence[Opening]:
    """Who has seen files of the present revision, each person once, the first first."""
    found = Opening.objects.filter(file__revision=row.current).select_related("person").order_by("opened_at")
    return list({one.person_id: one for one in reversed(found)}.values())[::-1]


def _review(request: HttpRequest) -> dict[str, object]:
    """For somebody on the way through the evidence of a finding: which one is next, and the way back."""
    asked = request.GET.get("review", "")
    finding: Finding | None = None
    if asked.isdecimal() and len(asked) < 19:
        finding = findings_for(actor(request)).filter(pk=int(asked)).first()
    if finding is None:
        return {"reviewed": None}
    left = unopened(finding, actor(request).person_id).order_by("revision__evidence", "order")
    following = left.first()
    return {
        "reviewed": finding,
        "next_piece": following.revision.evidence_id if following else None,
        "left": left.values("revision__evidence").distinct().order_by().count(),
    }
