"""Handing in evidence for a measure (提交佐证)."""

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.files.actions.receive import receive
from taizhang.ledger.evidence.actions.submit import submit
from taizhang.ledger.measures.models import Measure
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.session import actor, now
from taizhang.web.going import told

MEGABYTE = 1024 * 1024


class EvidenceForm(ActForm):
    title = forms.CharField(
        label=gettext_lazy("这份材料证明什么"),
        max_length=120,
        help_text=gettext_lazy("例如：印发的管理办法、调度会议纪要。"),
    )
    file = forms.FileField(
        label=gettext_lazy("文件"),
        max_length=255,
        error_messages={"empty": gettext_lazy("这个文件是空的，里面什么也没有；请重新选择")},
        help_text=format_lazy(
            gettext_lazy("单个文件不超过 {size} MB；任何格式都可以，原样存档。"),
            size=settings.UPLOAD_MAX_BYTES // MEGABYTE,
        ),
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > settings.UPLOAD_MAX_BYTES:
            raise forms.ValidationError(
                _("“%(name)s”超过 %(size)d MB；请压缩或拆分后再传")
                % {"name": file.name, "size": settings.UPLOAD_MAX_BYTES // MEGABYTE}
            )
        return file


@staff(methods=("GET", "POST"))
def submission(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = EvidenceForm.of(request, row)
    if form.is_valid() and _handed_in(request, form, row):
        return told(request, _("佐证已存档"), place_of(row))
    return act_page(request, "measures/act.html", form, row, submit, measure=row, finding=row.finding)


def _handed_in(request: HttpRequest, form: EvidenceForm, row: Measure) -> bool:
    """The bytes are kept only for somebody who may hand them in."""
    if why := submit.refusal(row, actor(request)):
        form.refuse(why, row)
        return False
    given = form.cleaned_data["file"]
    file = receive(given.chunks(), actor=actor(request), at=now(request))
    return form.carry_out(
        request, row, submit, title=form.cleaned_data["title"], file=file, file_name=given.name
    )
