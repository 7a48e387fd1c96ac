"""The file of a draft, and those of versions that were sent in (文字材料)."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.files.actions.receive import receive
from taizhang.ledger.calls.actions.attach_file import ENDINGS, attach_file
from taizhang.ledger.calls.actions.detach_file import detach_file
from taizhang.ledger.calls.examining import original
from taizhang.web.desk.access import staff
from taizhang.web.desk.calls.lookup import submission_for
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.materials.downloads import ANY_FILE
from taizhang.web.desk.session import actor, now
from taizhang.web.going import told


class FileForm(ActForm):
    file = forms.FileField(
        label=gettext_lazy("文件"),
        max_length=255,
        error_messages={"empty": gettext_lazy("这个文件是空的，里面什么也没有；请重新选择")},
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > settings.UPLOAD_MAX_BYTES:
            size = settings.UPLOAD_MAX_BYTES >> 20
            raise forms.ValidationError(
                _("文件超过 %(size)d MB，没有接收；请压缩或拆分后再传") % {"size": size}
            )
        if PurePath(file.name).suffix.lower() not in ENDINGS:
            raise forms.ValidationError(_("文字材料请用 %(endings)s") % {"endings": "、".join(ENDINGS)})
        return file


class NothingForm(ActForm):
    """Nothing but the click."""


@staff(methods=("GET", "POST"))
def submission_file(request: HttpRequest, pk: int) -> HttpResponse:
    row = submission_for(request, pk)
    form = FileForm.of(request, row)
    back = ("submission-draft", pk)
    if form.is_valid() and attach_file.refusal(row, actor(request)) is None:
        given = form.cleaned_data["file"]
        file = receive(given.chunks(), actor=actor(request), at=now(request))
        if form.carry_out(request, row, attach_file, file=file, file_name=given.name):
            return told(request, _("文字材料已附上"), *back)
    return act_page(request, "calls/act.html", form, row, attach_file, subject=row, back=back)


@staff(methods=("GET", "POST"))
def submission_file_removal(request: HttpRequest, pk: int) -> HttpResponse:
    row = submission_for(request, pk)
    form = NothingForm.of(request, row)
    back = ("submission-draft", pk)
    if form.is_valid() and form.carry_out(request, row, detach_file):
        return told(request, _("文字材料已去掉"), *back)
    return act_page(request, "calls/act.html", form, row, detach_file, subject=row, back=back)


@staff()
def sent_file(request: HttpRequest, pk: int, number: int) -> HttpResponseBase:
    """The bytes as they were handed in, of one version."""
    row = submission_for(request, pk)
    sending = row.sendings.filter(number=number, file__isnull=False).select_related("file").first()
    if sending is None or sending.file is None:
        raise Http404
    answer = HttpResponse(original(sending.file, sending.file_name), content_type=ANY_FILE)
    answer.headers["Content-Disposition"] = (
        content_disposition_header(True, sending.file_name) or "attachment"
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cache-Control"] = "private, no-store"
    answer.is_original = True  # type: ignore[attr-defined]
    return answer
