"""A further revision of a piece of evidence, or of its draft (更新佐证)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.redraft import redraft
from taizhang.ledger.evidence.actions.renew import renew
from taizhang.ledger.evidence.content import Given
from taizhang.ledger.evidence.models import Evidence, EvidenceFile
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.web.desk.access import staff
from taizhang.web.desk.evidence.form import RevisionForm
from taizhang.web.desk.evidence.receiving import received
from taizhang.web.desk.forms import act_page
from taizhang.web.desk.lookup import found_evidence
from taizhang.web.desk.session import actor
from taizhang.web.going import told


@staff(methods=("GET", "POST"))
def revision(request: HttpRequest, evidence: int) -> HttpResponse:
    row = found_evidence(request, evidence)
    act = redraft if row.state == EvidenceState.DRAFT else renew
    form = _form(request, row)
    if form.is_valid() and _renewed(request, form, row, act):
        return told(request, _("佐证已更新为新的一版"), "piece", row.pk)
    return act_page(request, "evidence/revision.html", form, row, act, evidence=row)


def _form(request: HttpRequest, row: Evidence) -> RevisionForm:
    current = row.current
    if request.method == "POST":
        kept = _offered(row, set(request.POST.getlist("keep")))
        return RevisionForm(request.POST, request.FILES, auto_id="%s", kept=kept)
    kept = list(current.files.all())
    said = {name: getattr(current, name) for name in ("title", "kind", "day", "valid_until", "description")}
    initial = {"version": row.version, "keep": [str(one.pk) for one in kept], **said}
    return RevisionForm(initial=initial, auto_id="%s", kept=kept)


def _offered(row: Evidence, chosen: set[str]) -> list[EvidenceFile]:
    """The files of the present revision, and those that were chosen before somebody else renewed the piece."""
    earlier = [
        one for revision in row.revisions.all() for one in revision.files.all() if str(one.pk) in chosen
    ]
    return list({one.pk: one for one in (*row.current.files.all(), *earlier)}.values())


def _renewed(request: HttpRequest, form: RevisionForm, row: Evidence, act: Transition[Evidence, ...]) -> bool:
    if why := act.refusal(row, actor(request)):
        form.refuse(why, row)
        return False
    chosen = set(form.cleaned_data["keep"])
    kept = [Given(one.file, one.name, one.form) for one in row.current.files.all() if str(one.pk) in chosen]
    try:
        files = received(request, form.cleaned_data["file"] or [], row.round.organization, kept)
    except Refused as refused:
        form.refuse(str(refused), row)
        return False
    done = form.carry_out(request, row, act, content=form.content(files), note=form.cleaned_data["note"])
    if done and row.state == EvidenceState.DRAFT:
        messages.info(request, _("这还是草稿，提交以后才算佐证"))
    return done
