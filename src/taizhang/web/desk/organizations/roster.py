"""Units and people from an Excel file: template, trial run with faults by cell, and the import (名单导入)."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.conf import settings
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.appointments.actions.import_roster import import_roster
from taizhang.bureau.appointments.models import Roster
from taizhang.bureau.appointments.passwords import password_of
from taizhang.bureau.appointments.planning import Plan, plan
from taizhang.bureau.appointments.reading import Line, Reading, read_roster
from taizhang.bureau.appointments.sheet import template_workbook
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.files.models import File
from taizhang.bureau.files.store import path_of
from taizhang.bureau.journal.queries import history
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import EXISTING
from taizhang.bureau.refusal import Refused
from taizhang.documents import Unreadable
from taizhang.documents.sandbox import parse_bounded
from taizhang.web.desk.access import staff
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.organizations.lookup import organizations_for
from taizhang.web.desk.session import actor, now

SALT = "roster"
TRIAL_SECONDS = 24 * 60 * 60
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class RosterForm(MakeForm):
    within = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("导入到"), empty_label=None
    )
    file = forms.FileField(
        label=gettext_lazy("名单（.xlsx）"),
        max_length=255,
        error_messages={"empty": gettext_lazy("这个文件是空的，里面什么也没有；请重新选择")},
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > settings.UPLOAD_MAX_BYTES:
            size = settings.UPLOAD_MAX_BYTES >> 20
            raise forms.ValidationError(
                _("文件超过 %(size)d MB，没有接收；请压缩或拆分后再传") % {"size": size}
            )
        return file


class ConfirmForm(MakeForm):
    """What the trial run showed, sealed: who looked, where to, which file, and the digest of what it would do."""

    trial = forms.CharField(max_length=2000, widget=forms.HiddenInput)


@staff(Role.RECTIFIER, methods=("GET", "POST"), is_final=True)
def roster(request: HttpRequest) -> HttpResponse:
    """Three steps at one address: choose, look at the trial run, import; each works without a script."""
    if request.method == "POST" and "trial" in request.POST:
        return _confirmed(request)
    form = RosterForm.of(request)
    form.fields["within"].queryset = places(request)  # type: ignore[attr-defined]
    if form.is_valid():
        try:
            return _tried(request, form)
        except Refused as why:
            form.add_error(None, str(why))
    return _choice(request, form)


@staff(Role.RECTIFIER)
def template(request: HttpRequest) -> HttpResponse:
    answer = HttpResponse(template_workbook(), content_type=XLSX)
    answer["Content-Disposition"] = "attachment; filename=roster.xlsx"
    return answer


def places(request: HttpRequest) -> Any:
    """The nodes that this rectification office answers for, the topmost first."""
    by = actor(request)
    held = {post.path for post in by.posts if post.role == Role.RECTIFIER}
    return organizations_for(by).filter(EXISTING, path__in=held).order_by("path")


def _choice(request: HttpRequest, form: MakeForm) -> HttpResponse:
    status = form.status if form.is_bound and form.errors else 200
    return render(request, "organizations/roster.html", {"form": form}, status=status)


def _tried(request: HttpRequest, form: MakeForm) -> HttpResponse:
    """The dry run: nothing is written but the file itself."""
    within, given = form.cleaned_data["within"], form.cleaned_data["file"]
    content = given.read()
    planned = plan(_read(content, given.name), within=within.path)
    file = receive([content], actor=actor(request), at=now(request))
    by = actor(request).person_id
    sealed = signing.dumps([by, within.pk, file.digest, given.name, planned.digest], salt=SALT)
    form = ConfirmForm(initial={"trial": sealed, "once": uuid4()}, auto_id="%s")
    return _trial(request, planned, form, within, given.name)


def _trial(
    request: HttpRequest, planned: Plan, form: MakeForm, within: Organization, name: str
) -> HttpResponse:
    shown = {
        "plan": planned,
        "counts": planned.counts,
        "form": form,
        "within": within,
        "file_name": name,
        "notes": [one for one in planned.steps if one.note],
    }
    bad = bool(planned.faults) or bool(form.is_bound and form.errors)
    return render(request, "organizations/trial.html", shown, status=form.status if bad else 200)


def _confirmed(request: HttpRequest) -> HttpResponse:
    form = ConfirmForm.of(request)
    within_pk, digest, name, seen = _unsealed(request, form)
    within = get_object_or_404(places(request), pk=within_pk)
    file, reading = _kept(digest, name)
    planned = plan(reading, within=within.path)
    named = [one for one in reading.lines if one.username]
    passwords = {one.username: password_of(form.handing_in, one.username) for one in named}
    facts = {"file": file, "file_name": name, "reading": reading, "seen": seen}
    made = form.make(request, import_roster, within, passwords=passwords, **facts)
    if made is None:
        return _trial(request, planned, form, within, name)
    new = _opened_before(passwords) if form.is_repeated else planned.new_accounts
    return _entered(request, made, [(one, passwords[one.username]) for one in named if one.username in new])


def _opened_before(passwords: dict[str, str]) -> Collection[str]:
    """The accounts that the first click opened and nobody has used yet: their password is still the first one."""
    there = Account.objects.filter(username__in=passwords)
    return {one.username for one in there if one.check_password(passwords[one.username])}


def _unsealed(request: HttpRequest, form: MakeForm) -> tuple[int, str, str, str]:
    try:
        sealed = form.cleaned_data["trial"] if form.is_valid() else ""
        person, within, digest, name, seen = signing.loads(sealed, salt=SALT, max_age=TRIAL_SECONDS)
    except signing.BadSignature as error:
        raise Refused(_("这份名单已经过期，请重新上传")) from error
    if person != actor(request).person_id:
        raise Refused(_("这份名单已经过期，请重新上传"))
    return within, digest, name, seen


def _entered(request: HttpRequest, made: Roster, opened: Sequence[tuple[Line, str]]) -> HttpResponse:
    """The passwords are not in an address, not in a session, and the page is not kept."""
    entered = next(history(made.stream))
    shown = {
        "counts": entered.facts,
        "opened": [(line.name, line.username, password) for line, password in opened],
    }
    answer = render(request, "organizations/entered.html", shown)
    answer["Cache-Control"] = "private, no-store"
    return answer


def _read(content: bytes, name: str) -> Reading:
    try:
        return read_roster(parse_bounded(content, name))
    except Unreadable as unreadable:
        raise Refused(_(unreadable.template).format(**unreadable.params)) from unreadable


def _kept(digest: str, name: str) -> tuple[File, Reading]:
    """The file of the trial run, read again."""
    file = File.objects.filter(digest=digest).first()
    if file is None or not path_of(digest).exists():
        raise Refused(_("这份名单已经过期，请重新上传"))
    return file, _read(path_of(digest).read_bytes(), name)
