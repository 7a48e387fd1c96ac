"""核验:what the audit administrator sees of the verifications, asks for another, and holds a kept checkpoint against the log."""

from typing import Any

from django import forms
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.journal.models import Entry, Leaf, Seal
from taizhang.bureau.journal.seals.sm import is_offered
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.watch import posting
from taizhang.bureau.watch.anchors import TEXT_MAX, said_of
from taizhang.bureau.watch.models import Letter, Verification
from taizhang.bureau.watch.verifying import ask, last_turn, waiting
from taizhang.web.desk.access import administrators
from taizhang.web.desk.session import actor, now
from taizhang.web.going import told

RUNS, LETTERS = 10, 30


class AnchorForm(forms.Form):
    anchor = forms.CharField(
        label=gettext_lazy("留存的校验点"),
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        max_length=TEXT_MAX,
        help_text=gettext_lazy("把收到的附件或邮件全文贴进来。"),
    )


@administrators(Duty.AUDIT)
def verification(request: HttpRequest) -> HttpResponse:
    return _page(request, AnchorForm(auto_id="%s"))


@administrators(Duty.AUDIT, methods=("POST",))
def askings(request: HttpRequest) -> HttpResponse:
    ask(Person.objects.get(pk=actor(request).person_id), at=now(request))
    return told(request, _("已登记，值守程序一分钟内开始核验；结果显示在这一页"), "verification")


@administrators(Duty.AUDIT, methods=("POST",))
def anchors(request: HttpRequest) -> HttpResponse:
    form = AnchorForm(request.POST, auto_id="%s")
    said = list(said_of(form.cleaned_data["anchor"])) if form.is_valid() else []
    return _page(request, form, said, status=200 if form.is_valid() else 422)


def _page(
    request: HttpRequest, form: AnchorForm, said: list[tuple[bool, str]] | None = None, status: int = 200
) -> HttpResponse:
    runs = list(Verification.objects.select_related("asked_by")[:RUNS])
    shown: dict[str, Any] = {
        "runs": runs,
        "last": runs[0] if runs else None,
        "is_late": bool(runs) and runs[0].began_at < last_turn(now(request)),
        "waiting": waiting(),
        "seal": Seal.objects.order_by("-size").first(),
        "unsealed": Entry.objects.filter(leaf__isnull=True).count(),
        "units": _units(),
        "letters": Letter.objects.all()[:LETTERS],
        "has_mail": posting.is_configured(),
        "has_sm2": is_offered(),
        "form": form,
        "said": said or [],
    }
    return render(request, "keeping/verification.html", shown, status=status)


def _units() -> list[dict[str, Any]]:
    """How many entries each unit has in the log: their numbers run from one to that without a gap."""
    counts = Leaf.objects.exclude(unit=None).values("unit").annotate(count=Count("pk")).order_by("unit")
    names = dict(Organization.objects.values_list("pk", "name"))
    return [{"name": names.get(one["unit"] or 0, _("全局")), "count": one["count"]} for one in counts]
