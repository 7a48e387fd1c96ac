"""What the house does by itself (作业): who works on it, what comes again and again, what waits, runs and failed."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.jobs.actions.retry_job import retry_job
from taizhang.bureau.jobs.actions.set_timing import set_timing
from taizhang.bureau.jobs.kinds import title_of
from taizhang.bureau.jobs.models import Job, Worker
from taizhang.bureau.jobs.planning import courses
from taizhang.bureau.jobs.queries import STANDINGS, jobs_by, standing_of
from taizhang.bureau.jobs.stuck import SILENT
from taizhang.bureau.jobs.stuck import stuck as jobs_stuck
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.messages.stuck import stuck as messages_stuck
from taizhang.bureau.refusal import Refused
from taizhang.web.desk.access import administrators
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import now
from taizhang.web.going import told

ROWS, WORKERS = 50, 10
SAID = {
    "waiting": gettext_lazy("等待"),
    "running": gettext_lazy("正在执行"),
    "failed": gettext_lazy("出错，会重试"),
    "given_up": gettext_lazy("已放弃"),
    "finished": gettext_lazy("已完成"),
}


class TimingForm(MakeForm):
    rhythm = forms.CharField(
        label=gettext_lazy("什么时候"),
        max_length=5,
        help_text=gettext_lazy("写一个时刻，如 07:30，就是每天一次；写一个数，如 15，就是每隔 15 分钟。"),
    )
    is_paused = forms.BooleanField(label=gettext_lazy("先停下"), required=False)


class RetrialForm(MakeForm):
    """A button alone."""


@administrators(Duty.SYSTEM)
def jobs(request: HttpRequest) -> HttpResponse:
    moment, state = now(request), request.GET.get("state", "")
    page = Paginator(jobs_by(state, moment), ROWS).get_page(request.GET.get("page"))
    shown: dict[str, Any] = {
        "page": page,
        "rows": [_row(one, request) for one in page],
        "state": state,
        "states": [(one, SAID[one]) for one in STANDINGS],
        "stuck": [*jobs_stuck(moment), *messages_stuck(moment)],
        "courses": courses(),
        "workers": [
            (one, one.ended_at is None and one.seen_at > moment - SILENT)
            for one in Worker.objects.order_by("-seen_at")[:WORKERS]
        ],
    }
    return render(request, "keeping/jobs.html", shown)


def _row(one: Job, request: HttpRequest) -> dict[str, Any]:
    standing = standing_of(one, now(request))
    form = RetrialForm.of(request) if standing == "given_up" else None
    return {
        "job": one,
        "title": title_of(one.kind),
        "standing": standing,
        "said": SAID[standing],
        "form": form,
    }


@administrators(Duty.SYSTEM, methods=("POST",))
def retrial(request: HttpRequest, job: int) -> HttpResponse:
    row = get_object_or_404(Job, pk=job)
    form = RetrialForm.of(request)
    if not form.is_valid():
        raise Refused(_("页面已经过期，请重新打开"))
    if form.make(request, retry_job, GROUND, job=row):
        return told(request, _("作业会马上重新执行"), "jobs")
    raise Refused(str(form.non_field_errors()[0]))


@administrators(Duty.SYSTEM, methods=("GET", "POST"))
def timing(request: HttpRequest, course: str) -> HttpResponse:
    found = next((one for one in courses() if one.kind.name == course), None)
    if found is None:
        raise Http404
    form = TimingForm.of(request, rhythm=found.rhythm.written(), is_paused=found.is_paused)
    if form.is_valid() and form.make(request, set_timing, GROUND, kind=course, **form.entered):
        return told(request, _("作业时间已设定"), "jobs")
    status = form.status if form.is_bound else 200
    return render(request, "keeping/timing.html", {"form": form, "title": found.kind.title}, status=status)
